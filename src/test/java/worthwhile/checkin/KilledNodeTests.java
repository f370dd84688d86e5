package worthwhile.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import worthwhile.schedule.Sweep;
import worthwhile.testing.MutableClock;
import worthwhile.testing.NodeProcess;
import worthwhile.testing.TestDatabase;
import worthwhile.testing.WorthwhileTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@WorthwhileTest
class KilledNodeTests {

	private static final int MEMBERS = 10_000;

	private static final String NOW = "2026-11-18T15:30:00Z";

	@Autowired
	private TestDatabase database;

	@Autowired
	private Sweep sweep;

	@Autowired
	private MutableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void nobodyIsMissedOrAskedTwiceWhenANodeIsKilledInTheMiddle() throws Exception {
		members();
		eachBatchTakesAWhile();
		this.clock.set(NOW);
		NodeProcess other = NodeProcess.start(SweepOnce.class, NOW, this.database.properties());
		try {
			waitUntil(() -> count("check_in") >= 2000 || !other.isAlive());
			assertThat(other.isAlive()).isTrue();
			Thread here = new Thread(this.sweep::sweep);
			here.start();
			waitUntil(() -> count("check_in") >= 4000);
			other.kill();
			assertThat(count("check_in")).as("in the middle").isLessThan(MEMBERS);
			here.join();
		}
		finally {
			other.kill();
		}
		waitUntil(() -> this.sweep.sweep() == 0 && overdue() == 0);
		assertThat(count("check_in")).isEqualTo(MEMBERS);
		assertThat(count("push")).isEqualTo(MEMBERS);
		assertThat(this.jdbc.sql("SELECT count(DISTINCT recipient) FROM push WHERE version = 0")
			.query(Integer.class)
			.single()).as("queued once each").isEqualTo(MEMBERS);
		assertThat(this.jdbc.sql("SELECT DISTINCT at FROM due").query(Instant.class).single())
			.isEqualTo("2026-11-19T15:30:00Z");
		assertThat(count("due")).isEqualTo(MEMBERS);
	}

	private void members() {
		UUID workspace = UUID.randomUUID();
		this.jdbc.sql("INSERT INTO workspace (id, platform, ref) VALUES (:id, 'test', 'big')")
			.param("id", workspace)
			.update();
		this.jdbc.sql("""
				WITH joined AS (
					INSERT INTO member (id, workspace, person, asked_on, asked_at, zone, language, cadence, networks,
						quiet_from, quiet_to, standing)
					SELECT gen_random_uuid(), :workspace, 'p' || n, '{1,2,3,4,5}', '16:30', 'Europe/Berlin', 'en',
						'DAILY', '{linkedin}', '20:00', '08:00', 'ACTIVE'
					FROM generate_series(1, :members) n
					RETURNING id
				)
				INSERT INTO due (kind, subject, at) SELECT 'ask', id, :now::timestamptz FROM joined
				""").param("workspace", workspace).param("members", MEMBERS).param("now", NOW).update();
	}

	private void eachBatchTakesAWhile() {
		this.jdbc.sql("""
				CREATE FUNCTION take_a_while() RETURNS trigger LANGUAGE plpgsql AS $$
				BEGIN PERFORM pg_sleep(0.5); RETURN NULL; END $$
				""").update();
		this.jdbc.sql("""
				CREATE TRIGGER a_while AFTER INSERT ON check_in FOR EACH STATEMENT EXECUTE FUNCTION take_a_while()
				""").update();
	}

	private static void waitUntil(BooleanSupplier condition) throws InterruptedException {
		long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("in time").isLessThan(end);
			Thread.sleep(50);
		}
	}

	private int overdue() {
		return this.jdbc.sql("SELECT count(*) FROM due WHERE at <= :now::timestamptz")
			.param("now", NOW)
			.query(Integer.class)
			.single();
	}

	private int count(String table) {
		return this.jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class SweepOnce {

		@Bean
		Runnable work(Sweep sweep) {
			return sweep::sweep;
		}

	}

}
