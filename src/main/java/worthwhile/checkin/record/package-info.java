/**
 * What is kept of check-ins: answers, entries, outcomes, signals.
 */
@NullMarked
package worthwhile.checkin.record;

import org.jspecify.annotations.NullMarked;
