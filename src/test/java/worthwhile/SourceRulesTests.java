package worthwhile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is seen in the sources alone.
 */
class SourceRulesTests {

	private static final Path JAVA = Path.of("src/main/java");

	private static final Path TESTS = Path.of("src/test/java");

	/** Beside the benches, which measure, and the chaos run. */
	private static final Set<String> GO_BY_REAL_TIME = Set.of(
			// tells how long a class took, and compares that with nothing
			"ReadableOutput.java",
			// names what it forbids
			"HouseRulesTests.java");

	private static final Pattern REAL_TIME = Pattern.compile("Thread\\.sleep|\\.sleep\\(|nanoTime\\(|currentTimeMillis"
			+ "|parkNanos|pollDelay\\((?!Duration\\.ZERO)|Instant\\.now\\(\\)|assertTimeout");

	/** As in src/main/java/worthwhile/people/Member.java. */
	private static final int ROOM_AND_TYPE = 6;

	private static final Pattern PUBLIC_TYPE = Pattern.compile("^public ", Pattern.MULTILINE);

	private static final Pattern ONE_SENTENCE = Pattern
		.compile("^/\\*\\*\\s+\\*[^.@]+?(?:[a-z]\\.[a-z][^.@]*)*\\.\\s+\\*/.*", Pattern.DOTALL);

	private static final Pattern NAMED_FILE = Pattern.compile("`(src/[^`]+)`");

	private static final Pattern NAMED_TEST = Pattern.compile("`(\\w+(?:Tests|Bench))`");

	private static final Pattern DATABASE_TIME = Pattern
		.compile("\\b(?:now|NOW)\\(\\)|(?i:\\bcurrent_(?:date|time|timestamp)\\b|clock_timestamp)"
				+ "|\\b(?:localtime|LOCALTIME)(?:stamp|STAMP)?\\b");

	@Test
	void everyPackageSaysInOneSentenceWhatItIs() {
		assertThat(packages()).isNotEmpty().allSatisfy((folder) -> {
			Path description = folder.resolve("package-info.java");
			assertThat(description).exists();
			assertThat(Files.readString(description)).matches(ONE_SENTENCE).contains("@NullMarked");
		});
	}

	@Test
	void theDatabaseIsNeverAskedForTheTime() {
		assertThat(Stream.concat(files(JAVA, "Jdbc", ".java"), files(Path.of("src/main/resources"), "", ".sql")))
			.isNotEmpty()
			.allSatisfy((file) -> assertThat(read(file)).doesNotContainPattern(DATABASE_TIME));
	}

	/**
	 * A pooler may hand a session to another client after each transaction.
	 */
	@Test
	void noSqlRemembersAnythingInItsSession() {
		assertThat(files(Path.of("src/main"), "Jdbc", ".java")).isNotEmpty()
			.allSatisfy((file) -> assertThat(read(file)).doesNotContainPattern(
					"pg_(try_)?advisory_(lock|unlock)|\\b(LISTEN|UNLISTEN|DISCARD|PREPARE) [a-z]|\\bDECLARE \\w+ CURSOR|WITH HOLD"
							+ "|\\bSET (SESSION|TIME ZONE|ROLE|search_path)|CREATE (LOCAL )?TEMP|set_config"));
	}

	@Test
	void everyRoomOffersWhatTheArchitectureSays() {
		assertThat(files(JAVA, "", ".java").filter(SourceRulesTests::isOfferedByARoom)).isNotEmpty()
			.allSatisfy((type) -> assertThat(offers(room(type))).contains("`" + name(type) + "`"));
	}

	@Test
	void everyRoomStandsInTheArchitecture() {
		assertThat(packages().stream().filter((room) -> room.getNameCount() == ROOM_AND_TYPE - 1)).isNotEmpty()
			.allSatisfy((room) -> assertThat(read(Path.of("docs/architecture.md")))
				.contains("\n| `" + room.getFileName() + "` |"));
	}

	@Test
	void everyTestThatADocumentNamesIsThere() {
		List<String> there = files(Path.of("src"), "", ".java").map((file) -> file.getFileName().toString()).toList();
		assertThat(documents()).isNotEmpty()
			.allSatisfy((document) -> assertThat(there).containsAll(namedTests(document)));
	}

	@Test
	void everyFileThatADocumentNamesIsThere() {
		assertThat(documents().stream().flatMap(SourceRulesTests::namedFiles)).isNotEmpty()
			.allSatisfy((file) -> assertThat(file).exists());
	}

	@Test
	void noTypeHasTheNameOfAnother() {
		assertThat(files(Path.of("src"), "", ".java").map((type) -> type.getFileName().toString())
			.filter((name) -> !name.equals("package-info.java"))).isNotEmpty().doesNotHaveDuplicates();
	}

	@Test
	void noTestMeasuresTimeOrWaitsForItToPass() {
		assertThat(files(TESTS, "", ".java").filter((file) -> !GO_BY_REAL_TIME.contains(file.getFileName().toString()))
			.filter((file) -> !file.startsWith(TESTS.resolve("worthwhile/bench")))
			.filter((file) -> !file.startsWith(TESTS.resolve("worthwhile/chaos")))).isNotEmpty()
			.allSatisfy((file) -> assertThat(withoutThisRule(file)).doesNotContainPattern(REAL_TIME));
	}

	@Test
	void nothingIsLeftOpen() {
		assertThat(files(Path.of("src"), "", ".java")).allSatisfy((file) -> assertThat(withoutThisRule(file))
			.doesNotContainPattern("\\bTODO\\b|\\bFIXME\\b|@Disabled|printStackTrace"));
	}

	private static List<Path> documents() {
		return Stream
			.concat(files(Path.of("docs"), "", ".md"),
					Stream.of("README.md", "SECURITY.md", "CONTRIBUTING.md").map(Path::of))
			.toList();
	}

	private static List<String> namedTests(Path document) {
		return NAMED_TEST.matcher(read(document)).results().map((name) -> name.group(1) + ".java").toList();
	}

	private static Stream<Path> namedFiles(Path document) {
		return NAMED_FILE.matcher(read(document)).results().map((name) -> Path.of(name.group(1)));
	}

	private static String withoutThisRule(Path file) {
		return file.endsWith("SourceRulesTests.java") ? "" : read(file);
	}

	private static boolean isOfferedByARoom(Path type) {
		return type.getNameCount() == ROOM_AND_TYPE && PUBLIC_TYPE.matcher(read(type)).find();
	}

	private static String room(Path type) {
		return type.getName(ROOM_AND_TYPE - 2).toString();
	}

	private static String name(Path type) {
		return type.getName(ROOM_AND_TYPE - 1).toString().replace(".java", "");
	}

	/**
	 * The last cell of the room's row.
	 */
	private static String offers(String room) {
		return read(Path.of("docs/architecture.md")).lines()
			.filter((line) -> line.startsWith("| `" + room + "` |"))
			.map((line) -> line.split("\\|")[3])
			.findFirst()
			.orElseThrow();
	}

	private static List<Path> packages() {
		return files(JAVA, "", ".java").map(Path::getParent).distinct().toList();
	}

	private static Stream<Path> files(Path folder, String start, String end) {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile)
				.filter((file) -> file.getFileName().toString().startsWith(start) && file.toString().endsWith(end))
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
