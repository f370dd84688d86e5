package worthwhile.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.management.OperatingSystemMXBean;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import worthwhile.outbox.Messenger;
import worthwhile.outbox.Outbox;
import worthwhile.slack.api.SlackApi;
import worthwhile.slack.blockkit.BlockKit;
import worthwhile.slack.blockkit.Rendered;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestDatabase;
import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Messages that are claimed, sent to a stub of Slack and marked as sent, against requests
 * with the same content that the same HTTP client sends in a bare loop; and what is left
 * in memory of them.
 */
@Tag("bench")
@WorthwhileTest
@Import(SomeQuestion.class)
class OutboxBench {

	private static final SlackStub STUB = SlackStub.quick();

	private static final int MESSAGES = 8000;

	private static final int REQUESTS = 40_000;

	private static final int REPETITIONS = 3;

	private static final int FEW = 10_000;

	private static final int MANY = 90_000;

	private static final int MOST_WARM_UPS = 10;

	/** Of a processor's time. */
	private static final double COMPILED = 0.05;

	private static final double MEBIBYTE = 1024 * 1024;

	private final OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

	private int round;

	private int total;

	@Autowired
	private Outbox outbox;

	@Autowired
	private Messenger messenger;

	@Autowired
	private SlackApi api;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MutableClock clock;

	@DynamicPropertySource
	static void slackIsTheStub(DynamicPropertyRegistry registry) {
		STUB.properties().forEach((name, value) -> registry.add(name, () -> value));
	}

	@Test
	void sendsATenthOfWhatTheClientCanAndRemembersNothing() {
		await().atMost(Duration.ofSeconds(20)).until(() -> workspaces() == SlackStub.LANES);
		MeasuredFigures.print("PostgreSQL: %s", MeasuredFigures.settings(this.jdbc));
		warmUp(() -> sent(FEW));
		warmUp(() -> requests(REQUESTS));
		int warm = this.total;
		double few = heap();
		List<Double> messages = new ArrayList<>();
		List<Double> requests = new ArrayList<>();
		for (int repetition = 0; repetition < REPETITIONS; repetition++) {
			messages.add(sent(MESSAGES));
			requests.add(requests(REQUESTS));
		}
		double share = median(messages) / median(requests);
		MeasuredFigures.print(
				"outbox: %,.0f messages a second in %d lanes; the same client in a bare loop on %d threads: %,.0f",
				median(messages), SlackStub.LANES, SlackStub.LANES, median(requests));
		whatBounds();
		MeasuredFigures.print("outbox against bare requests: %.2f (wanted: at least 0.10; medians of %d)", share,
				REPETITIONS);
		while (this.total < warm + MANY) {
			sent(MESSAGES);
		}
		double many = heap();
		MeasuredFigures
			.print("outbox: after %,d messages and a full collection %.1f MiB are in use, after %,d %.1f MiB "
					+ "(wanted: less than 2 MiB more)", warm, few, this.total, many);
		assertThat(share).isGreaterThanOrEqualTo(0.1);
		assertThat(many - few).isLessThan(2);
	}

	/**
	 * Until the compiler is hardly at work on it any more.
	 */
	private static void warmUp(Runnable work) {
		for (int round = 0; round < MOST_WARM_UPS; round++) {
			long before = compiling();
			double seconds = MeasuredFigures.seconds(work);
			if (compiling() - before < COMPILED * 1000 * seconds) {
				return;
			}
		}
	}

	/**
	 * For how many milliseconds it was at work until now.
	 */
	private static long compiling() {
		return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
	}

	/**
	 * Sends messages, and tells how many a second.
	 */
	private double sent(int count) {
		this.round++;
		SomeQuestion.queue(this.messenger, count, "round " + this.round, this.clock.instant());
		this.jdbc.sql("VACUUM ANALYZE push").update();
		TestDatabase.checkpoint();
		int before = STUB.messages();
		double seconds = MeasuredFigures.seconds(this.outbox::deliver);
		assertThat(STUB.messages() - before).isEqualTo(count);
		this.total += count;
		return count / seconds;
	}

	private double requests(int count) {
		OkHttpClient client = this.api.slack().getHttpClient().getOkHttpClient();
		String content = content();
		return count / MeasuredFigures.seconds(() -> inParallel(() -> {
			for (int number = 0; number < count / SlackStub.LANES; number++) {
				call(client, request(content));
			}
		}));
	}

	private static String content() {
		Rendered rendered = BlockKit.message(SomeQuestion.MESSAGE);
		return "{\"channel\":\"U1\",\"text\":\"%s\",\"blocks\":%s}".formatted(rendered.text(), rendered.blocks());
	}

	private static Request request(String content) {
		return new Request.Builder().url(STUB.apiUrl() + "chat.postMessage")
			.header("Authorization", "Bearer xoxb-bench")
			.post(RequestBody.create(content, MediaType.get("application/json; charset=utf-8")))
			.build();
	}

	private static void call(OkHttpClient client, Request request) {
		try (Response response = client.newCall(request).execute()) {
			assertThat(response.body().bytes()).isNotEmpty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What the outbox asks of the database, and how busy the machine is with it.
	 */
	private void whatBounds() {
		long commits = commits();
		this.machine.getCpuLoad();
		double own = this.machine.getProcessCpuTime();
		double rate = sent(MESSAGES);
		double load = this.machine.getCpuLoad();
		double ownMillis = (this.machine.getProcessCpuTime() - own) / 1e6 / MESSAGES;
		double each = (commits() - commits) / (double) MESSAGES;
		double bare = bareTransactions();
		MeasuredFigures.print(
				"outbox: each message takes %.1f durable transactions; bare ones on %d connections: %,.0f a second",
				each, SlackStub.LANES, bare);
		MeasuredFigures
			.print("outbox: at %,.0f a second the %d processors are busy for %.0f %%; this process, with the stub, "
					+ "for %.2f ms a message", rate, this.machine.getAvailableProcessors(), 100 * load, ownMillis);
	}

	private long commits() {
		this.jdbc.sql("SELECT pg_stat_force_next_flush()").query().listOfRows();
		return this.jdbc.sql("SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()")
			.query(Long.class)
			.single();
	}

	private double bareTransactions() {
		List<Long> lanes = this.jdbc.sql("SELECT id FROM lane ORDER BY id LIMIT :lanes")
			.param("lanes", SlackStub.LANES)
			.query(Long.class)
			.list();
		int each = MESSAGES / SlackStub.LANES;
		AtomicInteger next = new AtomicInteger();
		return MESSAGES / MeasuredFigures.seconds(() -> inParallel(() -> {
			long lane = lanes.get(next.getAndIncrement());
			for (int number = 0; number < each; number++) {
				this.jdbc.sql("UPDATE lane SET post_at = post_at WHERE id = ?").param(lane).update();
			}
		}));
	}

	/**
	 * What is in use after a full collection, in MiB.
	 */
	private static double heap() {
		for (int collection = 0; collection < 3; collection++) {
			System.gc();
		}
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE;
	}

	private static void inParallel(Runnable work) {
		ExecutorService threads = Executors.newFixedThreadPool(SlackStub.LANES);
		try {
			List<Callable<Object>> tasks = new ArrayList<>();
			for (int thread = 0; thread < SlackStub.LANES; thread++) {
				tasks.add(Executors.callable(work));
			}
			for (Future<Object> done : threads.invokeAll(tasks)) {
				done.get();
			}
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			threads.shutdown();
		}
	}

	private int workspaces() {
		return this.jdbc.sql("SELECT count(*) FROM workspace WHERE platform = 'slack'").query(Integer.class).single();
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

}
