package worthwhile.team.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import worthwhile.outbox.Messenger;
import worthwhile.outbox.Push;
import worthwhile.team.disclosure.MergedWeeks.Fate;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.TeamId;

/**
 * Decides what becomes of the weeks of teams: published now and for good, put together
 * with the next, or dropped. What is published is said in the channel.
 */
@Component
class DecideWeeks {

	/** The next summary is there before it could come still later. */
	private static final Duration LASTS = Duration.ofDays(6);

	private final JdbcProgress progress;

	private final Publications publications;

	private final Messenger messenger;

	DecideWeeks(JdbcProgress progress, Publications publications, Messenger messenger) {
		this.progress = progress;
		this.publications = publications;
		this.messenger = messenger;
	}

	/**
	 * Decides about weeks of which the answers are known.
	 * @return how far the teams are now, in the same order
	 */
	List<Progress> decide(List<TeamAnswers> teams, Instant now) {
		List<TeamAnswers> published = new ArrayList<>();
		List<Progress> after = new ArrayList<>();
		for (TeamAnswers team : teams) {
			Fate fate = team.fate();
			if (fate == Fate.PUBLISH) {
				published.add(team);
			}
			after.add(team.after(fate));
		}
		this.progress.keep(after);
		publish(published, now);
		return after;
	}

	private void publish(Collection<TeamAnswers> teams, Instant now) {
		Map<TeamId, Integer> asked = this.publications.lastQuestions(teams.stream().map(TeamAnswers::id).toList());
		this.publications.add(teams.stream()
			.map((each) -> new Publication(each.id(), each.snapshot(), now,
					TeamQuestion.next(each.id(), asked.get(each.id()))))
			.toList());
		this.messenger.pushAll(teams.stream().map((each) -> push(each.team(), each, now)).toList());
	}

	private static Push push(Team team, TeamAnswers weeks, Instant now) {
		String subject = new PublicationSubject(team.id(), weeks.span().from()).toString();
		return new Push(team.channel(), SummaryTopic.NAME, subject, now, now.plus(LASTS), false);
	}

}
