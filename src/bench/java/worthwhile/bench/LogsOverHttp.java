package worthwhile.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.WorthwhileApplication;
import worthwhile.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a chat platform sends to have an answer stored, against the least that anybody has
 * to do for it: to check its signature, to write the rows that it leaves behind, to
 * answer a fixed sentence where the platform takes answers. Beside them the health page
 * with its check of the database. All over HTTP, in one application in a process of its
 * own.
 */
abstract class LogsOverHttp {

	private static final String HEALTH = "health";

	/** More than say something within one load. */
	private static final int MEMBERS = 20_000;

	private static final int DAYS_BEFORE = 14;

	/** The compiler is long at work on all that a command passes through. */
	private static final int MOST_WARM_UPS = 20;

	/**
	 * Of a processor's time. Rates do not tell: they stand still for a while, and rise by
	 * a quarter once the compiler is done.
	 */
	private static final double COMPILED = 0.05;

	private static final int REPETITIONS = 3;

	private static final int SECONDS = 15;

	private final String platform;

	private final String workspace;

	private final TestDatabase database = TestDatabase.create();

	@TempDir
	Path folder;

	LogsOverHttp(String platform, String workspace) {
		this.platform = platform;
		this.workspace = workspace;
	}

	/** What connects the bot. */
	abstract Map<String, String> settings();

	/** What the load has to know. */
	abstract Map<String, String> load();

	/** Where the bot takes what is sent. */
	abstract String path();

	/** Serves the least. */
	abstract Class<?> bare();

	/** Where. */
	abstract String barePath();

	/** How many answers have been posted, where they are. */
	long posted() {
		return 0;
	}

	/** How many of so many answers have not been posted after a while, where they are. */
	long missing(long answers) {
		return 0;
	}

	/** Measures what else there is to know, once all else is. */
	void compare(double logs, ToDoubleFunction<String> rate) {
	}

	/** What else there is to know of the members. */
	void acquaint(JdbcClient jdbc) {
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void areAnsweredAtLeastHalfAsFastAsTheirRowsAreWritten() {
		populate();
		try (StartedProcess bot = start()) {
			bot.awaitHealth();
			MeasuredFigures.print("PostgreSQL: %s", MeasuredFigures.settings(this.database.jdbc()));
			List<Double> logs = new ArrayList<>();
			warmUp(bot, HEALTH);
			double health = load(bot, HEALTH, 0).rate();
			warmUp(bot, path());
			long missing = 0;
			for (int round = 0; round < REPETITIONS; round++) {
				long before = posted();
				Result ofLogs = load(bot, path(), 0);
				missing += missing(before + ofLogs.requests());
				assertThat(answers()).as("what the others were told that it was not stored")
					.isEqualTo(ofLogs.requests());
				logs.add(ofLogs.rate());
			}
			Result half = load(bot, path(), median(logs) / 2);
			// at last, since its rows come on top of all others
			double bare = rate(bot, barePath());
			MeasuredFigures.print(this.platform + ": signed logs: %,.0f a second; health page: %,.0f; the bare rows: %,.0f", median(logs),
					health, bare);
			double share = median(logs) / bare;
			MeasuredFigures.print("the bare rows against the health page: %.2f; signed logs against it: %.2f",
					bare / health, median(logs) / health);
			MeasuredFigures.print("signed logs against the bare rows: %.2f (wanted: at least 0.50; medians of %d)", share,
					REPETITIONS);
			MeasuredFigures.print("99th percentile at half of that rate: %d ms (wanted: under 1000)", half.p99());
			MeasuredFigures.print("answers that did not come: %,d (wanted: none)", missing);
			compare(median(logs), (path) -> rate(bot, path));
			assertThat(missing).isZero();
			assertThat(half.p99()).isLessThan(1000);
			assertThat(share).isGreaterThanOrEqualTo(0.5);
		}
	}

	private double rate(StartedProcess bot, String what) {
		warmUp(bot, what);
		return MeasuredFigures.median(REPETITIONS, () -> load(bot, what, 0).rate());
	}

	private void warmUp(StartedProcess bot, String what) {
		for (int round = 0; round < MOST_WARM_UPS; round++) {
			double before = bot.secondsOfCompiling();
			double rate = load(bot, what, 0).rate();
			double compiling = bot.secondsOfCompiling() - before;
			MeasuredFigures.print("warming up %s: %,.0f a second, %.1f s of compiling", what, rate, compiling);
			if (compiling < COMPILED * SECONDS) {
				return;
			}
		}
	}

	/**
	 * How many have told of today.
	 */
	private long answers() {
		return this.database.jdbc()
			.sql("SELECT count(*) FROM check_in WHERE day = :today AND state = 'answered'")
			.param("today", today())
			.query(Long.class)
			.single();
	}

	/**
	 * Nobody has told of today: who says the same twice within two minutes is only asked
	 * whether it is meant so.
	 */
	private void forgetToday() {
		JdbcClient jdbc = this.database.jdbc();
		jdbc.sql("DELETE FROM last_told").update();
		jdbc.sql("DELETE FROM check_in WHERE day = :today").param("today", today()).update();
		tellYesterday(jdbc);
		jdbc.sql("VACUUM ANALYZE last_told, entry, check_in").update();
	}

	/**
	 * Everybody told last of yesterday, as they did: had nobody, the planner would read all
	 * that a load puts in.
	 */
	private static void tellYesterday(JdbcClient jdbc) {
		jdbc.sql("""
				INSERT INTO last_told (member_id, day, span, telling, told_at, before)
				SELECT id, :yesterday::date, 'day', gen_random_uuid(), :yesterday::date,
					'{"check_in": null, "entries": null, "outcomes": null, "signals": null}'
				FROM member
				""").param("yesterday", today().minusDays(1)).update();
	}

	private static LocalDate today() {
		return LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
	}

	/**
	 * Members with a fortnight of answers: on tables that were empty a moment ago the planner
	 * reads all that a run puts in.
	 */
	private void populate() {
		LocalDate today = today();
		join();
		answer(today);
		ask(today);
		acquaint(this.database.jdbc());
		this.database.jdbc().sql("VACUUM ANALYZE").update();
		TestDatabase.checkpoint();
	}

	private void join() {
		this.database.jdbc().sql("""
				INSERT INTO workspace (id, platform, ref) VALUES (gen_random_uuid(), :platform, :workspace)
				""").param("platform", this.platform).param("workspace", this.workspace).update();
		this.database.jdbc().sql("""
				INSERT INTO member (id, workspace, person, asked_on, asked_at, zone, language, cadence, networks,
					reminder_minutes, quiet_from, quiet_to, standing)
				SELECT gen_random_uuid(), w.id, 'U' || n, '{1,2,3,4,5}', '16:30', 'UTC', 'en', 'DAILY',
					'{linkedin,x}', 120, '19:00', '08:00', 'ACTIVE'
				FROM generate_series(1, :count) AS n CROSS JOIN workspace w
				""").param("count", MEMBERS).update();
	}

	private void answer(LocalDate today) {
		this.database.jdbc().sql("""
				INSERT INTO check_in (member_id, day, span, state, step, slot_at, asked_at, answered_at)
				SELECT id, day, 'day', 'answered', 'done', day, day, day
				FROM member, generate_series(:from::date, :to::date, '1 day') AS day
				""").param("from", today.minusDays(DAYS_BEFORE)).param("to", today.minusDays(1)).update();
		this.database.jdbc().sql("""
				INSERT INTO entry (member_id, day, span, network, minutes, reading, contributing, stated)
				SELECT member_id, day, span, 'linkedin', 35, 25, 10, true FROM check_in
				""").update();
		this.database.jdbc().sql("""
				INSERT INTO outcome (id, member_id, day, span, kind, worth, source)
				SELECT gen_random_uuid(), member_id, day, span, 'lead', 4, 'sentence' FROM check_in
				""").update();
	}

	private void ask(LocalDate today) {
		this.database.jdbc().sql("""
				WITH lanes AS (INSERT INTO lane (platform, workspace) VALUES (:platform, :workspace) RETURNING id)
				INSERT INTO posted (lane, kind, recipient, topic, subject, message, posted_at)
				SELECT lanes.id, 'person', person, 'question', :day, 'm', :at FROM member, lanes
				""")
			.param("day", today.minusDays(1).toString())
			.param("at", today.minusDays(1))
			.param("platform", this.platform)
			.param("workspace", this.workspace)
			.update();
		this.database.jdbc().sql("""
				INSERT INTO push (lane, kind, recipient, topic, subject, operation, rank, not_before, not_after, queued_at)
				SELECT 0, 'person', person, 'other', '', 'post', 2, :at, :at, :at FROM member
				""").param("at", today).update();
		this.database.jdbc().sql("""
				INSERT INTO heard (platform, id, at) SELECT :platform, 'before ' || n, :at FROM generate_series(1, :count) AS n
				""")
			.param("at", today.minusDays(1))
			.param("count", MEMBERS)
			.param("platform", this.platform)
			.update();
	}

	private StartedProcess start() {
		Map<String, String> settings = new HashMap<>(this.database.properties());
		settings.putAll(settings());
		settings.put("worthwhile.heartbeats.enabled", "false");
		settings.put("spring.main.sources", bare().getName());
		return StartedProcess.of(System.getProperty("java.class.path"), WorthwhileApplication.class.getName(),
				this.folder.resolve("bot.log"),
				settings.entrySet()
					.stream()
					.map((setting) -> "--" + setting.getKey() + "=" + setting.getValue())
					.toArray(String[]::new));
	}

	private Result load(StartedProcess bot, String what, double rate) {
		forgetToday();
		Path results = this.folder.resolve("results" + System.nanoTime());
		Map<String, Object> properties = new HashMap<>(Map.of("load.url", bot.address(), "load.what", what, "load.rate",
				rate, "load.seconds", SECONDS, "load.members", MEMBERS));
		properties.putAll(load());
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-cp", System.getProperty("java.class.path"), "--add-opens=java.base/java.lang=ALL-UNNAMED"));
		properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
		command.addAll(List.of("io.gatling.app.Gatling", "-s", Load.class.getName(), "-rf", results.toString()));
		return result(run(command));
	}

	/**
	 * Returns what it prints.
	 */
	private String run(List<String> command) {
		try {
			Path log = this.folder.resolve("load.log");
			Process load = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
			int code = load.waitFor();
			String printed = Files.readString(log);
			if (code != 0) {
				throw new IllegalStateException(printed);
			}
			return printed;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static Result result(String printed) {
		double requests = figure(printed, "request count", 2);
		// a disk that is busy for a second is nobody's fault; whether each answer is stored is looked at apart
		assertThat(figure(printed, "request count", 3)).as("refused or failed").isLessThanOrEqualTo(requests / 1000);
		return new Result((long) requests, figure(printed, "mean throughput (rps)", 2),
				(long) figure(printed, "response time 99th percentile (ms)", 2));
	}

	/**
	 * The last summary has a line for each figure: of all, of those that worked, of those
	 * that did not.
	 */
	private static double figure(String printed, String name, int column) {
		String line = printed.lines()
			.filter((each) -> each.startsWith("> " + name))
			.reduce((first, second) -> second)
			.orElseThrow(() -> new IllegalStateException(printed));
		String value = line.split("\\|")[column].strip().replace(",", "");
		return value.equals("-") ? 0 : Double.parseDouble(value);
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

	/**
	 * What the load saw.
	 *
	 * @param rate answers a second
	 * @param p99 the 99th percentile of the waiting times, in milliseconds
	 */
	private record Result(long requests, double rate, long p99) {

	}

}
