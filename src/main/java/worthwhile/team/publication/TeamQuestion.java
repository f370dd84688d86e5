package worthwhile.team.publication;

import org.jspecify.annotations.Nullable;

import worthwhile.team.roster.TeamId;

/**
 * Which of the ready questions a team gets to talk about: one after the other, so that
 * none comes again before all others came. Each team begins somewhere else.
 */
final class TeamQuestion {

	/** They are numbered from 1 on. */
	static final int COUNT = 42;

	private TeamQuestion() {
	}

	/**
	 * The number of the next one.
	 * @param last that of the one before, if there was one
	 */
	static int next(TeamId team, @Nullable Integer last) {
		return Math.floorMod((last != null) ? last : team.hashCode(), COUNT) + 1;
	}

}
