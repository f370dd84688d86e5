package worthwhile.sentence;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import worthwhile.calendar.Away;

/**
 * Understands days to come, as people write them in English and German.
 *
 * @param today the writer's local day
 */
public record DayWords(LocalDate today) {

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

	private static final List<DateTimeFormatter> WITH_YEAR = patterns("uuuu-M-d", "d.M.uuuu", "d. MMMM uuuu",
			"d. MMM uuuu", "d MMMM uuuu", "d MMM uuuu", "MMMM d, uuuu", "MMM d, uuuu", "MMMM d uuuu", "MMM d uuuu");

	private static final List<DateTimeFormatter> WITHOUT_YEAR = patterns("d.M.", "d.M", "d. MMMM", "d. MMM", "d MMMM",
			"d MMM", "MMMM d", "MMM d");

	private static final Map<String, Integer> NUMBERS = Map.of("a", 1, "an", 1, "one", 1, "ein", 1, "eine", 1, "einen",
			1, "two", 2, "zwei", 2, "three", 3, "drei", 3);

	private static final Pattern SPAN = Pattern
		.compile("(?:for |für )?(\\d{1,3}|[a-z]+) " + "(?:(days?|tage?n?)|(weeks?|wochen?)|(months?|monate?n?))");

	private static final Pattern RANGE = Pattern
		.compile("(?:from |von |vom )?(.+?)(?: to | until | till | bis zum | bis | – | - |–)(.+)");

	/**
	 * A single day.
	 */
	public Optional<LocalDate> day(String written) {
		String words = tidy(written);
		return Stream.<Function<String, Optional<LocalDate>>>of(this::named, this::weekday, DayWords::dated, this::next)
			.map((reading) -> reading.apply(words))
			.flatMap(Optional::stream)
			.findFirst();
	}

	/**
	 * The day until which something goes on: a day, or how long from today.
	 */
	public Optional<LocalDate> until(String written) {
		String words = tidy(written).replaceFirst("^(until|till|bis zum|bis) ", "");
		return span(words).map(this.today::plus).or(() -> day(words));
	}

	/**
	 * Days from a first to a last one, or one day alone.
	 */
	public Optional<Away> range(String written) {
		String words = tidy(written);
		Matcher range = RANGE.matcher(words);
		if (range.matches()) {
			return day(range.group(1)).flatMap((from) -> last(from, range.group(2)))
				.or(() -> day(words).map((day) -> new Away(day, day)));
		}
		return day(words.replaceFirst("^(on|am) ", "")).map((day) -> new Away(day, day));
	}

	private static Optional<Away> last(LocalDate from, String words) {
		// a day without a year is the next one after the first
		return new DayWords(from).day(words).filter((to) -> !to.isBefore(from)).map((to) -> new Away(from, to));
	}

	private Optional<LocalDate> named(String words) {
		return switch (words) {
			case "today", "heute" -> Optional.of(this.today);
			case "tomorrow", "morgen" -> Optional.of(this.today.plusDays(1));
			default -> Optional.empty();
		};
	}

	private Optional<LocalDate> weekday(String words) {
		String name = words.replaceFirst("^(next|nächsten|nächster) ", "");
		return Arrays.stream(DayOfWeek.values())
			.filter((day) -> LANGUAGES.stream()
				.anyMatch((language) -> day.getDisplayName(TextStyle.FULL, language).equalsIgnoreCase(name)))
			.findFirst()
			.map((day) -> this.today.with(TemporalAdjusters.next(day)));
	}

	private static Optional<LocalDate> dated(String words) {
		return WITH_YEAR.stream()
			.map((format) -> tried(() -> LocalDate.parse(words, format)))
			.flatMap(Optional::stream)
			.filter((day) -> day.getYear() > 1900 && day.getYear() < 3000)
			.findFirst();
	}

	private Optional<LocalDate> next(String words) {
		return WITHOUT_YEAR.stream()
			.map((format) -> tried(() -> MonthDay.parse(words, format)))
			.flatMap(Optional::stream)
			.findFirst()
			.map((day) -> day.atYear(this.today.getYear()))
			.map((day) -> day.isBefore(this.today) ? day.plusYears(1) : day);
	}

	private static Optional<Period> span(String words) {
		Matcher span = SPAN.matcher(words);
		if (!span.matches()) {
			return Optional.empty();
		}
		return number(span.group(1)).map((count) -> {
			if (span.group(2) != null) {
				return Period.ofDays(count);
			}
			return (span.group(3) != null) ? Period.ofWeeks(count) : Period.ofMonths(count);
		});
	}

	private static Optional<Integer> number(String word) {
		return Character.isDigit(word.charAt(0)) ? Optional.of(Integer.valueOf(word))
				: Optional.ofNullable(NUMBERS.get(word));
	}

	private static <T> Optional<T> tried(Supplier<T> reading) {
		try {
			return Optional.of(reading.get());
		}
		catch (DateTimeException notThis) {
			return Optional.empty();
		}
	}

	private static String tidy(String written) {
		return written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

	private static List<DateTimeFormatter> patterns(String... patterns) {
		return LANGUAGES.stream()
			.flatMap((language) -> Arrays.stream(patterns)
				.map((pattern) -> new DateTimeFormatterBuilder().parseCaseInsensitive()
					.appendPattern(pattern)
					.toFormatter(language)
					.withResolverStyle(ResolverStyle.STRICT)))
			.toList();
	}

}
