package worthwhile.bench;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import worthwhile.testing.CountedStatements;
import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What the outbox asks of the database while nothing is queued.
 */
@Tag("bench")
@WorthwhileTest(properties = "worthwhile.heartbeats.enabled=true")
class IdleLanesBench {

	private static final SlackStub STUB = SlackStub.quick();

	private static final Duration IDLE = Duration.ofSeconds(60);

	private static final int MANY = 5000;

	@Autowired
	private CountedStatements statements;

	@Autowired
	private JdbcClient jdbc;

	@DynamicPropertySource
	static void slackIsTheStub(DynamicPropertyRegistry registry) {
		STUB.properties().forEach((name, value) -> registry.add(name, () -> value));
	}

	@Test
	void costNothing() throws InterruptedException {
		lanes(1, SlackStub.LANES);
		await().atMost(Duration.ofSeconds(30)).until(() -> this.statements.count() > 1);
		Idle few = idle(SlackStub.LANES);
		lanes(SlackStub.LANES + 1, MANY);
		Idle many = idle(MANY);
		assertThat(many.statements()).isBetween(few.statements() - 3, few.statements() + 3);
		assertThat(many.statements()).isLessThan(2 * (int) IDLE.toSeconds());
		assertThat(many.millis() * many.statements()).isLessThan(IDLE.toMillis() / 1000.0);
	}

	private Idle idle(int lanes) throws InterruptedException {
		this.statements.reset();
		Thread.sleep(IDLE.toMillis());
		Idle idle = new Idle(this.statements.count(), this.statements.millis());
		MeasuredFigures.print(
				"idle outbox: in %d s with %,d lanes %d statements of %.2f ms (wanted: as many with many lanes, "
						+ "a thousandth of the time together)",
				IDLE.toSeconds(), lanes, idle.statements(), idle.millis());
		return idle;
	}

	private void lanes(int first, int last) {
		this.jdbc.sql("""
				INSERT INTO lane (platform, workspace)
				SELECT 'slack', 'T0IDLE' || n FROM generate_series(:first, :last) AS n
				""").param("first", first).param("last", last).update();
		this.jdbc.sql("VACUUM ANALYZE lane").update();
	}

	/**
	 * What was asked while nothing happened.
	 */
	private record Idle(int statements, double millis) {

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Counting {

		@Bean
		static CountedStatements countedStatements() {
			return CountedStatements.naming("lane");
		}

	}

}
