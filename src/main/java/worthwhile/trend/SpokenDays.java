package worthwhile.trend;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import worthwhile.message.Texts;
import worthwhile.trend.figures.DayRange;
import worthwhile.trend.figures.Period;

/**
 * The days of a period in words.
 *
 * @param texts the words of trends
 * @param language of whoever reads them
 * @param period how precise the words are
 * @param today whose year goes without saying
 */
record SpokenDays(Texts.In texts, Locale language, Period period, LocalDate today) {

	/**
	 * Its first and last day; one day is said once.
	 */
	String of(DayRange days) {
		return days.from().equals(days.to()) ? of(days.from())
				: this.texts.get("days.span", of(days.from()), of(days.to()));
	}

	private String of(LocalDate day) {
		String key = (day.getYear() == this.today.getYear()) ? "day." : "day.otherYear.";
		return DateTimeFormatter.ofPattern(this.texts.get(key + this.period), this.language).format(day);
	}

}
