package worthwhile.checkin;

import java.time.LocalDate;

import worthwhile.people.Member;
import worthwhile.usage.AnsweredCheckIn;

/**
 * A member answered, changed or deleted a check-in. Published within the transaction of
 * the answer.
 *
 * @param member who
 * @param day the local day, or the Monday of the week
 * @param span what the check-in covers
 */
public record CheckInAnswered(Member member, LocalDate day, AnsweredCheckIn.Span span) {

}
