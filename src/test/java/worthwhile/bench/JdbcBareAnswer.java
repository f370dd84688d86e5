package worthwhile.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import javax.sql.DataSource;

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
		try (Connection connection = this.dataSource.getConnection()) {
			connection.setAutoCommit(false);
			run(connection, CHECK_IN, member, day, this.now, this.now);
			run(connection, ENTRY, member, day, "linkedin");
			run(connection, PUSH, asked.person().id(), asked.subject(), this.now, this.now, this.now);
			connection.commit();
			connection.setAutoCommit(true);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void run(Connection connection, String sql, Object... values) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < values.length; i++) {
				statement.setObject(i + 1, values[i]);
			}
			statement.executeUpdate();
		}
	}

}
