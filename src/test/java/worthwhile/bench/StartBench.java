package worthwhile.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.util.FileSystemUtils;

import worthwhile.WorthwhileApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The start of the bot on its own database with the data of an earlier run, against the
 * start of a bare web application with the same Java: from the start of the process to
 * the first page. Then the heap that the bot needs.
 */
@Tag("bench")
class StartBench {

	private static final int REPETITIONS = 5;

	private static final Path FOLDER = Path.of("target", "start-bench").toAbsolutePath();

	private static final Path BARE_CLASSES = FOLDER.resolve("bare");

	/** What spring-boot-starter-webmvc brings. */
	private static final Predicate<String> WEB = Pattern.compile("""
			(spring-(aop|beans|context|core|expression|web|webmvc)\
			|spring-boot(-autoconfigure|-http-converter|-jackson|-servlet|-tomcat|-web-server|-webmvc)?\
			|spring-boot-starter(-jackson|-logging|-tomcat|-tomcat-runtime|-webmvc)?\
			|tomcat-embed-.*|jackson-.*|logback-.*|slf4j-api|jul-to-slf4j|log4j-.*|commons-logging\
			|snakeyaml|jspecify|jakarta.annotation-api|micrometer-(commons|observation))-\\d.*\\.jar\
			""").asMatchPredicate();

	@BeforeAll
	static void createTheData() throws IOException {
		FileSystemUtils.deleteRecursively(FOLDER);
		String name = BareApplication.class.getName().replace('.', '/') + ".class";
		Path copy = BARE_CLASSES.resolve(name);
		Files.createDirectories(copy.getParent());
		Files.copy(Path.of("target", "test-classes", name), copy);
		try (StartedProcess bot = bot()) {
			bot.awaitLine("Worthwhile is ready");
		}
		try (StartedProcess bare = bare()) {
			bare.secondsToFirstPage();
		}
	}

	@Test
	void takesAtMostThreeTimesABareApplicationAndLittleMemory() {
		List<Double> bots = new ArrayList<>();
		List<Double> bares = new ArrayList<>();
		for (int repetition = 0; repetition < REPETITIONS; repetition++) {
			try (StartedProcess bare = bare()) {
				bares.add(bare.secondsToFirstPage());
			}
			try (StartedProcess bot = bot()) {
				bots.add(bot.secondsToFirstPage());
			}
		}
		double ratio = median(bots) / median(bares);
		MeasuredFigures.print("Java %s, %d processors", Runtime.version(), Runtime.getRuntime().availableProcessors());
		MeasuredFigures.print("start to first page: %.2f s %s; of a bare web application: %.2f s %s", median(bots),
				all(bots), median(bares), all(bares));
		MeasuredFigures.print("start against bare start: %.2f (wanted: at most 3; medians of %d)", ratio, REPETITIONS);
		double heap = heap();
		MeasuredFigures.print("heap after start and full collection: %.0f MiB (wanted: under 96; median of %d)", heap,
				REPETITIONS);
		assertThat(ratio).isLessThanOrEqualTo(3);
		assertThat(heap).isLessThan(96);
	}

	private static double heap() {
		try (StartedProcess bot = bot()) {
			bot.awaitLine("Worthwhile is ready");
			return MeasuredFigures.median(REPETITIONS, bot::heapAfterFullCollection);
		}
	}

	private static StartedProcess bot() {
		String classPath = Arrays.stream(classPath())
			.filter((entry) -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
		return StartedProcess.of(classPath, WorthwhileApplication.class.getName(), FOLDER.resolve("bot.log"),
				"--worthwhile.data-dir=" + FOLDER.resolve("data"), "--worthwhile.playground.enabled=true",
				"--worthwhile.playground.container=false");
	}

	private static StartedProcess bare() {
		String jars = Arrays.stream(classPath())
			.filter((entry) -> WEB.test(Path.of(entry).getFileName().toString()))
			.collect(Collectors.joining(File.pathSeparator));
		return StartedProcess.of(BARE_CLASSES + File.pathSeparator + jars, BareApplication.class.getName(),
				FOLDER.resolve("bare.log"));
	}

	private static String[] classPath() {
		return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
			.split(File.pathSeparator);
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

	private static String all(List<Double> values) {
		return values.stream().map("%.2f"::formatted).collect(Collectors.joining(", ", "(", ")"));
	}

}
