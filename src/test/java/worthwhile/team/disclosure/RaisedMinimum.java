package worthwhile.team.disclosure;

import java.time.LocalDate;

/**
 * The minimum group of a simulated team. A raise counts for the weeks from {@code since}
 * on, and weeks that are merged need what the last of them needs.
 *
 * @param before how many people in the weeks before {@code since}
 * @param people how many from then on
 * @param since the Monday of the first week that it counts for
 */
record RaisedMinimum(int before, int people, LocalDate since) {

	static RaisedMinimum lowest(LocalDate firstWeek) {
		return new RaisedMinimum(MinimumGroup.LOWEST, MinimumGroup.LOWEST, firstWeek);
	}

	/**
	 * Raises it for the weeks that are not open yet.
	 * @param today the team's local day
	 */
	RaisedMinimum raisedTo(int people, LocalDate today) {
		return new RaisedMinimum(in(TeamWeeks.of(today)), people, TeamWeeks.nextUnopened(today));
	}

	int in(LocalDate monday) {
		return monday.isBefore(this.since) ? this.before : this.people;
	}

}
