package worthwhile.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import worthwhile.storage.TestServer;

/**
 * A database of a test's own, with all migrations applied, whose sessions run in another
 * time zone than the JVM.
 */
public final class TestDatabase implements AutoCloseable {

	private static final String TEMPLATE = "migrated";

	/**
	 * What is planned once, while a table is empty, would read all of it ever after, with
	 * all that was deleted in it. Benches have it planned as it is for people.
	 */
	private static final String BY_INDEX = Boolean.getBoolean("worthwhile.test.durable") ? ""
			: "; SET enable_seqscan = off";

	private static final AtomicInteger COUNT = new AtomicInteger();

	private static final HikariDataSource SERVER = superusers("postgres");

	static {
		create(TEMPLATE, "template0");
		Flyway.configure().dataSource(unpooled(TEMPLATE)).load().migrate();
	}

	private final String name = "test_" + COUNT.incrementAndGet();

	private final HikariDataSource dataSource = new HikariDataSource();

	private final HikariDataSource administration = superusers(this.name);

	private @Nullable String deletions;

	private TestDatabase() {
		create(this.name, TEMPLATE);
		this.dataSource.setJdbcUrl(TestServer.url(this.name));
		this.dataSource.setUsername(TestServer.username());
		this.dataSource.setPassword(TestServer.password());
		this.dataSource.setConnectionInitSql(zone());
		this.dataSource.setMinimumIdle(0);
	}

	public static TestDatabase create() {
		return new TestDatabase();
	}

	/**
	 * Returns a pool of up to ten connections.
	 */
	public DataSource dataSource() {
		return this.dataSource;
	}

	/**
	 * Returns a source that opens each connection anew: the server alone decides when one
	 * can be had, while a pool goes by a clock of its own.
	 */
	public DataSource withoutPool() {
		return new DelegatingDataSource(unpooled(this.name)) {

			@Override
			public Connection getConnection() throws SQLException {
				Connection connection = super.getConnection();
				try (Statement statement = connection.createStatement()) {
					statement.execute(zone());
				}
				return connection;
			}

		};
	}

	public JdbcClient jdbc() {
		return JdbcClient.create(this.dataSource);
	}

	public TransactionTemplate transactions() {
		return new TransactionTemplate(new JdbcTransactionManager(this.dataSource));
	}

	/**
	 * Returns the properties that point an application at this database.
	 */
	public Map<String, String> properties() {
		return Map.of("spring.datasource.url", TestServer.url(this.name), "spring.datasource.username",
				TestServer.username(), "spring.datasource.password", TestServer.password(),
				"spring.datasource.hikari.connection-init-sql", zone() + BY_INDEX,
				"spring.datasource.hikari.minimum-idle", "0",
				// of two schedulers of one name in a JVM, Quartz sends the older one to
				// the database of the newer one
				"spring.quartz.scheduler-name", this.name);
	}

	/**
	 * Leaves nothing in it but the heartbeats of the application that uses it. Triggers
	 * sleep meanwhile, those too that keep what was published; deleting takes a hundredth
	 * of the time that truncating does.
	 */
	public void empty() {
		JdbcClient jdbc = JdbcClient.create(this.administration);
		String all = this.deletions;
		if (all == null) {
			all = jdbc.sql("""
					SELECT string_agg('DELETE FROM ' || tablename, '; ') FROM pg_tables
					WHERE schemaname = 'public' AND tablename NOT LIKE 'qrtz%' AND tablename NOT LIKE 'flyway%'
					""").query(String.class).single();
			this.deletions = all;
		}
		jdbc.sql("SET session_replication_role = replica; " + all).update();
	}

	/**
	 * Has the server write down all that it holds in memory, so that it does not do so
	 * while something is measured. The application's role may not ask for that.
	 */
	public static void checkpoint() {
		administration().sql("CHECKPOINT").update();
	}

	/**
	 * Ends all sessions and lets nobody in, as if the server had gone.
	 */
	public void disappear() {
		Optional.ofNullable(this.administration.getHikariPoolMXBean())
			.ifPresent(HikariPoolMXBean::softEvictConnections);
		administration().sql("ALTER DATABASE " + this.name + " ALLOW_CONNECTIONS false").update();
		administration().sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name")
			.param("name", this.name)
			.query()
			.listOfRows();
	}

	/**
	 * Undoes {@link #disappear()}.
	 */
	public void reappear() {
		administration().sql("ALTER DATABASE " + this.name + " ALLOW_CONNECTIONS true").update();
	}

	/**
	 * Stops the server where it is: it takes everything and answers nothing. Thaws when
	 * that is closed.
	 */
	public Frozen freeze() {
		return Frozen.server(administration().sql("SELECT pid FROM pg_stat_activity WHERE datname = :name")
			.param("name", this.name)
			.query(Long.class)
			.list());
	}

	@Override
	public void close() {
		this.dataSource.close();
		this.administration.close();
		administration().sql("DROP DATABASE " + this.name + " WITH (FORCE)").update();
	}

	/**
	 * The driver opens each session in the JVM's zone, over any default of the database.
	 */
	private static String zone() {
		return "SET TIME ZONE 'Pacific/Chatham'";
	}

	/**
	 * It belongs to the role that the application works as, which may create none. To
	 * copy the files takes a third of what it takes to log and write all that is in them.
	 */
	private static void create(String name, String template) {
		administration()
			.sql("CREATE DATABASE %s OWNER %s TEMPLATE %s STRATEGY file_copy".formatted(name, TestServer.username(),
					template))
			.update();
	}

	private static JdbcClient administration() {
		return JdbcClient.create(SERVER);
	}

	/**
	 * One connection of the superuser's for all that comes to its turn: to open it takes
	 * longer than most of that.
	 */
	private static HikariDataSource superusers(String database) {
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(TestServer.administration(database));
		pool.setMaximumPoolSize(1);
		pool.setMinimumIdle(0);
		return pool;
	}

	private static DataSource unpooled(String database) {
		return new DriverManagerDataSource(TestServer.url(database), TestServer.username(), TestServer.password());
	}

}
