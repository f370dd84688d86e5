package worthwhile.trend.figures;

import java.time.LocalDate;
import java.util.List;

import worthwhile.usage.AnsweredCheckIn.Span;
import worthwhile.usage.Outcome;

/**
 * What a figure rests on, of one week.
 *
 * @param monday of the week
 * @param told how much was told of its days, or of it as a whole
 * @param outcomes what came
 */
public record TracedWeek(LocalDate monday, List<Told> told, List<Outcome> outcomes) {

	/**
	 * One answer.
	 *
	 * @param day the local day, or the Monday of a week
	 * @param span what it covers
	 * @param minutes those that count
	 */
	public record Told(LocalDate day, Span span, int minutes) {
	}

}
