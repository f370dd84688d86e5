package worthwhile.schedule;

import java.time.Instant;
import java.util.UUID;

/**
 * One piece of work that is due.
 *
 * @param failures how often it has failed in a row
 */
record DueRow(String kind, UUID subject, Instant at, int failures) {

}
