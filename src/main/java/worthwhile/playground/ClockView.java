package worthwhile.playground;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The playground's time, and where it is going.
 *
 * @param now by the playground's clock
 * @param move the move that is on its way
 */
record ClockView(Instant now, ClockMover.@Nullable Progress move) {

}
