package worthwhile.usage;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a member said of one day or one week.
 *
 * @param day the local day, or the Monday of the week
 * @param span what it covers
 * @param entries one for each network that was used; none if there was no use
 * @param feeling how they felt afterwards, from 1 (drained) to 5 (energised), if told
 * @param comparedMyself whether they compared themselves with others, if told
 * @param instead what the time would have gone to, if told
 */
public record AnsweredCheckIn(LocalDate day, Span span, List<Entry> entries, @Nullable Integer feeling,
		@Nullable Boolean comparedMyself, @Nullable Instead instead) {

	public AnsweredCheckIn {
		entries = List.copyOf(entries);
	}

	/**
	 * All minutes on all networks.
	 */
	public int minutes() {
		return this.entries.stream().mapToInt(Entry::minutes).sum();
	}

	/**
	 * What a check-in covers.
	 */
	public enum Span {

		/** One local day. */
		DAY,
		/** One ISO week; it counts in weekly totals only. */
		WEEK

	}

	/**
	 * What the time would have gone to.
	 */
	public enum Instead {

		/** Work that needs concentration. */
		FOCUSED_WORK,
		/** Talking with colleagues or clients. */
		PEOPLE,
		/** Learning in another way. */
		LEARNING,
		/** A break, family, sleep. */
		REST,
		/** Something else. */
		OTHER

	}

}
