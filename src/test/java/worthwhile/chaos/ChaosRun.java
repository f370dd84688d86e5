package worthwhile.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

import worthwhile.storage.FragileServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances on one PostgreSQL, people who use them, and one trouble after another.
 */
@Tag("chaos")
class ChaosRun {

	private static final Path FOLDER = Path.of("target", "chaos").toAbsolutePath();

	private static final int WORKSPACES = 50;

	private static final int A_SECOND = 6;

	/** Those of both instances. */
	private static final int CONNECTIONS = 20;

	private static final Duration IN_WORDS = Duration.ofSeconds(3);

	private static final Duration FREE = Duration.ofSeconds(15);

	/** After the last press: those threads end that a busy time brought. */
	private static final Duration QUIET = Duration.ofSeconds(75);

	private final Scale scale = Scale.configured();

	private final Findings findings = new Findings();

	@Test
	void nothingIsLostAndNobodyIsForgotten() throws IOException {
		FileSystemUtils.deleteRecursively(FOLDER.resolve("logs"));
		Files.createDirectories(FOLDER.resolve("logs"));
		try (SmallDisk disk = SmallDisk.at(FOLDER.resolve("disk"))) {
			FileSystemUtils.deleteRecursively(disk.folder().resolve("data"));
			try (FragileServer server = FragileServer.start(disk.folder().resolve("data"));
					MoodySlack slack = new MoodySlack(teams());
					Instances instances = new Instances(FOLDER.resolve("logs"), settings(server, slack))) {
				Thread end = new Thread(() -> end(disk, server, instances));
				Runtime.getRuntime().addShutdownHook(end);
				run(disk, server, slack, instances);
				Runtime.getRuntime().removeShutdownHook(end);
			}
		}
		String table = this.findings.table();
		System.out.println(table);
		Files.writeString(FOLDER.resolve("table.md"), table);
		assertThat(this.findings.broken()).isEmpty();
	}

	/**
	 * Whoever breaks a run off shall have nothing left that runs.
	 */
	private static void end(SmallDisk disk, FragileServer server, Instances instances) {
		instances.kill();
		server.kill();
		disk.close();
	}

	private static List<String> teams() {
		return IntStream.rangeClosed(1, WORKSPACES).mapToObj((number) -> "T0CHAOS" + number).toList();
	}

	private static Map<String, String> settings(FragileServer server, MoodySlack slack) {
		return Map.of("spring.datasource.url", server.url(), "spring.datasource.username", server.username(),
				"spring.datasource.password", server.password(), "worthwhile.slack.api-url", slack.apiUrl(),
				"worthwhile.slack.bot-token", "xoxb-chaos", "worthwhile.slack.signing-secret", Traffic.SECRET,
				"worthwhile.playground.enabled", "false");
	}

	private void run(SmallDisk disk, FragileServer server, MoodySlack slack, Instances instances) {
		DriverManagerDataSource dataSource = new DriverManagerDataSource(server.url(), server.username(),
				server.password());
		Flyway.configure().dataSource(dataSource).load().migrate();
		Clock clock = Clock.systemUTC();
		JdbcPopulation population = new JdbcPopulation(dataSource, teams(), clock);
		Ledger ledger = new Ledger();
		try (Traffic traffic = new Traffic(instances, slack, ledger, population, this.scale)) {
			Scene scene = new Scene(this.scale, clock, disk, server, slack, instances, population,
					new Dues(population, slack, clock), new LaneWatch(population, clock), ledger, traffic,
					this.findings);
			population.open();
			traffic.join();
			population.analyze();
			instances.start();
			perform(scene);
			compare(scene);
		}
	}

	private void perform(Scene scene) {
		scene.traffic().begin(A_SECOND);
		scene.awaitAnswers();
		this.findings.say("two instances are up; %d commands, messages and answered questions a second each", A_SECOND);
		Scene.pause(Duration.ofSeconds(10));
		perform(scene, new KilledInstances());
		perform(scene, new ThousandsDue());
		perform(scene, new BadMoods());
		Vitals before = quiet(scene);
		scene.traffic().goOn();
		perform(scene, new KilledServer());
		perform(scene, new DatabaseAway());
		perform(scene, new FullDisk());
		perform(scene, new Fuzz());
		scene.traffic().pause();
		scene.dues().awaitAll(Duration.ofMinutes(3));
		before.compare(quiet(scene), this.findings);
	}

	private void perform(Scene scene, Phase phase) {
		scene.ledger().phase(phase.name());
		phase.run(scene);
	}

	/**
	 * What the instances need when nobody uses them.
	 */
	private static Vitals quiet(Scene scene) {
		scene.traffic().pause();
		Scene.pause(scene.scale().of(QUIET, Duration.ofSeconds(65)));
		return Vitals.of(scene.instances());
	}

	private void compare(Scene scene) {
		compareAnswers(scene);
		compareQuestions(scene);
		comparePresses(scene);
		this.findings.bound(
				"a killed instance's lanes are free", "within 15 s", "%.1f s, of %d lanes that were held"
					.formatted(Scene.seconds(scene.lanes().longest()), scene.lanes().lanes()),
				scene.lanes().longest().compareTo(FREE) <= 0);
		int errors = scene.ledger().counted("5xx");
		this.findings.bound("5xx but for events without a database", "0", Integer.toString(errors), errors == 0);
		long marked = linesWith(FuzzedRequest.MARK);
		this.findings.bound("lines of the logs with something of the fuzzed requests", "0", Long.toString(marked),
				marked == 0);
		this.findings.say("counts: %s", scene.ledger().counts());
		this.findings.say("oddities: %s", scene.ledger().oddities());
		this.findings.say("the logs have %,d lines, %,d of them of stack traces", linesWith(""), linesWith("\tat "));
	}

	private void compareAnswers(Scene scene) {
		Map<String, Integer> stored = scene.population().stored();
		Ledger ledger = scene.ledger();
		List<String> lost = ledger.lost(stored);
		List<String> twice = ledger.twice(stored);
		List<String> untrue = ledger.untrueApologies(stored);
		this.findings.bound("acknowledged answers that are lost", "0",
				"%d of %,d".formatted(lost.size(), ledger.acknowledged()), lost.isEmpty());
		this.findings.bound("answers stored twice", "0", Integer.toString(twice.size()), twice.isEmpty());
		this.findings.bound("untrue apologies", "0", "%d of %,d".formatted(untrue.size(), ledger.apologies()),
				untrue.isEmpty());
		long ended = ledger.counted("kill -9 of PostgreSQL") + 2;
		this.findings.bound("answers of which was said that nobody knows",
				"at most those under way when PostgreSQL ended",
				"%d, with %d times %d connections".formatted(ledger.doubts(), ended, CONNECTIONS),
				ledger.doubts() <= ended * CONNECTIONS);
		this.findings.say("lost %s, twice %s, untrue %s", some(lost), some(twice), some(untrue));
	}

	private void compareQuestions(Scene scene) {
		List<String> missed = scene.dues().missed();
		List<String> twice = scene.dues().twice();
		int wire = scene.lanes().onTheWire() + scene.slack().takenBadly()
				+ scene.ledger().counted("on the wire when the database ended");
		this.findings.bound("members who were due and not asked", "0",
				"%d of %,d".formatted(missed.size(), scene.dues().count()), missed.isEmpty());
		this.findings.bound("members who were asked twice", "at most those on the wire",
				"%d, with %d on the wire".formatted(twice.size(), wire), twice.size() <= wire);
		this.findings.say("missed %s, twice %s; the latest question of all came %.1f s late", some(missed), some(twice),
				Scene.seconds(scene.dues().latest()));
	}

	private void comparePresses(Scene scene) {
		List<Press> all = scene.ledger().presses().stream().filter((press) -> press.isToBeAnswered(IN_WORDS)).toList();
		List<Press> late = all.stream().filter((press) -> press.answeredAfter().compareTo(IN_WORDS) > 0).toList();
		Duration latest = all.stream().map(Press::answeredAfter).max(Duration::compareTo).orElse(Duration.ZERO);
		this.findings.bound("presses answered in words", "within 3 s",
				"%d of %,d later, the latest after %.1f s".formatted(late.size(), all.size(), Scene.seconds(latest)),
				late.isEmpty());
		late.forEach((press) -> scene.ledger()
			.odd("a press of '%s' was answered after %.0f s, %s".formatted(press.phase(),
					Scene.seconds(press.answeredAfter()), press.story())));
	}

	private static String some(List<String> all) {
		return all.stream().limit(10).toList().toString();
	}

	private static long linesWith(String words) {
		try (Stream<Path> logs = Files.list(FOLDER.resolve("logs"))) {
			return logs.mapToLong((log) -> linesWith(log, words)).sum();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static long linesWith(Path log, String words) {
		try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
			return lines.filter((line) -> line.contains(words)).count();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
