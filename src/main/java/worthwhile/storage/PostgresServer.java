package worthwhile.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A running PostgreSQL server that listens on the loopback address alone.
 */
final class PostgresServer {

	/**
	 * An error's text can hold what a person answered: the server's log gets neither
	 * errors nor statements.
	 */
	private static final Map<String, String> ALWAYS = Map.of("listen_addresses", "127.0.0.1", "unix_socket_directories",
			"", "log_min_messages", "log", "log_min_error_statement", "panic", "log_error_verbosity", "terse",
			"log_checkpoints", "off");

	/**
	 * Hashing a password thousands of times keeps people's words from being guessed; the
	 * passwords here are random, and each connection would wait for it.
	 */
	static final String QUICK_LOGIN = "scram_iterations=1";

	private final Programs programs;

	private final Path cluster;

	private final Path log;

	private final Map<String, String> settings;

	private final int port;

	private PostgresServer(Programs programs, Path cluster, Path log, Map<String, String> settings, int port) {
		this.programs = programs;
		this.cluster = cluster;
		this.log = log;
		this.settings = settings;
		this.port = port;
	}

	static PostgresServer start(Programs programs, Path cluster, Path log, Map<String, String> settings)
			throws IOException {
		PostgresServer server = new PostgresServer(programs, cluster, log, settings, freePort());
		server.start();
		return server;
	}

	/**
	 * Starts it on its port, for the first time or again.
	 * @throws StartRefused if it does not start
	 */
	void start() {
		this.programs.run("pg_ctl", List.of("start", "--pgdata=" + this.cluster, "--log=" + this.log, "--wait",
				"--timeout=300", "--options=" + options(this.port, this.settings)));
	}

	/**
	 * Its first process, which ends last; nothing if it does not run.
	 */
	Optional<ProcessHandle> process() {
		try {
			return ProcessHandle.of(Long.parseLong(Files.readAllLines(this.cluster.resolve("postmaster.pid")).get(0)));
		}
		catch (IOException | IndexOutOfBoundsException | NumberFormatException ex) {
			return Optional.empty();
		}
	}

	private static String options(int port, Map<String, String> settings) {
		Map<String, String> all = new TreeMap<>(ALWAYS);
		all.putAll(settings);
		StringBuilder options = new StringBuilder("-p " + port + " -c " + QUICK_LOGIN);
		all.forEach((name, value) -> options.append(" -c ").append(name).append('=').append(value));
		return options.toString();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	static void stop(Programs programs, Path cluster) {
		programs.run("pg_ctl", List.of("stop", "--pgdata=" + cluster, "--mode=fast", "--wait", "--timeout=60"));
	}

	void stop() {
		stop(this.programs, this.cluster);
	}

	String url(String database) {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(this.port, database);
	}

}
