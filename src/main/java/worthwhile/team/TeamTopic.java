package worthwhile.team;

import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.identity.Recipient;
import worthwhile.message.Message;
import worthwhile.outbox.Topic;
import worthwhile.team.roster.TeamId;
import worthwhile.team.roster.Teams;

/**
 * Tells a channel what it means that it is a team, as it stands now.
 */
@Component
class TeamTopic implements Topic {

	static final String NAME = "team";

	private final Teams teams;

	private final TeamView view;

	private final Clock clock;

	TeamTopic(Teams teams, TeamView view, Clock clock) {
		this.teams = teams;
		this.view = view;
		this.clock = clock;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Optional<Message> compose(Recipient to, String subject) {
		return TeamId.of(subject)
			.flatMap(this.teams::find)
			.map((team) -> this.view.channel(team, this.clock.instant()));
	}

}
