package worthwhile.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.TimeZone;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.PreferQueryMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import worthwhile.start.StartRefused;

/**
 * The first connection of a start, which finds out what would hinder all others.
 */
final class JdbcFirstConnection {

	private static final Logger log = LoggerFactory.getLogger(JdbcFirstConnection.class);

	private static final String INVALID_PARAMETER = "22023";

	private JdbcFirstConnection() {
	}

	/**
	 * Opens it. The driver opens each session in the zone of the JVM, and PostgreSQL lets
	 * nobody in whose zone it does not know, such as one by an old name; no session needs
	 * any: then it is UTC.
	 */
	static Connection open(DataSource database) throws SQLException {
		DataSource unpooled = unpooled(database);
		try {
			return unpooled.getConnection();
		}
		catch (SQLException ex) {
			if (!isForeignZone(ex)) {
				throw ex;
			}
			log.info("PostgreSQL does not know the time zone {} of this machine; its sessions go by UTC, which changes "
					+ "nothing for anybody", TimeZone.getDefault().getID());
			TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
			return unpooled.getConnection();
		}
	}

	/**
	 * The same database without its pool, which would log what it cannot open, and in
	 * which no statement may take longer than those do that people wait for.
	 */
	static DataSource unpooled(DataSource database) throws SQLException {
		if (!database.isWrapperFor(HikariDataSource.class)) {
			return database;
		}
		HikariDataSource pool = database.unwrap(HikariDataSource.class);
		return (pool.getJdbcUrl() == null) ? database : new DriverDataSource(pool.getJdbcUrl(),
				pool.getDriverClassName(), unbound(pool), pool.getUsername(), pool.getPassword());
	}

	private static Properties unbound(HikariDataSource pool) {
		Properties properties = new Properties();
		properties.putAll(pool.getDataSourceProperties());
		properties.remove(PGProperty.SOCKET_TIMEOUT.getName());
		return properties;
	}

	private static boolean isForeignZone(SQLException failure) {
		return INVALID_PARAMETER.equals(failure.getSQLState())
				&& String.valueOf(failure.getMessage()).contains("TimeZone");
	}

	/**
	 * Refuses a pooler that hands a session from one client to another while the driver
	 * prepares statements in it. A pooler tells clients a process that is not the
	 * server's.
	 */
	static void checkNobodyMixesSessions(Connection connection) throws SQLException {
		PGConnection driver = connection.unwrap(PGConnection.class);
		boolean prepares = driver.getPrepareThreshold() > 0 && driver.getPreferQueryMode() != PreferQueryMode.SIMPLE;
		if (prepares && driver.getBackendPID() != process(connection)) {
			throw new StartRefused(
					"There is a pooler, such as PgBouncer, between Worthwhile and PostgreSQL, and it may mix the sessions "
							+ "in which statements are prepared.",
					"Add '?prepareThreshold=0' to 'spring.datasource.url', or connect to PostgreSQL itself: Worthwhile "
							+ "keeps a pool of its own.");
		}
	}

	private static int process(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
			row.next();
			return row.getInt(1);
		}
	}

}
