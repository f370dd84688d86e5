package worthwhile.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import javax.sql.DataSource;

import worthwhile.bench.JdbcBareTransaction.Row;

/**
 * Inserts the rows of an answer and commits, with nothing read and nothing decided.
 */
final class JdbcBareAnswer {

	private static final String CHECK_IN = """
			INSERT INTO check_in (member_id, day, span, state, step, asked_at, answered_at, minutes)
			VALUES (?, ?, 'day', 'answered', 'outcome', ?, ?, 30)
			""";

	private static final String ENTRY = """
			INSERT INTO entry (member_id, day, span, network, minutes, stated) VALUES (?, ?, 'day', ?, 30, false)
			""";

	/** What can be taken back: the question waited. */
	private static final String TOLD = """
			INSERT INTO last_told (member_id, day, span, telling, told_at, before)
			VALUES (?, ?, 'day', ?, ?, '{"check_in": {"state": "asked", "step": "minutes"}, "entries": null}')
			""";

	private static final String PUSH = """
			INSERT INTO push (lane, kind, recipient, topic, subject, operation, rank, not_before, not_after, queued_at)
			VALUES (1, 'person', ?, 'question', ?, 'update', 0, ?, ?, ?)
			""";

	private final DataSource dataSource;

	private final OffsetDateTime now;

	JdbcBareAnswer(DataSource dataSource, Instant now) {
		this.dataSource = dataSource;
		this.now = now.atOffset(ZoneOffset.UTC);
	}

	void insert(AnswerBench.Asked asked) {
		LocalDate day = LocalDate.parse(asked.subject());
		UUID member = asked.member();
		JdbcBareTransaction.commit(this.dataSource, new Row(CHECK_IN, member, day, this.now, this.now),
				new Row(ENTRY, member, day, "linkedin"), new Row(TOLD, member, day, UUID.randomUUID(), this.now),
				new Row(PUSH, asked.person().id(), asked.subject(), this.now, this.now, this.now));
	}

}
