package worthwhile.intention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.SpokenIntention;
import worthwhile.usage.Network;
import worthwhile.usage.OutcomeKind;

/**
 * What a member intends with a network; what they did not say is missing.
 *
 * @param network which
 * @param purpose what for, in their own words, 1 to 120 characters
 * @param hoped what they hope will come of it
 * @param minutes how many of a week are enough, 1 to 10,080
 * @param confirmed the local day on which they set it, or said last that it still is so
 */
record Intention(Network network, @Nullable String purpose, @Nullable OutcomeKind hoped, @Nullable Integer minutes,
		LocalDate confirmed) {

	static final int LONGEST_PURPOSE = 120;

	private static final int QUARTER = 3;

	/** Then every question that can follow an answer had its turn, also week by week. */
	private static final int WEEKS_TO_ASK = 5;

	static Intention none(Network network, LocalDate today) {
		return new Intention(network, null, null, null, today);
	}

	boolean isEmpty() {
		return this.purpose == null && this.hoped == null && this.minutes == null;
	}

	/**
	 * The same with what is said now; what is not spoken of stays.
	 */
	Intention with(SpokenIntention.Understood said, LocalDate today) {
		return new Intention(this.network, (said.purpose() != null) ? said.purpose() : this.purpose,
				(said.hoped() != null) ? said.hoped() : this.hoped,
				(said.minutes() != null) ? said.minutes() : this.minutes, today);
	}

	/**
	 * Whether it is to be asked if it still is so: in the first weeks of each quarter
	 * after it was set or confirmed.
	 */
	boolean isAskedOn(LocalDate day) {
		long months = ChronoUnit.MONTHS.between(this.confirmed, day);
		return months >= QUARTER
				&& day.isBefore(this.confirmed.plusMonths(months - months % QUARTER).plusWeeks(WEEKS_TO_ASK));
	}

	/**
	 * Whether a member may have to be asked at all whose oldest intention is of a day.
	 */
	static boolean mayBeAsked(@Nullable LocalDate oldest, LocalDate day) {
		return oldest != null && !oldest.plusMonths(QUARTER).isAfter(day);
	}

}
