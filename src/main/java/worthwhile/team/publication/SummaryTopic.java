package worthwhile.team.publication;

import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.identity.Recipient;
import worthwhile.message.Message;
import worthwhile.outbox.Topic;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.Teams;

/**
 * Says in a team's channel what was published of it. A team that was closed before that
 * is told nothing more.
 */
@Component
class SummaryTopic implements Topic {

	static final String NAME = "team-summary";

	private final Teams teams;

	private final Summaries summaries;

	SummaryTopic(Teams teams, Summaries summaries) {
		this.teams = teams;
		this.summaries = summaries;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Optional<Message> compose(Recipient to, String subject) {
		return PublicationSubject.parse(subject)
			.flatMap((publication) -> this.teams.find(publication.team())
				.filter(Team::open)
				.flatMap((team) -> this.summaries.of(team.id(), publication.from(), team.settings().language())));
	}

}
