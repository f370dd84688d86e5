package worthwhile.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import worthwhile.start.StartRefused;

/**
 * A PostgreSQL server of our own, which keeps its data in a folder and runs as long as
 * this is open.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on",
			"full_page_writes", "on");

	private static final String DATABASE = "postgres";

	private final DataFolder folder;

	private final PostgresServer server;

	private final String password;

	private final ServerWatch watch;

	private EmbeddedDatabase(DataFolder folder, PostgresServer server, String password) {
		this.folder = folder;
		this.server = server;
		this.password = password;
		this.watch = new ServerWatch(folder, server);
		this.watch.begin();
	}

	/**
	 * Starts a server that loses nothing that it has committed.
	 */
	static EmbeddedDatabase start(Path folder) {
		return start(folder, DURABLE);
	}

	static EmbeddedDatabase start(Path folder, Map<String, String> settings) {
		long started = System.nanoTime();
		Binaries.check();
		DataFolder locked = DataFolder.lock(folder);
		try {
			EmbeddedDatabase database = start(locked, settings);
			log.info("PostgreSQL {} is up after {} ms, its data is in {}", Cluster.MAJOR_VERSION,
					Duration.ofNanos(System.nanoTime() - started).toMillis(), locked.root());
			return database;
		}
		catch (IOException ex) {
			locked.close();
			throw DataFolder.unusable(folder, ex);
		}
		catch (RuntimeException ex) {
			locked.close();
			throw ex;
		}
	}

	private static EmbeddedDatabase start(DataFolder folder, Map<String, String> settings) throws IOException {
		Cluster.check(folder);
		if (new Orphan(folder).stop()) {
			log.warn("The last run ended without stopping its database; it is stopped now");
		}
		Programs programs = new Programs(new Binaries(folder.binaries()).unpacked(), folder.log());
		new Cluster(folder, programs).createIfAbsent();
		PostgresServer server = PostgresServer.start(programs, folder.cluster(), folder.log(), settings);
		try {
			return new EmbeddedDatabase(folder, server, prepare(folder, server));
		}
		catch (IOException | RuntimeException ex) {
			server.stop();
			throw ex;
		}
	}

	private static String prepare(DataFolder folder, PostgresServer server) throws IOException {
		try {
			return JdbcApplicationRole.prepare(server.url(DATABASE), Files.readString(folder.password()));
		}
		catch (SQLException ex) {
			throw new StartRefused("The database in %s cannot be opened: %s".formatted(folder.root(), ex.getMessage()),
					"If the file %s was changed, bring it back from a copy of the data folder."
						.formatted(folder.password()),
					ex);
		}
	}

	@Override
	public String getJdbcUrl() {
		return url(DATABASE);
	}

	String url(String database) {
		return this.server.url(database);
	}

	DataFolder folder() {
		return this.folder;
	}

	@Override
	public String getUsername() {
		return JdbcApplicationRole.NAME;
	}

	@Override
	public String getPassword() {
		return this.password;
	}

	@Override
	public void close() {
		this.watch.end();
		try {
			this.server.stop();
		}
		finally {
			this.folder.close();
		}
	}

}
