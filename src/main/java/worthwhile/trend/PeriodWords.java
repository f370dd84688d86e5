package worthwhile.trend;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import worthwhile.trend.figures.Period;

/**
 * What people write for a period, in any language of the bot.
 */
final class PeriodWords {

	private static final Map<String, Period> WORDS = Map.of("week", Period.WEEK, "woche", Period.WEEK, "month",
			Period.MONTH, "monat", Period.MONTH, "quarter", Period.QUARTER, "quartal", Period.QUARTER, "year",
			Period.YEAR, "jahr", Period.YEAR);

	private PeriodWords() {
	}

	/**
	 * The period that is meant; a month if nothing is written.
	 */
	static Optional<Period> read(String text) {
		String word = text.strip().toLowerCase(Locale.ROOT);
		return word.isEmpty() ? Optional.of(Period.MONTH) : Optional.ofNullable(WORDS.get(word));
	}

	/**
	 * The word for a period that every language understands.
	 */
	static String of(Period period) {
		return period.name().toLowerCase(Locale.ROOT);
	}

}
