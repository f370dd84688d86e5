package worthwhile.sentence;

import java.util.List;

import worthwhile.calendar.Away;

/**
 * The days that a text was read as: named, nearly so, or none.
 */
public sealed interface DaySpan {

	/**
	 * Days from a first to a last one, which may be the same.
	 */
	record Named(Away days) implements DaySpan {
	}

	/**
	 * A day that is none of that year, or that can be meant in several ways.
	 *
	 * @param reason why it is open
	 * @param part what it is about, as it was written
	 * @param meant what may have been meant, one or two
	 */
	record Unsure(Reason reason, String part, List<Away> meant) implements DaySpan {

		public Unsure {
			meant = List.copyOf(meant);
		}

	}

	/**
	 * Nothing that names days.
	 */
	record Unknown() implements DaySpan {
	}

}
