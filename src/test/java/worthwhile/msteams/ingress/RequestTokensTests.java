package worthwhile.msteams.ingress;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.oauth2.jwt.Jwt;

import worthwhile.msteams.FakeTeams;
import worthwhile.msteams.TeamsKey;
import worthwhile.msteams.api.MicrosoftHttp;
import worthwhile.msteams.api.TeamsSettings;
import worthwhile.testing.MutableClock;
import worthwhile.web.RejectReason;
import worthwhile.web.RejectedRequestException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What becomes of a token that Teams shows again.
 */
class RequestTokensTests {

	private final FakeTeams teams = new FakeTeams();

	private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-02T10:00:00Z"));

	private final SigningKeys keys = new SigningKeys(settings(), new MicrosoftHttp(settings()), this.clock);

	private final RequestTokens tokens = new RequestTokens(settings(), this.keys, this.clock);

	@BeforeEach
	void readKeys() {
		this.keys.find("key-1");
	}

	@AfterEach
	void stop() {
		this.teams.close();
	}

	@Test
	void isReadOnce() throws RejectedRequestException {
		String token = token(Duration.ofHours(1));
		assertThat(check(token)).isSameAs(check(token));
	}

	@Test
	void endsAllTheSame() throws RejectedRequestException {
		String token = token(Duration.ofHours(1));
		check(token);
		this.clock.advance(Duration.ofMinutes(64));
		check(token);
		this.clock.advance(Duration.ofMinutes(2));
		assertThat(refusal(token)).isEqualTo(RejectReason.STALE);
	}

	@Test
	void endsWithItsKey() throws RejectedRequestException {
		String token = token(Duration.ofHours(3));
		check(token);
		TeamsKey next = this.teams.publish(TeamsKey.other("key-2", "msteams"));
		this.teams.withdraw("key-1");
		this.clock.advance(Duration.ofHours(2));
		check(token);
		check(token(next, Duration.ofHours(1)));
		assertThat(refusal(token)).isEqualTo(RejectReason.FORGED);
	}

	@Test
	void endsWhenItsKeyIsAnother() throws RejectedRequestException {
		String token = token(Duration.ofHours(30));
		check(token);
		this.teams.withdraw("key-1");
		this.teams.publish(TeamsKey.other("key-1", "msteams"));
		this.clock.advance(Duration.ofHours(23));
		check(token);
		this.clock.advance(Duration.ofHours(1));
		assertThat(refusal(token)).isEqualTo(RejectReason.FORGED);
	}

	@Test
	void isNoOtherThanItself() throws RejectedRequestException {
		String token = token(Duration.ofHours(1));
		check(token);
		String body = token.substring(0, token.lastIndexOf('.'));
		assertThat(refusal(body + ".AAAA")).isEqualTo(RejectReason.FORGED);
		assertThat(refusal(token.substring(1))).isEqualTo(RejectReason.FORGED);
		assertThat(refusal("")).isEqualTo(RejectReason.FORGED);
	}

	@Test
	void isNotPushedOutByStrangers() throws RejectedRequestException {
		String token = token(Duration.ofHours(1));
		Jwt read = check(token);
		IntStream.range(0, 1000).forEach((number) -> assertThat(refusal(token + number)).isNotNull());
		assertThat(check(token)).isSameAs(read);
	}

	@Test
	void isForgottenAfterAHundredOthers() throws RejectedRequestException {
		String token = token(Duration.ofHours(1));
		Jwt read = check(token);
		for (int other = 1; other <= 100; other++) {
			check(token(Duration.ofHours(1).plusSeconds(other)));
		}
		assertThat(check(token)).isNotSameAs(read);
	}

	private Jwt check(String token) throws RejectedRequestException {
		return this.tokens.check("Bearer " + token);
	}

	private RejectReason refusal(String token) {
		return catchThrowableOfType(RejectedRequestException.class, () -> check(token)).reason();
	}

	private String token(Duration left) {
		return token(this.teams.key(), left);
	}

	private String token(TeamsKey key, Duration left) {
		Instant now = this.clock.instant();
		return key.sign(TeamsKey.claims(this.teams.serviceUrl(), now.plus(left)).notBeforeTime(Date.from(now)).build());
	}

	private TeamsSettings settings() {
		return new Binder(new MapConfigurationPropertySource(Map.of("worthwhile.msteams.keys-url", this.teams.keysUrl(),
				"worthwhile.msteams.app-id", FakeTeams.APP_ID)))
			.bindOrCreate("worthwhile.msteams", TeamsSettings.class);
	}

}
