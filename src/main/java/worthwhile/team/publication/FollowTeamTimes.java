package worthwhile.team.publication;

import java.time.Clock;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import worthwhile.people.WorkspaceBack;
import worthwhile.people.WorkspaceGone;
import worthwhile.schedule.Due;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.TeamChanged;
import worthwhile.team.roster.TeamClosed;
import worthwhile.team.roster.TeamId;
import worthwhile.team.roster.TeamOpened;
import worthwhile.team.roster.Teams;

/**
 * Makes the next summary of a team due, moves it with the team's day, time and zone, and
 * cancels it where nothing is published any more.
 */
@Component
class FollowTeamTimes {

	private final JdbcProgress progress;

	private final Teams teams;

	private final Due due;

	private final Clock clock;

	FollowTeamTimes(JdbcProgress progress, Teams teams, Due due, Clock clock) {
		this.progress = progress;
		this.teams = teams;
		this.due = due;
		this.clock = clock;
	}

	/**
	 * The first week is the one from which on anybody can count.
	 */
	@EventListener
	void begin(TeamOpened opened) {
		Team team = this.teams.find(opened.team()).orElseThrow();
		this.progress.begin(team.id(), team.nextWeek(this.clock.instant()));
		put(team);
	}

	/**
	 * The weeks stay what they are, so that none is left out or comes twice.
	 */
	@EventListener
	void move(TeamChanged changed) {
		this.teams.find(changed.team()).filter(Team::open).ifPresent(this::put);
	}

	@EventListener
	void cancel(TeamClosed closed) {
		cancel(closed.team());
	}

	@EventListener
	void cancel(WorkspaceGone gone) {
		this.progress.of(gone.workspace()).forEach((team) -> cancel(team.team()));
	}

	@EventListener
	void goOn(WorkspaceBack back) {
		this.progress.of(back.workspace()).forEach((progress) -> this.teams.find(progress.team()).ifPresent(this::put));
	}

	private void put(Team team) {
		this.progress.of(team.id())
			.ifPresent((progress) -> this.due.put(PublishWeek.KIND, team.id().value(),
					team.publication(progress.next().last())));
	}

	private void cancel(TeamId team) {
		this.due.cancel(PublishWeek.KIND, team.value());
	}

}
