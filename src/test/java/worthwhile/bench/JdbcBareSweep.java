package worthwhile.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The least that anybody has to do for what is due: batches are claimed, given their next
 * time, and leave the rows of a question, each in one statement that is committed. No
 * rule is asked and nothing is computed. What is claimed is passed on as an array, or
 * each batch would read all members and all that is due in order to join with them.
 */
final class JdbcBareSweep {

	private static final String BATCH = """
			WITH claimed AS (
				SELECT subject FROM due WHERE at <= :now ORDER BY at LIMIT :batch FOR UPDATE SKIP LOCKED
			), moved AS (
				UPDATE due SET at = :next
				WHERE due.subject = ANY (ARRAY(SELECT subject FROM claimed)) AND due.kind = 'ask'
				RETURNING due.subject
			), asked AS (
				INSERT INTO check_in (member_id, day, span, state, step, slot_at)
				SELECT subject, :day, 'day', 'due', 'minutes', :now FROM moved
			)
			INSERT INTO push (lane, kind, recipient, topic, subject, operation, rank, not_before, not_after, queued_at)
			SELECT lane.id, 'person', m.person, 'question', :day::text, 'post', 2, :now, :next, :now
			FROM moved JOIN member m ON m.id = moved.subject JOIN workspace w ON w.id = m.workspace
			JOIN lane ON (lane.platform, lane.workspace) = (w.platform, w.ref)
			""";

	private final ManyMembers members;

	private final JdbcClient jdbc;

	private final int batch;

	private final int workers;

	private Instant at;

	/**
	 * Begins with the day after an instant.
	 */
	JdbcBareSweep(ManyMembers members, JdbcClient jdbc, int batch, int workers, Instant from) {
		this.members = members;
		this.jdbc = jdbc;
		this.batch = batch;
		this.workers = workers;
		this.at = from;
	}

	/**
	 * Returns how many seconds it takes for so many members.
	 */
	double seconds(int due) {
		this.at = this.at.plus(Duration.ofDays(1));
		this.members.letBeDue(due, this.at, this.at.plus(Duration.ofDays(30)));
		double seconds = MeasuredFigures.seconds(() -> assertThat(sweep()).isEqualTo(due));
		assertThat(this.members.queued()).isEqualTo(due);
		return seconds;
	}

	private int sweep() {
		List<CompletableFuture<Integer>> all = Stream.generate(() -> CompletableFuture.supplyAsync(this::work))
			.limit(this.workers)
			.toList();
		return all.stream().mapToInt(CompletableFuture::join).sum();
	}

	private int work() {
		int done = 0;
		for (int last = batch(); last > 0; last = batch()) {
			done += last;
		}
		return done;
	}

	private int batch() {
		LocalDate day = LocalDate.ofInstant(this.at, ZoneOffset.UTC);
		return this.jdbc.sql(BATCH)
			.param("now", this.at.atOffset(ZoneOffset.UTC))
			.param("next", this.at.plus(Duration.ofDays(31)).atOffset(ZoneOffset.UTC))
			.param("day", day)
			.param("batch", this.batch)
			.update();
	}

}
