package worthwhile.checkin.asking;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.identity.WorkspaceRef;
import worthwhile.schedule.Sweep;
import worthwhile.testing.JdbcCrowd;
import worthwhile.testing.MutableClock;
import worthwhile.testing.NodeProcess;
import worthwhile.testing.TestDatabase;
import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

@WorthwhileTest
class KilledNodeTests {

	/** Four batches that pass, two that are held in the other node, and one here. */
	private static final int MEMBERS = 7_000;

	private static final String NOW = "2026-11-18T16:30:00Z";

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
		new JdbcCrowd(this.jdbc).joins(MEMBERS, "p", Instant.parse(NOW), new WorkspaceRef("test", "big"));
		this.clock.set(NOW);
		Thread here = new Thread(this.sweep::sweep);
		NodeProcess other;
		try (Connection gate = this.database.withoutPool().getConnection()) {
			laterBatchesWaitAt(gate);
			other = NodeProcess.start(SweepOnce.class, NOW, this.database.properties());
			try {
				await().until(() -> waiting() == 2 || !other.isAlive());
				assertThat(count("check_in")).as("in the middle").isEqualTo(4000);
				here.start();
				await().until(() -> waiting() == 3);
			}
			finally {
				other.kill();
			}
		}
		here.join();
		await().until(() -> this.sweep.sweep() == 0 && overdue() == 0);
		assertThat(count("check_in")).isEqualTo(MEMBERS);
		assertThat(count("push")).isEqualTo(MEMBERS);
		assertThat(this.jdbc.sql("SELECT count(DISTINCT recipient) FROM push WHERE version = 0")
			.query(Integer.class)
			.single()).as("queued once each").isEqualTo(MEMBERS);
		assertThat(this.jdbc.sql("SELECT DISTINCT at FROM due").query(Instant.class).single())
			.isEqualTo("2026-11-19T16:30:00Z");
		assertThat(count("due")).isEqualTo(MEMBERS);
	}

	/**
	 * Lets four batches pass, and holds the others, with what they did, until the gate's
	 * connection is closed.
	 */
	private void laterBatchesWaitAt(Connection gate) throws SQLException {
		this.jdbc.sql("CREATE SEQUENCE batch").update();
		this.jdbc.sql("""
				CREATE FUNCTION wait_at_the_gate() RETURNS trigger LANGUAGE plpgsql AS $$
				BEGIN
					IF nextval('batch') > 4 THEN PERFORM pg_advisory_xact_lock_shared(1); END IF;
					RETURN NULL;
				END $$
				""").update();
		this.jdbc.sql("""
				CREATE TRIGGER gate AFTER INSERT ON check_in FOR EACH STATEMENT EXECUTE FUNCTION wait_at_the_gate()
				""").update();
		try (Statement statement = gate.createStatement()) {
			statement.execute("SELECT pg_advisory_lock(1)");
		}
	}

	private int waiting() {
		return this.jdbc.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
			.query(Integer.class)
			.single();
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
