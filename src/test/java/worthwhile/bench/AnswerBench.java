package worthwhile.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceRef;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestDatabase;
import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A tap on a delivered question, after a fortnight of answers, against a transaction that
 * only inserts what the tap leaves behind: the check-in, its entry and the queued change
 * of the message.
 */
@Tag("bench")
@WorthwhileTest
class AnswerBench {

	private static final int ANSWERS = 2000;

	/**
	 * On tables that were empty a moment ago the planner reads all that a run puts in.
	 */
	private static final int DAYS_BEFORE = 14;

	private static final int REPETITIONS = 3;

	@Autowired
	private Conversations conversations;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private MutableClock clock;

	@Test
	void isStoredAtAThirdOfTheRateOfBareInserts() throws SQLException {
		int pool = this.dataSource.unwrap(HikariDataSource.class).getMaximumPoolSize();
		new ManyMembers(this.jdbc).growTo(ANSWERS, this.clock.instant());
		List<Asked> asked = asked();
		answered();
		rates(pool, asked);
		MeasuredFigures.print("PostgreSQL: %s", MeasuredFigures.settings(this.jdbc));
		double one = share(1, pool, asked);
		double all = share(pool, pool, asked);
		assertThat(List.of(one, all)).allMatch((share) -> share >= 1 / 3.0);
	}

	private double share(int threads, int pool, List<Asked> asked) {
		double[] answers = new double[REPETITIONS];
		double[] inserts = new double[REPETITIONS];
		for (int repetition = 0; repetition < REPETITIONS; repetition++) {
			double[] rates = rates(threads, asked);
			answers[repetition] = rates[0];
			inserts[repetition] = rates[1];
		}
		double share = median(answers) / median(inserts);
		MeasuredFigures.print(
				"answers on %d threads, pool of %d: %,.0f a second; bare transactions with the same rows: %,.0f",
				threads, pool, median(answers), median(inserts));
		MeasuredFigures.print("answer against bare transaction: %.2f (wanted: at least 0.33; medians of %d)", share,
				REPETITIONS);
		return share;
	}

	private double[] rates(int threads, List<Asked> asked) {
		JdbcBareAnswer bare = new JdbcBareAnswer(this.dataSource, this.clock.instant());
		ask();
		double answers = rate(threads, asked, this::answer);
		List<Long> left = left();
		assertThat(left).hasSize(4).containsOnly((long) ANSWERS);
		forget();
		double inserts = rate(threads, asked, bare::insert);
		assertThat(left()).isEqualTo(left);
		return new double[] { answers, inserts };
	}

	private void answer(Asked asked) {
		this.conversations
			.receive(new Incoming.Press(asked.person(), null, "question.minutes", asked.subject() + "/30", "m"));
	}

	private static double rate(int threads, List<Asked> asked, Consumer<Asked> work) {
		ExecutorService pool = Executors.newFixedThreadPool(threads);
		try {
			List<Callable<Object>> tasks = asked.stream()
				.map((each) -> Executors.callable(() -> work.accept(each)))
				.toList();
			return asked.size() / MeasuredFigures.seconds(() -> finish(pool, tasks));
		}
		finally {
			pool.shutdown();
		}
	}

	private static void finish(ExecutorService pool, List<Callable<Object>> tasks) {
		try {
			for (Future<Object> done : pool.invokeAll(tasks)) {
				done.get();
			}
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<Asked> asked() {
		String day = today().toString();
		return this.jdbc.sql("""
				SELECT m.id, w.ref, m.person FROM member m JOIN workspace w ON w.id = m.workspace
				""")
			.query((row, number) -> new Asked(row.getObject("id", UUID.class),
					new PersonRef(new WorkspaceRef("bench", row.getString("ref")), row.getString("person")), day))
			.list();
	}

	/**
	 * Everybody answered on the days before, and other messages are queued.
	 */
	private void answered() {
		this.jdbc.sql("""
				INSERT INTO check_in (member_id, day, span, state, step, minutes)
				SELECT id, :day - before, 'day', 'answered', 'done', 30 FROM member, generate_series(1, :days) AS before
				""").param("day", today()).param("days", DAYS_BEFORE).update();
		this.jdbc.sql("""
				INSERT INTO entry (member_id, day, span, network, minutes, stated)
				SELECT member_id, day, span, 'linkedin', minutes, true FROM check_in
				""").update();
		this.jdbc
			.sql("""
					INSERT INTO push (lane, kind, recipient, topic, subject, operation, rank, not_before, not_after, queued_at)
					SELECT 0, 'person', person, 'other', '', 'post', 2, :now, :now, :now FROM member
					""")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Everybody was asked today, and the message is there.
	 */
	private void ask() {
		forget();
		this.jdbc.sql("""
				INSERT INTO check_in (member_id, day, span, state, step, slot_at, asked_at)
				SELECT id, :day, 'day', 'asked', 'minutes', :now, :now FROM member
				""").param("day", today()).param("now", this.clock.instant().atOffset(ZoneOffset.UTC)).update();
		this.jdbc.sql("""
				INSERT INTO lane (platform, workspace) SELECT platform, ref FROM workspace ON CONFLICT DO NOTHING
				""").update();
		this.jdbc.sql("""
				INSERT INTO posted (lane, kind, recipient, topic, subject, message, posted_at)
				SELECT lane.id, 'person', m.person, 'question', :subject, 'm', :now
				FROM member m JOIN workspace w ON w.id = m.workspace
				JOIN lane ON (lane.platform, lane.workspace) = (w.platform, w.ref)
				ON CONFLICT DO NOTHING
				""")
			.param("subject", today().toString())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc.sql("VACUUM ANALYZE").update();
		TestDatabase.checkpoint();
	}

	private void forget() {
		this.jdbc.sql("DELETE FROM last_told").update();
		tellYesterday();
		this.jdbc.sql("DELETE FROM check_in WHERE day = ?").param(today()).update();
		this.jdbc.sql("DELETE FROM push WHERE topic = 'question'").update();
		this.jdbc.sql("VACUUM ANALYZE check_in, entry, push, last_told").update();
	}

	/**
	 * Everybody told last of yesterday, as they did.
	 */
	private void tellYesterday() {
		this.jdbc.sql("""
				INSERT INTO last_told (member_id, day, span, telling, told_at, before)
				SELECT id, :day - 1, 'day', gen_random_uuid(), :now,
					'{"check_in": {"state": "asked", "step": "minutes"}, "entries": null}'
				FROM member
				""").param("day", today()).param("now", this.clock.instant().atOffset(ZoneOffset.UTC)).update();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	private List<Long> left() {
		return Stream
			.of("check_in WHERE day = :today", "entry WHERE day = :today", "push WHERE subject = :today::text",
					"last_told WHERE day = :today")
			.map((rows) -> this.jdbc.sql("SELECT count(*) FROM " + rows)
				.param("today", today())
				.query(Long.class)
				.single())
			.toList();
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	/**
	 * A member with a question.
	 */
	record Asked(UUID member, PersonRef person, String subject) {

	}

}
