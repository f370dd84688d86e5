package worthwhile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the texts of all modules to what their readers need.
 */
class TextsTests {

	private static final Path BUNDLES = Path.of("src/main/resources/worthwhile");

	private static final Path SOURCES = Path.of("src/main/java/worthwhile");

	/** All that stand in the code. */
	private static final Set<String> WORDS = Pattern.compile("\\w+")
		.matcher(sources(SOURCES))
		.results()
		.map(MatchResult::group)
		.collect(Collectors.toUnmodifiableSet());

	private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!['{])");

	@Test
	void thereAreTexts() {
		assertThat(bundles()).isNotEmpty();
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void bothLanguagesSayTheSameThings(Path bundle) {
		Properties english = texts(bundle);
		Properties german = texts(german(bundle));
		assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
		for (String key : english.stringPropertyNames()) {
			assertThat(gaps(german.getProperty(key), Locale.GERMAN)).as(key)
				.isEqualTo(gaps(english.getProperty(key), Locale.ENGLISH));
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void everyTextCanBeFilledAndSaysSomething(Path bundle) {
		for (Path file : List.of(bundle, german(bundle))) {
			texts(file).forEach((key, text) -> {
				assertThat(text.toString()).as(file + " " + key).isNotBlank();
				new MessageFormat(text.toString(), Locale.ENGLISH);
			});
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void apostrophesAreDoubledOrTheyVanish(Path bundle) {
		for (Path file : List.of(bundle, german(bundle))) {
			texts(file).forEach((key, text) -> assertThat(text.toString()).as(file + " " + key)
				.doesNotContainPattern(LONE_APOSTROPHE));
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void noKeyIsDefinedTwice(Path bundle) {
		for (Path file : List.of(bundle, german(bundle))) {
			Set<String> seen = new HashSet<>();
			assertThat(lines(file).filter((line) -> line.matches("[\\w.-]+\\s*=.*"))
				.map((line) -> line.split("\\s*=", 2)[0])
				.filter((key) -> !seen.add(key))).as(file.toString()).isEmpty();
		}
	}

	/**
	 * A key that is put together in the code counts as used if its beginning is there, or
	 * a constant with which it ends.
	 */
	@ParameterizedTest
	@MethodSource("bundles")
	void everyTextIsUsed(Path bundle) {
		String module = sources(SOURCES.resolve(BUNDLES.relativize(bundle.resolveSibling("."))));
		Set<String> unused = new TreeSet<>(texts(bundle).stringPropertyNames());
		unused.removeIf((key) -> Stream.concat(Stream.of(key), beginnings(key))
			.anyMatch((literal) -> module.contains('"' + literal + '"')));
		unused.removeIf((key) -> WORDS.contains(constant(key)));
		assertThat(unused).isEmpty();
	}

	private static Stream<String> beginnings(String key) {
		return Stream.iterate(key.lastIndexOf('.'), (dot) -> dot > 0, (dot) -> key.lastIndexOf('.', dot - 1))
			.map((dot) -> key.substring(0, dot + 1));
	}

	private static String constant(String key) {
		return key.substring(key.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT).replace('-', '_');
	}

	static List<Path> bundles() {
		return walk(BUNDLES).filter((file) -> file.getFileName().toString().equals("messages.properties")).toList();
	}

	private static Path german(Path bundle) {
		return bundle.resolveSibling("messages_de.properties");
	}

	private static String sources(Path folder) {
		return walk(folder).filter((file) -> file.toString().endsWith(".java"))
			.flatMap(TextsTests::lines)
			.collect(Collectors.joining("\n"));
	}

	/**
	 * Which arguments a text uses, also within its choices.
	 */
	private static Set<Integer> gaps(String text, Locale language) {
		Set<Integer> gaps = new TreeSet<>();
		MessageFormat format = new MessageFormat(text, language);
		Format[] formats = format.getFormatsByArgumentIndex();
		for (int index = 0; index < formats.length; index++) {
			if (Pattern.compile("\\{" + index + "\\b").matcher(text).find()) {
				gaps.add(index);
			}
		}
		return gaps;
	}

	private static Properties texts(Path file) {
		Properties texts = new Properties();
		try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			texts.load(reader);
			return texts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> lines(Path file) {
		try {
			return Files.readAllLines(file, StandardCharsets.UTF_8).stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Path> walk(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
