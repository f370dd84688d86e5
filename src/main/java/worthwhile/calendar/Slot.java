package worthwhile.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One time at which a member is asked.
 *
 * @param day the member's local day that the question is about
 * @param at when to ask
 */
public record Slot(LocalDate day, Instant at) {

}
