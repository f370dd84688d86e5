package worthwhile.msteams.ingress;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import worthwhile.msteams.FakeTeams;
import worthwhile.msteams.TeamsKey;
import worthwhile.msteams.api.MicrosoftHttp;
import worthwhile.msteams.api.TeamsSettings;
import worthwhile.testing.MutableClock;
import worthwhile.web.RejectReason;
import worthwhile.web.RejectedRequestException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SigningKeysTests {

	private final FakeTeams teams = new FakeTeams();

	private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-02T10:00:00Z"));

	private final SigningKeys keys = keys();

	@AfterEach
	void stop() {
		this.teams.close();
	}

	@Test
	void areReadOnceADay() {
		assertThat(this.keys.find("key-1")).isNotNull();
		this.clock.advance(Duration.ofHours(23));
		assertThat(this.keys.find("key-1")).isNotNull();
		assertThat(this.teams.timesRead()).isEqualTo(1);
		this.clock.advance(Duration.ofHours(1));
		assertThat(this.keys.find("key-1")).isNotNull();
		assertThat(this.teams.timesRead()).isEqualTo(2);
	}

	@Test
	void followWhenTheyAreChanged() {
		assertThat(this.keys.find("key-1")).isNotNull();
		this.teams.publish(TeamsKey.other("key-2", "msteams"));
		this.clock.advance(Duration.ofHours(1));
		assertThat(this.keys.find("key-2")).isNotNull();
		assertThat(this.keys.find("key-1")).isNotNull();
		assertThat(this.teams.timesRead()).isEqualTo(2);
	}

	@Test
	void areForgottenWhenTheyArePublishedNoMore() {
		assertThat(this.keys.find("key-1")).isNotNull();
		this.teams.publish(TeamsKey.other("key-2", "msteams"));
		this.teams.withdraw("key-1");
		this.clock.advance(Duration.ofHours(1));
		assertThat(this.keys.find("key-1")).as("is known for a day").isNotNull();
		assertThat(this.keys.find("key-2")).isNotNull();
		assertThat(this.keys.find("key-1")).isNull();
	}

	@Test
	void areReadOnceHoweverManyRequestsNameOthers() {
		RequestTokens tokens = new RequestTokens(settings(), this.keys, this.clock);
		String header = "{\"alg\":\"RS256\",\"kid\":\"no-%d\"}";
		assertThat(IntStream.range(0, 10_000)
			.parallel()
			.mapToObj((number) -> refusal(tokens, "Bearer " + encoded(header.formatted(number)) + ".e30.AAAA")))
			.containsOnly(RejectReason.FORGED);
		assertThat(this.teams.timesRead()).isEqualTo(1);
	}

	private static String encoded(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void areReadOnceAnHourHoweverManyAreMadeUp() {
		assertThat(IntStream.range(0, 10_000).parallel().mapToObj((number) -> this.keys.find("no-" + number)))
			.containsOnlyNulls();
		assertThat(this.teams.timesRead()).isEqualTo(1);
		this.clock.advance(Duration.ofMinutes(59));
		assertThat(this.keys.find("no-0")).isNull();
		assertThat(this.teams.timesRead()).isEqualTo(1);
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(IntStream.range(0, 10_000).parallel().mapToObj((number) -> this.keys.find("no-" + number)))
			.containsOnlyNulls();
		assertThat(this.teams.timesRead()).isEqualTo(2);
	}

	@Test
	void goOnWorkingWhileTheirServerIsAway() {
		assertThat(this.keys.find("key-1")).isNotNull();
		this.teams.keysAreAway(true);
		this.clock.advance(Duration.ofDays(3));
		assertThat(this.keys.find("key-1")).isNotNull();
		assertThat(this.keys.find("key-2")).isNull();
		assertThat(this.teams.timesRead()).isEqualTo(2);
	}

	@Test
	void areThereAMinuteAfterTheirServerIs() {
		this.teams.keysAreAway(true);
		assertThat(this.keys.find("key-1")).isNull();
		this.teams.keysAreAway(false);
		assertThat(this.keys.find("key-1")).isNull();
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.keys.find("key-1")).isNotNull();
	}

	@Test
	void callNobodyAForgerWhileThereAreNone() throws RejectedRequestException {
		RequestTokens tokens = new RequestTokens(settings(), this.keys, this.clock);
		String token = "Bearer " + TeamsKey.first("key-1", "msteams")
			.sign(TeamsKey.claims(this.teams.serviceUrl(), this.clock.instant().plusSeconds(3600)).build());
		this.teams.keysAreAway(true);
		assertThat(refusal(tokens, token)).isEqualTo(RejectReason.UNCHECKED);
		assertThat(refusal(tokens, "Bearer marker")).isEqualTo(RejectReason.FORGED);
		this.teams.keysAreAway(false);
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(tokens.check(token).getIssuer()).isNotNull();
		assertThat(refusal(tokens, token.replace("Bearer e", "Bearer E"))).isEqualTo(RejectReason.FORGED);
	}

	private static RejectReason refusal(RequestTokens tokens, String token) {
		return catchThrowableOfType(RejectedRequestException.class, () -> tokens.check(token)).reason();
	}

	private SigningKeys keys() {
		return new SigningKeys(settings(), new MicrosoftHttp(settings()), this.clock);
	}

	private TeamsSettings settings() {
		return new Binder(new MapConfigurationPropertySource(Map.of("worthwhile.msteams.keys-url", this.teams.keysUrl(),
				"worthwhile.msteams.app-id", FakeTeams.APP_ID)))
			.bindOrCreate("worthwhile.msteams", TeamsSettings.class);
	}

}
