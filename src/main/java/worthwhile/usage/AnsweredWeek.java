package worthwhile.usage;

import java.time.LocalDate;

import worthwhile.usage.AnsweredCheckIn.Span;

/**
 * What a member said of one week, added up: what they said of its days, or of the week as
 * a whole.
 *
 * @param monday of the week
 * @param span what each answer covers
 * @param answers how many, at least one
 * @param minutes all minutes on all networks
 */
public record AnsweredWeek(LocalDate monday, Span span, int answers, int minutes) {

}
