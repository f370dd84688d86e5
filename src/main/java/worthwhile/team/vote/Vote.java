package worthwhile.team.vote;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import worthwhile.calendar.WallClock;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.TeamId;
import worthwhile.usage.Network;

/**
 * A team's vote on some networks. What it asks about, who votes and how many have to is
 * settled when it is opened.
 *
 * @param id which
 * @param team whose
 * @param week the Monday of the week in which it was opened, in the team's zone; those
 * who count in the team in it are those who vote
 * @param networks what it asks about, 1 to {@value #MOST_NETWORKS}, in the order in which
 * they are shown
 * @param minimum how many people at least have to vote
 * @param openedAt when it was opened
 * @param closesAt from when on no answer counts
 * @param open whether it waits for its result
 */
record Vote(VoteId id, TeamId team, LocalDate week, List<Network> networks, int minimum, Instant openedAt,
		Instant closesAt, boolean open) {

	/** What fits into a form that one looks at once. */
	static final int MOST_NETWORKS = 8;

	private static final int WEEKS_OPEN = 1;

	private static final int WEEKS_BETWEEN = 13;

	Vote {
		networks = List.copyOf(networks);
	}

	/**
	 * One that is opened now, and closes when the team's clock shows the same time a week
	 * later.
	 */
	static Vote opened(Team team, List<Network> networks, int minimum, Instant now) {
		ZoneId zone = team.settings().zone();
		LocalDateTime closes = LocalDateTime.ofInstant(now, zone).plusWeeks(WEEKS_OPEN);
		return new Vote(VoteId.random(), team.id(), team.week(now), networks, minimum, now,
				new WallClock(zone).firstShows(closes), true);
	}

	/**
	 * Whether what is answered now counts.
	 */
	boolean takesAnswers(Instant now) {
		return this.open && now.isBefore(this.closesAt);
	}

	/**
	 * The day from which on the team can open the next one.
	 * @param zone the team's
	 */
	LocalDate next(ZoneId zone) {
		return LocalDate.ofInstant(this.openedAt, zone).plusWeeks(WEEKS_BETWEEN);
	}

	List<String> keys() {
		return this.networks.stream().map(Network::key).toList();
	}

	List<String> names() {
		return this.networks.stream().map(Network::name).toList();
	}

}
