package worthwhile.msteams.ingress;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.nimbusds.jose.JOSEException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import worthwhile.bench.BareSignature;
import worthwhile.bench.MeasuredFigures;
import worthwhile.msteams.FakeTeams;
import worthwhile.msteams.TeamsKey;
import worthwhile.msteams.activity.Activity;
import worthwhile.msteams.api.MicrosoftHttp;
import worthwhile.msteams.api.TeamsSettings;
import worthwhile.web.RejectedRequestException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All checks of a token that is new, whose key is known, against its bare signature.
 */
@Tag("bench")
class RequestTokensBench {

	private static final int TOKENS = 5000;

	private static final int WARM_UPS = 4;

	private static final int REPETITIONS = 9;

	@Test
	void areCheckedWithinThreeTimesOfABareSignature() throws JOSEException {
		try (FakeTeams teams = new FakeTeams()) {
			Clock clock = Clock.systemUTC();
			RequestTokens tokens = tokens(teams, clock);
			List<String> signed = signed(teams, clock.instant().plus(Duration.ofHours(1)));
			Activity activity = Activity
				.read("{\"type\":\"message\",\"channelId\":\"msteams\",\"serviceUrl\":\"%s\"}"
					.formatted(teams.serviceUrl())
					.getBytes(StandardCharsets.UTF_8))
				.orElseThrow();
			PublicKey key = teams.key().key().toRSAPublicKey();
			Consumer<String> checked = (token) -> check(tokens, token, activity);
			Consumer<String> bare = (token) -> BareSignature.verify(key, token);
			for (int round = 0; round < WARM_UPS; round++) {
				micros(signed, checked);
				micros(signed, bare);
			}
			double ofChecked = MeasuredFigures.median(REPETITIONS, () -> micros(signed, checked));
			double ofBare = MeasuredFigures.median(REPETITIONS, () -> micros(signed, bare));
			MeasuredFigures.print(
					"a token of Teams': %.1f us; its bare signature: %.1f us; %.2f times (wanted: at most 3; medians of %d)",
					ofChecked, ofBare, ofChecked / ofBare, REPETITIONS);
			List<String> same = Collections.nCopies(TOKENS, signed.get(0));
			MeasuredFigures.print("one that was shown before: %.1f us",
					MeasuredFigures.median(REPETITIONS, () -> micros(same, checked)));
			assertThat(ofChecked / ofBare).isLessThanOrEqualTo(3);
			assertThat(teams.timesRead()).isEqualTo(1);
		}
	}

	/**
	 * Each another one, since what was shown before is known.
	 */
	private static List<String> signed(FakeTeams teams, Instant end) {
		return IntStream.range(0, TOKENS)
			.mapToObj((number) -> teams.key()
				.sign(TeamsKey.claims(teams.serviceUrl(), end).jwtID(Integer.toString(number)).build()))
			.toList();
	}

	private static double micros(List<String> signed, Consumer<String> check) {
		return MeasuredFigures.seconds(() -> signed.forEach(check)) * 1e6 / TOKENS;
	}

	private static RequestTokens tokens(FakeTeams teams, Clock clock) {
		TeamsSettings settings = new Binder(new MapConfigurationPropertySource(
				Map.of("worthwhile.msteams.keys-url", teams.keysUrl(), "worthwhile.msteams.app-id", FakeTeams.APP_ID)))
			.bindOrCreate("worthwhile.msteams", TeamsSettings.class);
		return new RequestTokens(settings, new SigningKeys(settings, new MicrosoftHttp(settings), clock), clock);
	}

	private static void check(RequestTokens tokens, String token, Activity activity) {
		try {
			tokens.check(tokens.check("Bearer " + token), activity);
		}
		catch (RejectedRequestException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
