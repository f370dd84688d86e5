package worthwhile.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.identity.WorkspaceRef;
import worthwhile.schedule.Sweep;
import worthwhile.testing.JdbcCrowd;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestPlatform;
import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A workspace of 100,000 members is forgotten while the questions of another come due,
 * one after the other in the first half minute of it. The clock goes as real time does.
 */
@Tag("bench")
@WorthwhileTest
class ForgetWorkspaceBench {

	private static final int GONE = 100_000;

	private static final int ASKED = 1000;

	private static final Instant START = Instant.parse("2026-03-02T16:30:00Z");

	private static final WorkspaceRef LARGE = new WorkspaceRef(TestPlatform.NAME, "gone-inc");

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MutableClock clock;

	@Autowired
	private Sweep sweep;

	@Test
	void keepsNobodyWaiting(@Autowired Conversations conversations) {
		fill();
		this.clock.set(START.minus(Duration.ofDays(30)));
		conversations.receive(new Incoming.Uninstalled(LARGE));
		this.clock.set(START);
		double seconds = MeasuredFigures.seconds(this::sweepInRealTime);
		double latest = this.jdbc.sql("""
				SELECT extract(epoch FROM max(p.queued_at - c.slot_at))
				FROM push p JOIN member m ON m.person = p.recipient JOIN check_in c ON c.member_id = m.id
				WHERE p.topic = 'question'
				""").query(Double.class).single();
		MeasuredFigures.print("PostgreSQL: %s", MeasuredFigures.settings(this.jdbc));
		MeasuredFigures
			.print("a workspace of %,d members forgotten in %.0f s; of %,d questions of another the latest came "
					+ "%.2f s late (at most 10)", GONE, seconds, ASKED, latest);
		assertThat(count("SELECT count(*) FROM push WHERE topic = 'question'")).isEqualTo(ASKED);
		assertThat(latest).isLessThanOrEqualTo(10);
	}

	/**
	 * The heartbeat is every five seconds.
	 */
	private void sweepInRealTime() {
		ScheduledExecutorService time = Executors.newSingleThreadScheduledExecutor();
		long began = System.nanoTime();
		time.scheduleAtFixedRate(() -> this.clock.set(START.plusNanos(System.nanoTime() - began)), 0, 5,
				TimeUnit.MILLISECONDS);
		ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor();
		beats.scheduleWithFixedDelay(this.sweep::sweep, 0, 5, TimeUnit.SECONDS);
		while (count("SELECT count(*) FROM workspace WHERE ref = 'gone-inc'") > 0
				|| count("SELECT count(*) FROM push WHERE topic = 'question'") < ASKED) {
			rest();
		}
		beats.shutdownNow();
		time.shutdownNow();
	}

	private static void rest() {
		try {
			TimeUnit.MILLISECONDS.sleep(200);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Each member who goes has ten days of answers, five messages and a question due.
	 */
	private void fill() {
		JdbcCrowd crowd = new JdbcCrowd(this.jdbc);
		crowd.joins(GONE, "G", START.plus(Duration.ofDays(60)), LARGE);
		this.jdbc.sql("""
				WITH days AS (
					INSERT INTO check_in (member_id, day, span, state, step, minutes)
					SELECT id, '2026-01-01'::date + n, 'day', 'answered', 'done', 30
					FROM member CROSS JOIN generate_series(1, 10) AS n
					RETURNING member_id, day
				), outcomes AS (
					INSERT INTO outcome (id, member_id, day, span, kind, worth, source)
					SELECT gen_random_uuid(), id, '2026-01-05', 'day', 'lead', 4, 'form' FROM member
				)
				INSERT INTO entry (member_id, day, span, network, minutes, stated)
				SELECT member_id, day, 'day', 'linkedin', 30, true FROM days
				""").update();
		this.jdbc.sql("INSERT INTO lane (platform, workspace) VALUES ('test', 'gone-inc')").update();
		this.jdbc.sql("""
				INSERT INTO posted (lane, kind, recipient, topic, subject, message, posted_at)
				SELECT lane.id, 'person', person, 'question', '2026-01-0' || n, person || n, '2026-01-05'
				FROM lane CROSS JOIN member CROSS JOIN generate_series(1, 5) AS n
				""").update();
		crowd.joins(ASKED, "A", START, new WorkspaceRef(TestPlatform.NAME, "asked-inc"));
		this.jdbc
			.sql("""
					WITH times AS (
						SELECT id, :start::timestamptz + row_number() OVER () * interval '30 milliseconds' AS at
						FROM member WHERE person LIKE 'A%'
					), asked AS (
						UPDATE member SET asked_at = (times.at AT TIME ZONE 'UTC')::time FROM times WHERE member.id = times.id
					)
					UPDATE due SET at = times.at FROM times WHERE due.subject = times.id
					""")
			.param("start", START.atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc.sql("VACUUM (ANALYZE)").update();
	}

	private int count(String sql) {
		return this.jdbc.sql(sql).query(Integer.class).single();
	}

}
