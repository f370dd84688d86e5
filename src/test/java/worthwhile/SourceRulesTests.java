package worthwhile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is seen in the sources alone.
 */
class SourceRulesTests {

	private static final Path JAVA = Path.of("src/main/java");

	private static final Pattern ONE_SENTENCE = Pattern
		.compile("^/\\*\\*\\s+\\*[^.@]+?(?:[a-z]\\.[a-z][^.@]*)*\\.\\s+\\*/.*", Pattern.DOTALL);

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

	@Test
	void nothingIsLeftOpen() {
		assertThat(files(Path.of("src"), "", ".java")).allSatisfy((file) -> assertThat(withoutThisRule(file))
			.doesNotContainPattern("\\bTODO\\b|\\bFIXME\\b|@Disabled|printStackTrace"));
	}

	private static String withoutThisRule(Path file) {
		return file.endsWith("SourceRulesTests.java") ? "" : read(file);
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
