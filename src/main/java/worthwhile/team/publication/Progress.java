package worthwhile.team.publication;

import java.time.LocalDate;

import worthwhile.team.disclosure.MergedWeeks.Fate;
import worthwhile.team.roster.TeamId;
import worthwhile.team.roster.TeamSpan;

/**
 * How far a team's summaries are.
 *
 * @param team which
 * @param from the Monday of the first week that is neither published nor dropped
 * @param waiting how many weeks from it on had too few people and wait for the next
 */
record Progress(TeamId team, LocalDate from, int waiting) {

	/**
	 * The weeks that are published together next, if enough people answered.
	 */
	TeamSpan next() {
		return new TeamSpan(this.team, this.from, this.waiting + 1);
	}

	/**
	 * How far they are once that is decided.
	 */
	Progress after(Fate fate) {
		return switch (fate) {
			case WAIT -> new Progress(this.team, this.from, this.waiting + 1);
			case PUBLISH, DROP -> new Progress(this.team, next().last().plusWeeks(1), 0);
		};
	}

}
