package worthwhile.sentence;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import worthwhile.language.Languages;
import worthwhile.sentence.Meaning.Kind;
import worthwhile.sentence.Meaning.Notation;
import worthwhile.sentence.Meaning.Quantity;
import worthwhile.sentence.Meaning.RelativeDay;
import worthwhile.sentence.Meaning.When;
import worthwhile.usage.OutcomeKind;
import worthwhile.usage.OutsideHours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class VocabularyTests {

	private static final Path RESOURCES = Path.of("src/main/resources/worthwhile/sentence");

	@Test
	void hasTheWordsOfEveryLanguageAndNoOther() throws IOException {
		try (Stream<Path> files = Files.list(RESOURCES)) {
			assertThat(files.map((file) -> file.getFileName().toString()))
				.containsExactlyInAnyOrderElementsOf(Languages.all()
					.stream()
					.map((language) -> "words_" + language.getLanguage() + ".properties")
					.toList());
		}
	}

	@Test
	void countsInEveryLanguage() {
		for (int number = 1; number <= 99; number++) {
			Quantity quantity = new Quantity(number, Notation.WORD);
			for (WordList words : wordLists()) {
				assertThat(NumberWords.of(words).get((double) number)).as(words + " " + number)
					.isNotEmpty()
					.allSatisfy((phrase) -> assertThat(meaning(Vocabulary.WORDS, phrase)).isEqualTo(quantity));
			}
		}
	}

	@Test
	void takesAnotherLanguageAsAListOfItsWords() {
		Properties french = blank();
		french.setProperty("day.yesterday", "hier, hier soir");
		french.setProperty("outcome.client", "cliente");
		french.setProperty("outside.most", "après le travail");
		french.setProperty("outside.some.before", "en partie");
		french.setProperty("number.1", "un");
		french.setProperty("number.60", "soixante");
		french.setProperty("number.70", "soixante-dix");
		french.setProperty("number.71", "soixante et onze");
		french.setProperty("number.joined", "{tens}-{ones}, {tens} et {ones}");
		french.setProperty("number.joined.one", "un");
		Vocabulary vocabulary = with(french);
		assertThat(meaning(vocabulary, "hier soir")).isEqualTo(new RelativeDay(-1));
		assertThat(meaning(vocabulary, "Cliente")).isEqualTo(new Kind(OutcomeKind.CLIENT));
		assertThat(meaning(vocabulary, "en partie après le travail")).isEqualTo(new When(OutsideHours.SOME));
		assertThat(meaning(vocabulary, "soixante et un")).isEqualTo(new Quantity(61, Notation.WORD));
		assertThat(meaning(vocabulary, "soixante et onze")).isEqualTo(new Quantity(71, Notation.WORD));
		assertThat(meaning(vocabulary, "yesterday")).isEqualTo(new RelativeDay(-1));
	}

	@Test
	void refusesALanguageThatLacksWords() {
		Properties words = blank();
		words.remove("weekday.friday");
		assertThatIllegalStateException().isThrownBy(() -> with(words))
			.withMessage("words_xx says nothing of weekday.friday");
	}

	@Test
	void refusesWordsForWhatHasNoMeaning() {
		Properties words = blank();
		words.setProperty("weekday.caturday", "caturday");
		assertThatIllegalStateException().isThrownBy(() -> with(words))
			.withMessage("words_xx lists words for [weekday.caturday], which means nothing");
	}

	@Test
	void refusesAWordThatHasAnotherMeaningInAnotherLanguage() {
		Properties words = blank();
		words.setProperty("day.yesterday", "hier, march");
		assertThatIllegalStateException().isThrownBy(() -> with(words))
			.withMessage("In words_xx, march means RelativeDay[daysOn=-1], but also MonthName[month=MARCH]");
	}

	@Test
	void refusesALanguageWithoutAList() {
		assertThatIllegalStateException().isThrownBy(() -> WordList.of(Locale.forLanguageTag("xx")))
			.withMessage("There is no words_xx.properties");
	}

	@Test
	void saysEveryKeyOfAListOnce() {
		for (Locale language : Languages.all()) {
			Path file = RESOURCES.resolve("words_" + language.getLanguage() + ".properties");
			Set<Object> seen = new HashSet<>();
			Properties words = new Properties() {

				@Override
				public synchronized Object put(Object key, Object value) {
					assertThat(seen.add(key)).as(file + " " + key).isTrue();
					return super.put(key, value);
				}

			};
			load(words, file);
			assertThat(seen).isNotEmpty();
		}
	}

	/**
	 * All keys of a language that has no words at all.
	 */
	private static Properties blank() {
		Properties words = new Properties();
		load(words, RESOURCES.resolve("words_en.properties"));
		words.replaceAll((key, phrases) -> "");
		return words;
	}

	private static void load(Properties words, Path file) {
		try (Reader reader = Files.newBufferedReader(file)) {
			words.load(reader);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static Vocabulary with(Properties words) {
		List<WordList> languages = new ArrayList<>(wordLists());
		languages.add(new WordList("words_xx", words));
		return new Vocabulary(languages);
	}

	private static List<WordList> wordLists() {
		return Languages.all().stream().map(WordList::of).toList();
	}

	private static Meaning meaning(Vocabulary vocabulary, String phrase) {
		Meaning meaning = vocabulary.of(Vocabulary.key(Tokenizer.tokens(phrase)));
		assertThat(meaning).as(phrase).isNotNull();
		return meaning;
	}

}
