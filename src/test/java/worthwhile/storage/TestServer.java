package worthwhile.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

import worthwhile.start.StartRefused;

/**
 * The PostgreSQL server of the tests: one for each JVM, empty at its start; quick rather
 * than durable, unless {@code worthwhile.test.durable} is set.
 */
public final class TestServer {

	/**
	 * A third of the server's time went into planning the same statements again and
	 * again.
	 */
	private static final Map<String, String> QUICK = Map.of("fsync", "off", "synchronous_commit", "off",
			"full_page_writes", "off", "max_connections", "400", "wal_level", "minimal", "max_wal_senders", "0",
			"plan_cache_mode", "force_generic_plan", "io_method", "sync");

	private static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on",
			"full_page_writes", "on", "max_connections", "400");

	private static final int FOLDERS = 8;

	/**
	 * Whoever starts at the same moment takes another folder, until this process ends.
	 */
	private static @Nullable FileChannel taken;

	/** Where all runs have their folders. */
	private static final Path ALL = Path.of("target", "postgresql");

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
		Path folder = emptied(1);
		unpackOnce(folder.resolve("binaries"));
		EmbeddedDatabase server = EmbeddedDatabase.start(folder,
				Boolean.getBoolean("worthwhile.test.durable") ? DURABLE : QUICK);
		Runtime.getRuntime().addShutdownHook(CLOSE);
		return server;
	}

	/**
	 * To unpack the programs takes seconds: of several processes the first does it, and
	 * all copy them.
	 */
	private static void unpackOnce(Path own) {
		Path shared = ALL.resolve("binaries");
		try {
			Path version = unpacked(shared);
			if (!Files.exists(own.resolve(version))) {
				Path unfinished = own.resolve("unfinished");
				FileSystemUtils.deleteRecursively(unfinished);
				FileSystemUtils.copyRecursively(shared.resolve(version), unfinished);
				Files.move(unfinished, own.resolve(version));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Returns the name of the folder of this version.
	 */
	private static Path unpacked(Path shared) throws IOException {
		Files.createDirectories(shared);
		try (FileChannel file = FileChannel.open(ALL.resolve("binaries.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE)) {
			file.lock();
			Path programs = new Binaries(shared).unpacked();
			return programs.getName(programs.getNameCount() - 2);
		}
	}

	private static Path next(int number) {
		if (number == FOLDERS) {
			throw new IllegalStateException("All folders below %s are in use".formatted(ALL));
		}
		return emptied(number + 1);
	}

	private static boolean take(Path lock) {
		try {
			Files.createDirectories(ALL);
			FileChannel file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			if (file.tryLock() == null) {
				file.close();
				return false;
			}
			taken = file;
			return true;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Several processes, or runs of the tests, take a folder each.
	 */
	private static Path emptied(int number) {
		Path path = ALL.resolve(Integer.toString(number));
		if (!take(path.resolveSibling(number + ".lock"))) {
			return next(number);
		}
		try (DataFolder folder = DataFolder.lock(path)) {
			new Orphan(folder).stop();
			FileSystemUtils.deleteRecursively(folder.cluster());
			return path;
		}
		catch (StartRefused ex) {
			return next(number);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
