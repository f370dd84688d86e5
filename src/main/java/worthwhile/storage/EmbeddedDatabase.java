package worthwhile.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL server of our own, which keeps its data in a folder and runs as long as
 * this is open.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on",
			"full_page_writes", "on");

	private final DataFolder folder;

	private final PostgresServer server;

	private final String password;

	private EmbeddedDatabase(DataFolder folder, PostgresServer server, String password) {
		this.folder = folder;
		this.server = server;
		this.password = password;
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
		new Orphan(folder).stop();
		Programs programs = new Programs(new Binaries(folder.binaries()).unpacked(), folder.log());
		new Cluster(folder, programs).createIfAbsent();
		PostgresServer server = PostgresServer.start(programs, folder.cluster(), folder.log(), settings);
		return new EmbeddedDatabase(folder, server, Files.readString(folder.password()));
	}

	@Override
	public String getJdbcUrl() {
		return url("postgres");
	}

	String url(String database) {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(this.server.port(), database);
	}

	DataFolder folder() {
		return this.folder;
	}

	@Override
	public String getUsername() {
		return Cluster.SUPERUSER;
	}

	@Override
	public String getPassword() {
		return this.password;
	}

	@Override
	public void close() {
		try {
			this.server.stop();
		}
		finally {
			this.folder.close();
		}
	}

}
