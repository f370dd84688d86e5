package worthwhile.team.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

import worthwhile.calendar.WallClock;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.WorkspaceId;
import worthwhile.team.disclosure.MinimumGroup;
import worthwhile.team.disclosure.TeamWeeks;

/**
 * A channel whose members agreed to be summarised together. Its weeks are ISO weeks, by
 * their Mondays.
 *
 * @param id which
 * @param workspace where
 * @param channel the channel
 * @param name what people called the channel when it was last looked at, such as
 * {@code #marketing}
 * @param settings how it wants its summaries
 * @param open whether anything is published; not any more once the channel is gone
 */
public record Team(TeamId id, WorkspaceId workspace, ChannelRef channel, String name, TeamSettings settings,
		boolean open) {

	/** How many people at least have to have answered, unless a team wants more. */
	public static final int LEAST_MINIMUM = MinimumGroup.LOWEST;

	/** What no team needs more than: nothing would ever appear. */
	public static final int MOST_MINIMUM = 100;

	/**
	 * The same team with another name or other settings.
	 */
	public Team with(String name, TeamSettings settings) {
		return new Team(this.id, this.workspace, this.channel, name, settings, this.open);
	}

	/**
	 * The Monday of the week that is running.
	 */
	public LocalDate week(Instant now) {
		return TeamWeeks.of(day(now));
	}

	/**
	 * The Monday of the week after that.
	 */
	public LocalDate nextWeek(Instant now) {
		return TeamWeeks.nextUnopened(day(now));
	}

	private LocalDate day(Instant now) {
		return LocalDate.ofInstant(now, this.settings.zone());
	}

	/**
	 * When the summary of a week is due: in the week after.
	 * @param week its Monday
	 */
	public Instant publication(LocalDate week) {
		LocalDate day = week.plusWeeks(1).with(TemporalAdjusters.nextOrSame(this.settings.day()));
		return new WallClock(this.settings.zone()).firstShows(day.atTime(this.settings.time()));
	}

	/**
	 * The Monday of the earliest week whose summary is still to come.
	 */
	public LocalDate nextPublished(Instant now) {
		LocalDate week = week(now).minusWeeks(1);
		return publication(week).isAfter(now) ? week : week.plusWeeks(1);
	}

}
