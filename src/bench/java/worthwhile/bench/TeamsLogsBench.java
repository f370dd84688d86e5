package worthwhile.bench;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import com.nimbusds.jose.JOSEException;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.msteams.FakeTeams;
import worthwhile.msteams.TeamsKey;

import static org.awaitility.Awaitility.await;

/**
 * Messages in Teams, each with a token that Teams signed. What is answered goes to a stub
 * of Teams.
 */
@Tag("bench")
class TeamsLogsBench extends LogsOverHttp {

	private final TeamsKey key = TeamsKey.first("key-1", "msteams");

	private final TeamsStub teams = new TeamsStub(this.key);

	TeamsLogsBench() {
		super("msteams", FakeTeams.TENANT);
	}

	@Override
	Map<String, String> settings() {
		Map<String, String> settings = new HashMap<>(this.teams.properties());
		settings.put("bench.key", JdbcBareMessage.text(publicKey()));
		settings.put("bench.service", this.teams.serviceUrl());
		return settings;
	}

	private PublicKey publicKey() {
		try {
			return this.key.key().toPublicKey();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	Map<String, String> load() {
		return Map.of("load.token",
				this.key.sign(TeamsKey
					.claims(this.teams.serviceUrl(), Clock.systemUTC().instant().plus(Duration.ofHours(1)))
					.build()),
				"load.service", this.teams.serviceUrl(), "load.tenant", FakeTeams.TENANT, "load.bot", FakeTeams.APP_ID);
	}

	@Override
	String path() {
		return "/api/messages";
	}

	/**
	 * As everybody is who wrote before.
	 */
	@Override
	void acquaint(JdbcClient jdbc) {
		jdbc.sql("INSERT INTO teams_tenant (tenant, service) SELECT ref, :service FROM workspace")
			.param("service", this.teams.serviceUrl())
			.update();
		jdbc.sql("""
				INSERT INTO teams_person (tenant, person, account, conversation, zone, language)
				SELECT w.ref, m.person, '29:' || m.person, 'a:' || m.person, 'UTC', 'en-US'
				FROM member m JOIN workspace w ON w.id = m.workspace
				""").update();
	}

	@Override
	Class<?> bare() {
		return JdbcBareMessage.class;
	}

	@Override
	String barePath() {
		return JdbcBareMessage.PATH;
	}

	@Override
	long posted() {
		return this.teams.messages();
	}

	/**
	 * What waits longer than a load would be left out of its rate.
	 */
	@Override
	long missing(long answers) {
		try {
			await().atMost(Duration.ofSeconds(5)).until(() -> posted() >= answers);
		}
		catch (ConditionTimeoutException ex) {
			return answers - posted();
		}
		return 0;
	}

	/**
	 * To check a token takes longer than Slack's signature, and an answer is a request of
	 * its own.
	 */
	@Override
	void compare(double logs, ToDoubleFunction<String> rate) {
		double rows = rate.applyAsDouble(JdbcBareMessage.ROWS);
		MeasuredFigures.print("without a check and without an answer the rows alone: %,.0f a second; signed logs against them: %.2f",
				rows, logs / rows);
	}

	@AfterEach
	void hangUp() {
		this.teams.close();
	}

}
