package worthwhile.checkin.asking;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import worthwhile.calendar.QuietHours;
import worthwhile.calendar.Slot;

/**
 * When a question of a slot may be sent: within three hours, and not in quiet hours.
 *
 * @param slot the time at which the member is asked
 * @param quiet their quiet hours
 * @param zone their zone
 */
record QuestionWindow(Slot slot, QuietHours quiet, ZoneId zone) {

	private static final Duration LENGTH = Duration.ofHours(3);

	/**
	 * Whether the question may be sent at an instant.
	 */
	boolean isOpen(Instant at) {
		return !at.isAfter(end()) && !isQuiet(at);
	}

	/**
	 * When it may be sent if it is quiet now; after the end if it may not at all.
	 */
	Instant opens(Instant at) {
		return this.quiet.endAfter(at, this.zone);
	}

	boolean isOver(Instant at) {
		return at.isAfter(end());
	}

	/**
	 * When it is too late to send a question that may be sent at an instant.
	 */
	Instant closes(Instant at) {
		Instant silent = this.quiet.beginAfter(at, this.zone);
		return silent.isBefore(end()) ? silent : end();
	}

	private boolean isQuiet(Instant at) {
		return opens(at).isAfter(at);
	}

	private Instant end() {
		return this.slot.at().plus(LENGTH);
	}

}
