package worthwhile.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL server as durable as in use, which nobody starts again when it ends.
 */
public final class FragileServer implements AutoCloseable {

	private static final String DATABASE = "postgres";

	private static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on",
			"full_page_writes", "on", "max_wal_size", "96MB", "min_wal_size", "32MB");

	private final DataFolder folder;

	private final PostgresServer server;

	private final String password;

	private FragileServer(DataFolder folder, PostgresServer server, String password) {
		this.folder = folder;
		this.server = server;
		this.password = password;
	}

	/**
	 * Starts one whose data is in a folder.
	 */
	public static FragileServer start(Path path) {
		DataFolder folder = DataFolder.lock(path);
		try {
			new Orphan(folder).stop();
			Programs programs = new Programs(new Binaries(folder.binaries()).unpacked(), folder.log());
			new Cluster(folder, programs).createIfAbsent();
			PostgresServer server = PostgresServer.start(programs, folder.cluster(), folder.log(), DURABLE);
			String superuser = Files.readString(folder.password());
			return new FragileServer(folder, server, JdbcApplicationRole.prepare(server.url(DATABASE), superuser));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public String url() {
		return this.server.url(DATABASE);
	}

	/**
	 * As whom an application works.
	 */
	public String username() {
		return JdbcApplicationRole.NAME;
	}

	public String password() {
		return this.password;
	}

	public boolean isRunning() {
		return this.server.process().filter(ProcessHandle::isAlive).isPresent();
	}

	/**
	 * Ends its first process as <code>kill -9</code> does; the others see that by
	 * themselves.
	 */
	public void kill() {
		this.server.process().ifPresent((process) -> {
			process.destroyForcibly();
			process.onExit().join();
		});
	}

	/**
	 * Ends it as an operator does.
	 */
	public void stop() {
		this.server.stop();
	}

	/**
	 * Starts it on its port again.
	 */
	public void startAgain() {
		try {
			new Orphan(this.folder).stop();
			this.server.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The last lines of its log.
	 */
	public List<String> lastWords(int lines) {
		try {
			List<String> all = Files.readAllLines(this.folder.log());
			return all.subList(Math.max(0, all.size() - lines), all.size());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		if (isRunning()) {
			stop();
		}
		this.folder.close();
	}

}
