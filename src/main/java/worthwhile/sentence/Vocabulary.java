package worthwhile.sentence;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import worthwhile.language.Languages;
import worthwhile.sentence.Meaning.Activity;
import worthwhile.sentence.Meaning.DayUnit;
import worthwhile.sentence.Meaning.Felt;
import worthwhile.sentence.Meaning.Kind;
import worthwhile.sentence.Meaning.MonthName;
import worthwhile.sentence.Meaning.Notation;
import worthwhile.sentence.Meaning.Quantity;
import worthwhile.sentence.Meaning.RelativeDay;
import worthwhile.sentence.Meaning.Sign;
import worthwhile.sentence.Meaning.Spent;
import worthwhile.sentence.Meaning.Unit;
import worthwhile.sentence.Meaning.Weekday;
import worthwhile.sentence.Meaning.When;
import worthwhile.sentence.Meaning.Why;
import worthwhile.usage.Intent;
import worthwhile.usage.OutcomeKind;
import worthwhile.usage.OutsideHours;

/**
 * All words, phrases and signs of the grammar, the languages side by side; dashes count
 * as space, and umlauts as their two letters.
 */
final class Vocabulary {

	private static final Map<Meaning, String> SIGNS = Map.of(Sign.SEPARATOR, "\n;>→⇒", Sign.AND, "&+/", Sign.COMMA, ",",
			Sign.POINT, ".", Sign.MINUS, Tokenizer.MINUS, Sign.UNTIL, "-", Sign.FILLER,
			":~≈!?@#()[]*_`•·…\"“”„«»‹›‚=|×", new Unit(1), "'’‘′");

	/** The signs that languages have words for. */
	private static final Set<Sign> SPOKEN = EnumSet.complementOf(EnumSet.of(Sign.COMMA, Sign.POINT, Sign.UNTIL,
			Sign.UNKNOWN, Sign.EACH_WEEK, Sign.EACH_DAY, Sign.EACH_MONTH));

	private static final Map<String, Integer> DAYS = Map.of("before-yesterday", -2, "yesterday", -1, "today", 0,
			"tomorrow", 1, "after-tomorrow", 2);

	private static final int FEELINGS = 5;

	static final Vocabulary WORDS = new Vocabulary(Languages.all().stream().map(WordList::of).toList());

	private final Map<String, Meaning> meanings = new HashMap<>();

	/** What stands between two days, which may mean something else in a sentence. */
	private final Map<String, Meaning> betweenDays = new HashMap<>();

	/** What is said of weeks to come, which may mean something else of a day that was. */
	private final Map<String, Meaning> ofIntentions = new HashMap<>();

	/** What is a feeling only where a word before it says that one follows. */
	private final Map<String, Felt> behindFeels = new HashMap<>();

	/** What words have to do with a correction. */
	private final Map<String, Correction.Part> corrections = new HashMap<>();

	private final Set<String> commands = new HashSet<>();

	private final Set<String> betweenNumbers = new HashSet<>();

	private final Set<String> beforeNumbers = new HashSet<>();

	private final Set<String> beforeBoth = new HashSet<>();

	private final Set<String> counted = new HashSet<>();

	private final Pattern timeInFigures;

	private int longest = 1;

	/** The most tokens of a phrase that begins with a token. */
	private final Map<String, Integer> longestWith = new HashMap<>();

	/**
	 * The words of all these languages.
	 * @throws IllegalStateException if one of them lacks something, or if a phrase has
	 * two meanings
	 */
	Vocabulary(List<WordList> languages) {
		SIGNS.forEach((meaning, signs) -> signs.codePoints()
			.forEach((sign) -> this.meanings.put(Character.toString(sign), meaning)));
		languages.forEach(this::add);
		languages.forEach((words) -> languages.forEach((others) -> outside(words, others)));
		languages.forEach(WordList::refuseUnknownKeys);
		this.timeInFigures = timePattern();
	}

	private void add(WordList words) {
		this.commands.addAll(words.phrases("command"));
		this.betweenNumbers.addAll(words.phrases("between-numbers"));
		this.beforeNumbers.addAll(words.phrases("before-numbers"));
		this.beforeBoth.addAll(words.phrases("before-both"));
		words.phrases("counted").forEach((word) -> this.counted.add(key(Tokenizer.tokens(word))));
		words.phrases("until").forEach((phrase) -> this.betweenDays.put(key(Tokenizer.tokens(phrase)), Sign.UNTIL));
		corrections(words);
		intentions(words);
		SPOKEN.forEach((sign) -> means(sign, words, key(sign)));
		uses(words);
		feelings(words);
		times(words);
		days(words);
		means(new Quantity(1, Notation.ARTICLE), words, "number.article");
		NumberWords.of(words).forEach((number, phrases) -> means(new Quantity(number, Notation.WORD), words, phrases));
	}

	private void corrections(WordList words) {
		for (Correction.Part part : Correction.Part.values()) {
			for (String phrase : words.phrases("correction." + key(part))) {
				List<Token> tokens = Tokenizer.tokens(phrase);
				this.corrections.put(key(tokens), part);
				this.longest = Math.max(this.longest, tokens.size());
			}
		}
	}

	private void intentions(WordList words) {
		for (Sign sign : List.of(Sign.EACH_WEEK, Sign.EACH_DAY, Sign.EACH_MONTH)) {
			ofIntentions(sign, words.phrases(key(sign)));
		}
		ofIntentions(Sign.NOTHING, words.phrases("no-intention"));
	}

	private void ofIntentions(Sign sign, List<String> phrases) {
		for (String phrase : phrases) {
			List<Token> tokens = Tokenizer.tokens(phrase);
			this.ofIntentions.put(key(tokens), sign);
			this.longest = Math.max(this.longest, tokens.size());
		}
	}

	private void uses(WordList words) {
		for (Activity activity : Activity.values()) {
			means(activity, words, "activity." + key(activity));
		}
		for (Intent intent : Intent.values()) {
			means(new Why(intent), words, "intent." + key(intent));
		}
		for (OutcomeKind kind : OutcomeKind.values()) {
			means(new Kind(kind), words, "outcome." + key(kind));
		}
		means(new When(OutsideHours.NONE), words, "outside.none");
		means(new When(OutsideHours.MOST), words, "outside.most");
	}

	private void feelings(WordList words) {
		for (int feeling = 1; feeling <= FEELINGS; feeling++) {
			Felt felt = new Felt(feeling);
			means(felt, words, "feeling." + feeling);
			words.phrases("feeling." + feeling + ".behind")
				.forEach((word) -> this.behindFeels.put(key(Tokenizer.tokens(word)), felt));
		}
	}

	/**
	 * Words that say how much of a day's use was outside working hours, before the
	 * phrases for it, which may be another language's.
	 */
	private void outside(WordList before, WordList phrases) {
		for (OutsideHours outside : List.of(OutsideHours.SOME, OutsideHours.MOST)) {
			for (String part : before.phrases("outside." + key(outside) + ".before")) {
				means(new When(outside), before,
						phrases.phrases("outside.most").stream().map((phrase) -> part + " " + phrase).toList());
			}
		}
	}

	private void times(WordList words) {
		means(new Unit(1), words, "unit.minutes");
		means(new Unit(60), words, "unit.hours");
		for (int minutes = 15; minutes < 60; minutes += 15) {
			means(new Spent(minutes, false), words, "minutes." + minutes);
		}
	}

	private void days(WordList words) {
		for (ChronoUnit unit : List.of(ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS)) {
			means(new DayUnit(unit), words, "unit." + key(unit));
		}
		DAYS.forEach((key, daysOn) -> means(new RelativeDay(daysOn), words, "day." + key));
		for (DayOfWeek day : DayOfWeek.values()) {
			means(new Weekday(day), words, "weekday." + key(day));
		}
		for (Month month : Month.values()) {
			means(new MonthName(month), words, "month." + key(month));
		}
	}

	private void means(Meaning meaning, WordList words, String key) {
		means(meaning, words, words.phrases(key));
	}

	private void means(Meaning meaning, WordList words, List<String> phrases) {
		for (String phrase : phrases) {
			List<Token> tokens = Tokenizer.tokens(phrase);
			Meaning other = this.meanings.putIfAbsent(key(tokens), meaning);
			if (other != null && !other.equals(meaning)) {
				throw new IllegalStateException(
						"In %s, %s means %s, but also %s".formatted(words, phrase, meaning, other));
			}
			this.longestWith.merge(tokens.get(0).text(), tokens.size(), Math::max);
			this.longest = Math.max(this.longest, tokens.size());
		}
	}

	private Pattern timePattern() {
		String units = this.meanings.entrySet()
			.stream()
			.filter((word) -> isUnitOfTime(word.getValue(), word.getKey()))
			.map((word) -> Pattern.quote(word.getKey()))
			.collect(Collectors.joining("|"));
		return Pattern.compile("(?iu)\\d\\s*(?:" + units + ")\\b");
	}

	/**
	 * The 90s are years.
	 */
	private static boolean isUnitOfTime(Meaning meaning, String word) {
		return meaning instanceof Unit && Character.isLetter(word.codePointAt(0))
				|| meaning == Sign.SECONDS && word.length() > 1;
	}

	@Nullable Meaning of(String key) {
		return this.meanings.get(key);
	}

	/**
	 * What comes before these meanings where two days are expected.
	 */
	Map<String, Meaning> betweenDays() {
		return this.betweenDays;
	}

	/**
	 * What comes before these meanings where somebody says what they intend.
	 */
	Map<String, Meaning> ofIntentions() {
		return this.ofIntentions;
	}

	/**
	 * The feeling that a word is where one is expected, or null if it is none.
	 */
	@Nullable Felt feelingOf(String word) {
		return this.behindFeels.get(key(Tokenizer.tokens(word)));
	}

	/**
	 * What a phrase has to do with a correction, or null if nothing.
	 */
	Correction.@Nullable Part correctionOf(List<Token> phrase) {
		return this.corrections.get(key(phrase));
	}

	/**
	 * Whether a word between two numbers says that it is from the one to the other.
	 */
	boolean isBetweenNumbers(String word) {
		return this.betweenNumbers.contains(word.toLowerCase(Locale.ROOT));
	}

	/**
	 * Whether a word before the first of two numbers says so too, such as from.
	 */
	boolean isBeforeNumbers(String word) {
		return this.beforeNumbers.contains(word.toLowerCase(Locale.ROOT)) || isBeforeBoth(word);
	}

	/**
	 * Whether behind such a word an and is between the numbers, such as behind between.
	 */
	boolean isBeforeBoth(String word) {
		return this.beforeBoth.contains(word.toLowerCase(Locale.ROOT));
	}

	/**
	 * Whether a number before such a word says how many, such as before posts.
	 */
	boolean isCounted(String word) {
		return this.counted.contains(key(Tokenizer.tokens(word)));
	}

	/**
	 * Whether a word only says that a sentence follows.
	 */
	boolean isCommand(Token token) {
		return this.commands.contains(token.text());
	}

	/**
	 * Whether a text names minutes or hours in figures.
	 */
	boolean hasTimeInFigures(String text) {
		return this.timeInFigures.matcher(text).find();
	}

	/**
	 * The most tokens that a phrase has.
	 */
	int longest() {
		return this.longest;
	}

	/**
	 * The most tokens that a phrase has which begins with one and has a meaning of its
	 * own.
	 */
	int longest(Token first) {
		return this.longestWith.getOrDefault(first.text(), 1);
	}

	static String key(List<Token> phrase) {
		if (phrase.size() == 1) {
			return phrase.get(0).text();
		}
		StringBuilder key = new StringBuilder();
		phrase.forEach((token) -> key.append(token.text()).append(' '));
		return key.substring(0, Math.max(0, key.length() - 1));
	}

	private static String key(Enum<?> meaning) {
		return meaning.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
