package worthwhile.team.disclosure;

import java.time.LocalDate;

/**
 * How many different people have to have answered before anything is said of a team: at
 * least {@value #LOWEST}. A team may raise it and never lower it; a raise counts for the
 * weeks from {@code since} on, and weeks that are merged need what the last of them
 * needs.
 *
 * @param before how many in the weeks before {@code since}
 * @param people how many from then on
 * @param since the Monday of the first week that it counts for
 */
public record MinimumGroup(int before, int people, LocalDate since) {

	/** Nobody goes below it. */
	public static final int LOWEST = 5;

	public MinimumGroup {
		check(before);
		if (people < before) {
			throw new IllegalArgumentException("The minimum group is never lowered");
		}
	}

	/**
	 * What a team begins with.
	 * @param firstWeek the Monday of its first week
	 */
	public static MinimumGroup lowest(LocalDate firstWeek) {
		return new MinimumGroup(LOWEST, LOWEST, firstWeek);
	}

	/**
	 * Raises it for the weeks that are not open yet.
	 * @param people how many from then on
	 * @param today the team's local day
	 * @throws IllegalArgumentException if that is less than what is set already
	 */
	public MinimumGroup raisedTo(int people, LocalDate today) {
		if (people < this.people) {
			throw new IllegalArgumentException("The minimum group is never lowered");
		}
		return new MinimumGroup(in(TeamWeeks.of(today)), people, TeamWeeks.nextUnopened(today));
	}

	/**
	 * How many a week needs.
	 * @param monday of the week
	 */
	public int in(LocalDate monday) {
		return monday.isBefore(this.since) ? this.before : this.people;
	}

	static void check(int minimum) {
		if (minimum < LOWEST) {
			throw new IllegalArgumentException("No group is smaller than " + LOWEST);
		}
	}

}
