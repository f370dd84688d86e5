package worthwhile.chaos;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import worthwhile.WorthwhileApplication;

import worthwhile.bench.StartedProcess;

/**
 * One of the instances, on the same ports however often it is started.
 */
final class Instance {

	private static final List<String> OPTIONS = List.of("-Xmx384m", "-XX:TieredStopAtLevel=1");

	private final int number;

	private final int port = StartedProcess.freePort();

	private final int management = StartedProcess.freePort();

	private final Path folder;

	private final Map<String, String> settings;

	private final List<Long> deaths = new ArrayList<>();

	private final NavigableSet<Long> readiness = new ConcurrentSkipListSet<>();

	private @Nullable StartedProcess process;

	private int starts;

	private volatile boolean ready;

	/**
	 * One that is not started yet.
	 * @param folder what gets its logs
	 */
	Instance(int number, Path folder, Map<String, String> settings) {
		this.number = number;
		this.folder = folder;
		this.settings = settings;
	}

	/**
	 * Starts it and waits until it says that it can be sent requests.
	 */
	void start() {
		this.starts++;
		Path log = this.folder.resolve("instance-%d-%d.log".formatted(this.number, this.starts));
		StartedProcess started = StartedProcess.of(OPTIONS, classPath(), WorthwhileApplication.class.getName(),
				this.port, this.management, log,
				this.settings.entrySet()
					.stream()
					.map((setting) -> "--" + setting.getKey() + "=" + setting.getValue())
					.toArray(String[]::new));
		this.process = started;
		started.awaitReadiness();
		this.readiness.add(System.nanoTime());
		this.ready = true;
	}

	/**
	 * For how many seconds it was ready at a time by {@link System#nanoTime()}.
	 */
	double secondsReadyAt(long time) {
		Long since = this.readiness.floor(time);
		return (since != null) ? (time - since) / 1e9 : 0;
	}

	private static String classPath() {
		return Arrays
			.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
				.split(File.pathSeparator))
			.filter((entry) -> !entry.contains("test-classes") && !entry.endsWith("src/test/resources"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	boolean isStarted() {
		return this.process != null;
	}

	StartedProcess process() {
		StartedProcess started = this.process;
		if (started == null) {
			throw new IllegalStateException("It was never started");
		}
		return started;
	}

	void kill() {
		process().kill();
		synchronized (this.deaths) {
			this.deaths.add(System.nanoTime());
		}
		this.ready = false;
	}

	/**
	 * Ends it as an operator does.
	 */
	void stop() {
		this.ready = false;
		process().close();
	}

	/**
	 * Whether it can be sent requests, as a balancer knows it.
	 */
	boolean isReady() {
		return this.ready;
	}

	/**
	 * Whether it was killed between two times.
	 */
	boolean diedBetween(long from, long to) {
		synchronized (this.deaths) {
			return this.deaths.stream().anyMatch((death) -> death - from >= 0 && to - death >= 0);
		}
	}

	String address() {
		return "http://127.0.0.1:" + this.port;
	}

	int port() {
		return this.port;
	}

}
