package worthwhile.msteams.ingress;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import worthwhile.bench.MeasuredFigures;
import worthwhile.msteams.FakeTeams;
import worthwhile.msteams.TeamsKey;
import worthwhile.msteams.activity.Activity;
import worthwhile.msteams.api.MicrosoftHttp;
import worthwhile.msteams.api.TeamsSettings;
import worthwhile.web.RejectedRequestException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All checks of a token, whose key is known, against its bare signature.
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
			String token = teams.key()
				.sign(TeamsKey.claims(teams.serviceUrl(), clock.instant().plus(Duration.ofHours(1))).build());
			Activity activity = Activity
				.read("{\"type\":\"message\",\"channelId\":\"msteams\",\"serviceUrl\":\"%s\"}"
					.formatted(teams.serviceUrl())
					.getBytes(StandardCharsets.UTF_8))
				.orElseThrow();
			PublicKey key = teams.key().key().toRSAPublicKey();
			Runnable checked = () -> check(tokens, token, activity);
			Runnable bare = () -> verify(key, token);
			for (int round = 0; round < WARM_UPS; round++) {
				micros(checked);
				micros(bare);
			}
			double ofChecked = MeasuredFigures.median(REPETITIONS, () -> micros(checked));
			double ofBare = MeasuredFigures.median(REPETITIONS, () -> micros(bare));
			MeasuredFigures.print(
					"a token of Teams': %.1f us; its bare signature: %.1f us; %.2f times (wanted: at most 3; medians of %d)",
					ofChecked, ofBare, ofChecked / ofBare, REPETITIONS);
			assertThat(ofChecked / ofBare).isLessThanOrEqualTo(3);
			assertThat(teams.timesRead()).isEqualTo(1);
		}
	}

	private static double micros(Runnable check) {
		return MeasuredFigures.seconds(() -> {
			for (int number = 0; number < TOKENS; number++) {
				check.run();
			}
		}) * 1e6 / TOKENS;
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

	private static void verify(PublicKey key, String token) {
		try {
			int end = token.lastIndexOf('.');
			Signature signature = Signature.getInstance("SHA256withRSA");
			signature.initVerify(key);
			signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
			if (!signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)))) {
				throw new IllegalStateException("no signature of this key");
			}
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
