package worthwhile.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * A transaction that writes rows with plain JDBC, with nothing read and nothing decided.
 */
final class JdbcBareTransaction {

	private JdbcBareTransaction() {
	}

	/**
	 * Writes and commits.
	 */
	static void commit(DataSource dataSource, Row... rows) {
		try (Connection connection = dataSource.getConnection()) {
			connection.setAutoCommit(false);
			for (Row row : rows) {
				write(connection, row);
			}
			connection.commit();
			connection.setAutoCommit(true);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void write(Connection connection, Row row) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(row.sql())) {
			for (int i = 0; i < row.values().length; i++) {
				statement.setObject(i + 1, row.values()[i]);
			}
			statement.executeUpdate();
		}
	}

	/**
	 * What is written with one statement.
	 */
	record Row(String sql, Object... values) {

	}

}
