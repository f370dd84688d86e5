package worthwhile.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import javax.sql.DataSource;

import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

import worthwhile.start.StartRefused;

/**
 * The PostgreSQL server of the tests: one for each JVM, empty at its start; quick rather
 * than durable, unless {@code worthwhile.test.durable} is set.
 */
public final class TestServer {

	/**
	 * A tenth of the tests' time went into hashing passwords, at 4,096 turns for each,
	 * and a third of the server's into planning the same statements again and again.
	 */
	private static final Map<String, String> QUICK = Map.of("fsync", "off", "synchronous_commit", "off",
			"full_page_writes", "off", "max_connections", "400", "scram_iterations", "1", "wal_level", "minimal",
			"max_wal_senders", "0", "plan_cache_mode", "force_generic_plan");

	private static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on",
			"full_page_writes", "on", "max_connections", "400");

	private static final int FOLDERS = 8;

	private static final Thread CLOSE = new Thread(TestServer::close);

	private static final EmbeddedDatabase SERVER = start();

	private TestServer() {
	}

	public static String url(String database) {
		return SERVER.url(database);
	}

	public static String username() {
		return SERVER.getUsername();
	}

	public static String password() {
		return SERVER.getPassword();
	}

	/**
	 * Returns connections of the superuser, for what the application's role may not do.
	 */
	public static DataSource administration(String database) {
		try {
			return new DriverManagerDataSource(url(database), Cluster.SUPERUSER,
					Files.readString(SERVER.folder().password()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Keeps the server up until every application is closed; called while one starts,
	 * since before that the handlers wait for nothing.
	 */
	public static void outliveApplications() {
		if (Runtime.getRuntime().removeShutdownHook(CLOSE)) {
			SpringApplication.getShutdownHandlers().add(TestServer::close);
		}
	}

	private static void close() {
		SERVER.close();
	}

	static Path binaries() {
		return SERVER.folder().binaries();
	}

	private static EmbeddedDatabase start() {
		EmbeddedDatabase server = EmbeddedDatabase.start(emptied(1),
				Boolean.getBoolean("worthwhile.test.durable") ? DURABLE : QUICK);
		Runtime.getRuntime().addShutdownHook(CLOSE);
		hashAnew(server);
		return server;
	}

	/**
	 * The superuser's password was hashed before the server had its settings.
	 */
	private static void hashAnew(EmbeddedDatabase server) {
		try {
			String password = Files.readString(server.folder().password());
			JdbcClient.create(new DriverManagerDataSource(server.getJdbcUrl(), Cluster.SUPERUSER, password))
				.sql("ALTER ROLE %s PASSWORD '%s'".formatted(Cluster.SUPERUSER, password))
				.update();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Two runs of the tests at once take a folder each.
	 */
	private static Path emptied(int number) {
		Path path = Path.of("target", "postgresql", Integer.toString(number));
		try (DataFolder folder = DataFolder.lock(path)) {
			new Orphan(folder).stop();
			FileSystemUtils.deleteRecursively(folder.cluster());
			return path;
		}
		catch (StartRefused ex) {
			if (number == FOLDERS) {
				throw ex;
			}
			return emptied(number + 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
