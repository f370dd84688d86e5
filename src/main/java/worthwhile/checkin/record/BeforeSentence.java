package worthwhile.checkin.record;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How things stand before a sentence counts.
 *
 * @param told what was told with the check-in that it speaks of
 * @param again the last thing told, if that was the same sentence less than two minutes
 * ago
 * @param week the Monday of the week of its day, if that was answered as a whole, so that
 * the day does not count
 */
public record BeforeSentence(CheckInDetails told, @Nullable UUID again, @Nullable LocalDate week) {

}
