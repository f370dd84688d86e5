package worthwhile.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.PreferQueryMode;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The connections of a pool, which in what is {@link Urgent} wait for no statement for
 * long; the pool undoes that when it gets one back. What is {@link Unhurried} gets only
 * some of them.
 */
final class JdbcConnections extends DelegatingDataSource {

	/** One who waits finds out for all who come within this. */
	private static final Duration AWAY = Duration.ofSeconds(1);

	private final HikariDataSource pool;

	private final JdbcConnectionShare share;

	/** When there last was no connection, by {@link System#nanoTime()}. */
	private final AtomicReference<@Nullable Long> missed = new AtomicReference<>();

	JdbcConnections(HikariDataSource pool) {
		super(pool);
		sendIdsAsTheyAre(pool);
		this.pool = pool;
		this.share = new JdbcConnectionShare(pool.getMaximumPoolSize());
	}

	/**
	 * Lets ids go as bytes, unless the driver is to write all values into the statements
	 * themselves, for which it needs them as text.
	 */
	private static void sendIdsAsTheyAre(HikariDataSource pool) {
		String url = pool.getJdbcUrl();
		Properties asked = (url != null) ? Driver.parseURL(url, pool.getDataSourceProperties()) : null;
		if (asked != null
				&& PreferQueryMode.of(PGProperty.PREFER_QUERY_MODE.getOrDefault(asked)) != PreferQueryMode.SIMPLE) {
			pool.addDataSourceProperty(PGProperty.BINARY_TRANSFER_ENABLE.getName(), "UUID_ARRAY");
		}
	}

	@Override
	public Connection getConnection() throws SQLException {
		boolean urgent = Urgent.isNow();
		if (urgent && isAway()) {
			throw new SQLTransientConnectionException("There was no connection a moment ago");
		}
		Connection connection = Unhurried.isNow() ? this.share.lend(this::connect) : connect();
		if (urgent) {
			connection.setNetworkTimeout(Runnable::run, Math.toIntExact(Urgent.PATIENCE.toMillis()));
		}
		return connection;
	}

	private boolean isAway() {
		Long when = this.missed.get();
		return when != null && System.nanoTime() - when < AWAY.toNanos();
	}

	private Connection connect() throws SQLException {
		try {
			Connection connection = this.pool.getConnection();
			this.missed.set(null);
			return connection;
		}
		catch (SQLException ex) {
			if (!isFull()) {
				this.missed.set(System.nanoTime());
			}
			throw ex;
		}
	}

	/**
	 * Whether it is the pool that has none to spare, and not the database.
	 */
	private boolean isFull() {
		return this.pool.getHikariPoolMXBean() != null
				&& this.pool.getHikariPoolMXBean().getActiveConnections() >= this.pool.getMaximumPoolSize();
	}

}
