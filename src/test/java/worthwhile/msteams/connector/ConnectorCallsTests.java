package worthwhile.msteams.connector;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.WireMock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import worthwhile.msteams.FakeTeams;
import worthwhile.msteams.TeamsCall;
import worthwhile.msteams.api.MicrosoftHttp;
import worthwhile.msteams.api.ServiceHosts;
import worthwhile.msteams.api.TeamsSettings;
import worthwhile.testing.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectorCallsTests {

	private static final ObjectNode WORDS = new JsonMapper().createObjectNode().put("text", "words");

	private final FakeTeams teams = new FakeTeams();

	private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-02T10:00:00Z"));

	private final ConnectorCalls calls = calls();

	@AfterEach
	void stop() {
		this.teams.close();
	}

	@Test
	void encodeIds() {
		List<String> ids = List.of("a:plain", "19:a@thread.tacv2;messageid=1", "a:ü 100%+?#&=", "..;x", "%2e%41");
		ids.forEach((id) -> {
			assertThat(this.calls.send(this.teams.serviceUrl(), id, WORDS).ok()).isTrue();
			this.calls.update(this.teams.serviceUrl(), id, id, WORDS);
			this.calls.delete(this.teams.serviceUrl(), id, id);
		});
		assertThat(this.teams.calls()).extracting(TeamsCall::path)
			.isEqualTo(ids.stream()
				.flatMap((id) -> Stream.of(List.of(id, "activities"), List.of(id, "activities", id),
						List.of(id, "activities", id)))
				.toList());
	}

	/**
	 * What Microsoft answers to another version is known from others' reports alone.
	 */
	@Test
	void speakNoNewerHttpThanTheyHaveTo() {
		assertThat(this.calls.send(this.teams.serviceUrl(), "a:chat", WORDS).ok()).isTrue();
		assertThat(this.teams.offersOfAnotherProtocol()).isZero();
	}

	/**
	 * Who knows what address was stored once.
	 */
	@Test
	void tellNoHostTheTokenThatIsNotAllowed() {
		String other = this.teams.serviceUrl().replace("127.0.0.1", "localhost");
		assertThat(this.calls.send(other, "a:chat", WORDS).status()).isEqualTo(ConnectorAnswer.NOT_SENT);
		assertThat(this.teams.calls()).isEmpty();
		assertThat(this.teams.tokens()).isZero();
	}

	@Test
	void followNobodyElsewhere() {
		this.teams.failNext("a:chat", WireMock.status(307)
			.withHeader("Location", this.teams.serviceUrl() + "v3/conversations/elsewhere/activities"));
		assertThat(this.calls.send(this.teams.serviceUrl(), "a:chat", WORDS).status()).isEqualTo(307);
		assertThat(this.teams.calls()).noneMatch((call) -> call.isIn("elsewhere"));
	}

	@Test
	void renewTheTokenBeforeItIsOver() {
		for (int minutes : List.of(0, 54)) {
			this.clock.advance(Duration.ofMinutes(minutes));
			assertThat(this.calls.send(this.teams.serviceUrl(), "a:chat", WORDS).ok()).isTrue();
			assertThat(this.teams.tokens()).isOne();
		}
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.calls.send(this.teams.serviceUrl(), "a:chat", WORDS).ok()).isTrue();
		assertThat(this.teams.tokens()).isEqualTo(2);
	}

	private ConnectorCalls calls() {
		TeamsSettings settings = new Binder(new MapConfigurationPropertySource(Map.of("worthwhile.msteams.app-id",
				FakeTeams.APP_ID, "worthwhile.msteams.app-password", "password-of-the-tests",
				"worthwhile.msteams.tenant-id", FakeTeams.TENANT, "worthwhile.msteams.service-hosts", "127.0.0.1",
				"worthwhile.msteams.login-url", this.teams.loginUrl())))
			.bindOrCreate("worthwhile.msteams", TeamsSettings.class);
		MicrosoftHttp http = new MicrosoftHttp(settings);
		return new ConnectorCalls(http, new BotTokens(settings, http, this.clock), new ServiceHosts(settings),
				this.clock);
	}

}
