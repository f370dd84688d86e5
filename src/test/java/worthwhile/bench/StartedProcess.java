package worthwhile.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A web application in a Java process of its own, from its start until it is closed.
 */
public final class StartedProcess implements AutoCloseable {

	private static final Path JAVA_BIN = Path.of(System.getProperty("java.home"), "bin");

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Pattern USED = Pattern.compile("\\bused (\\d+)K");

	private static final Pattern ALIVE = Pattern.compile("\\bjava\\.threads\\.live=(\\d+)");

	private static final Pattern COMPILER = Pattern.compile("\"C[12] CompilerThread.* cpu=([0-9.]+)ms");

	private final long started = System.nanoTime();

	private final int port;

	private final int management;

	private final Path log;

	private final Process process;

	private StartedProcess(int port, int management, Path log, Process process) {
		this.port = port;
		this.management = management;
		this.log = log;
		this.process = process;
	}

	/**
	 * Starts a program.
	 * @param classPath where its classes are
	 * @param main the name of its main class
	 * @param log the file that gets what it prints
	 */
	static StartedProcess of(String classPath, String main, Path log, String... arguments) {
		int port = freePort();
		return of(List.of(), classPath, main, port, port, log, arguments);
	}

	/**
	 * Starts a program on ports that are known before.
	 * @param options of Java
	 * @param classPath where its classes are
	 * @param main the name of its main class
	 * @param port where it listens
	 * @param management where its health is told
	 * @param log the file that gets what it prints
	 */
	public static StartedProcess of(List<String> options, String classPath, String main, int port, int management,
			Path log, String... arguments) {
		try {
			List<String> command = Stream
				.of(Stream.of(JAVA_BIN.resolve("java").toString()), options.stream(),
						Stream.of("-cp", classPath, main, "--server.port=" + port,
								"--management.server.port=" + management),
						Stream.of(arguments))
				.flatMap((part) -> part)
				.toList();
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
			return new StartedProcess(port, management, log, builder.start());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A port on which nobody listens.
	 */
	public static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Asks for the first page until it is there.
	 * @return the seconds from the start to the answer
	 */
	double secondsToFirstPage() {
		await(() -> answers(this.port, "/"));
		return (System.nanoTime() - this.started) / 1e9;
	}

	/**
	 * Waits until it says that it is well.
	 */
	void awaitHealth() {
		await(() -> answers(this.management, "/actuator/health"));
	}

	/**
	 * Waits until it says that it can be sent requests.
	 */
	public void awaitReadiness() {
		await(() -> answers(this.management, "/actuator/health/readiness"));
	}

	public String address() {
		return "http://127.0.0.1:" + this.port;
	}

	void awaitLine(String words) {
		await(() -> said().contains(words));
	}

	private void await(Condition condition) {
		try {
			while (!condition.holds()) {
				if (!this.process.isAlive() || System.nanoTime() - this.started > PATIENCE.toNanos()) {
					throw new IllegalStateException("It did not start:\n" + said());
				}
				Thread.sleep(2);
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static boolean answers(int port, String page) {
		try {
			HttpURLConnection connection = (HttpURLConnection) URI.create("http://localhost:" + port + page)
				.toURL()
				.openConnection();
			return connection.getResponseCode() == HttpURLConnection.HTTP_OK
					&& connection.getInputStream().readAllBytes().length > 0;
		}
		catch (IOException ex) {
			// it does not listen yet
			return false;
		}
	}

	private String said() throws IOException {
		return Files.readString(this.log);
	}

	/**
	 * Collects the garbage, all of it.
	 * @return what is left on the heap, in MiB
	 */
	public double heapAfterFullCollection() {
		jcmd("GC.run");
		Matcher used = USED.matcher(jcmd("GC.heap_info"));
		if (!used.find()) {
			throw new IllegalStateException("The heap is not told");
		}
		return Long.parseLong(used.group(1)) / 1024.0;
	}

	/**
	 * How many of its threads are alive.
	 */
	public int threads() {
		Matcher alive = ALIVE.matcher(jcmd("PerfCounter.print"));
		if (!alive.find()) {
			throw new IllegalStateException("The threads are not told");
		}
		return Integer.parseInt(alive.group(1));
	}

	/**
	 * For how long a processor was at work on compiling its classes until now.
	 */
	double secondsOfCompiling() {
		return COMPILER.matcher(jcmd("Thread.print"))
			.results()
			.mapToDouble((thread) -> Double.parseDouble(thread.group(1)))
			.sum() / 1000;
	}

	private String jcmd(String command) {
		try {
			Process jcmd = new ProcessBuilder(JAVA_BIN.resolve("jcmd").toString(), Long.toString(this.process.pid()),
					command)
				.start();
			return new String(jcmd.getInputStream().readAllBytes());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Ends the process as <code>kill -9</code> does.
	 */
	public void kill() {
		try {
			this.process.destroyForcibly().waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Ends the process as a person does who presses Ctrl-C.
	 */
	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(1, TimeUnit.MINUTES)) {
				this.process.destroyForcibly();
				throw new IllegalStateException("It did not stop");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@FunctionalInterface
	private interface Condition {

		boolean holds() throws IOException;

	}

}
