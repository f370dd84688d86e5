package worthwhile.team;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import worthwhile.outbox.Messenger;
import worthwhile.outbox.Push;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.TeamChanged;
import worthwhile.team.roster.TeamClosed;
import worthwhile.team.roster.TeamId;
import worthwhile.team.roster.TeamOpened;
import worthwhile.team.roster.Teams;

/**
 * Tells a channel that it is a team, and changes what is told with the team.
 */
@Component
class TellChannel {

	private static final Duration LASTS = Duration.ofDays(7);

	private final Teams teams;

	private final Messenger messenger;

	private final Clock clock;

	TellChannel(Teams teams, Messenger messenger, Clock clock) {
		this.teams = teams;
		this.messenger = messenger;
		this.clock = clock;
	}

	/**
	 * A channel that was a team before is told anew, where everybody reads it.
	 */
	@EventListener
	void tell(TeamOpened opened) {
		withTeam(opened.team(), (team) -> {
			Instant now = this.clock.instant();
			String subject = team.id().toString();
			this.messenger.withdraw(team.channel(), TeamTopic.NAME, subject);
			this.messenger.push(new Push(team.channel(), TeamTopic.NAME, subject, now, now.plus(LASTS), false));
		});
	}

	@EventListener
	void follow(TeamChanged changed) {
		withTeam(changed.team(), this::refresh);
	}

	@EventListener
	void follow(TeamClosed closed) {
		withTeam(closed.team(), this::refresh);
	}

	private void refresh(Team team) {
		this.messenger.refresh(team.channel(), TeamTopic.NAME, team.id().toString());
	}

	private void withTeam(TeamId team, Consumer<Team> then) {
		this.teams.find(team).ifPresent(then);
	}

}
