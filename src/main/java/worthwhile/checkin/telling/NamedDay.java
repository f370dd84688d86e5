package worthwhile.checkin.telling;

import java.time.LocalDate;
import java.util.List;

import worthwhile.message.Excerpt;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Reason;
import worthwhile.sentence.Sentence;

/**
 * Finds the day that somebody names by itself, such as {@code yesterday}.
 */
final class NamedDay {

	private static final int LONGEST_PART = 20;

	private NamedDay() {
	}

	/**
	 * Reads a day, today or at most 14 days before it.
	 * @return the day as {@link Reading.Understood}, or why it is none
	 */
	static Reading read(String text, LocalDate today) {
		return read(text, today, today.minusDays(Sentence.DAYS_BACK));
	}

	/**
	 * Reads a day, today or before it, but not before the earliest.
	 * @return the day as {@link Reading.Understood}, or why it is none
	 */
	static Reading read(String text, LocalDate today, LocalDate earliest) {
		Reading reading = new Sentence(List.of()).read(text + "\nnone", today, earliest);
		if (reading instanceof Reading.Unsure unsure) {
			return unsure.refused();
		}
		boolean alone = reading instanceof Reading.Refused || reading instanceof Reading.Understood understood
				&& understood.outcomes().isEmpty() && understood.feeling() == null;
		return alone ? reading : new Reading.Refused(Reason.NOT_UNDERSTOOD, Excerpt.cut(text, LONGEST_PART));
	}

}
