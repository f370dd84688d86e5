package worthwhile.team.roster;

import java.time.LocalDate;

/**
 * Some weeks of a team in a row.
 *
 * @param team which
 * @param from the Monday of the first of them
 * @param weeks how many, at least 1
 */
public record TeamSpan(TeamId team, LocalDate from, int weeks) {

	/**
	 * The Monday of the last of them.
	 */
	public LocalDate last() {
		return this.from.plusWeeks(this.weeks - 1L);
	}

}
