package worthwhile.team;

import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Texts;
import worthwhile.people.MemberContext;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.TeamMembers;
import worthwhile.team.roster.TeamMembership;
import worthwhile.team.roster.TeamSettings;
import worthwhile.team.roster.Teams;

/**
 * Lets those who are in a team change how it wants its summaries.
 */
@Component
class ChangeTeam {

	private final Texts texts = Texts.of(ChangeTeam.class);

	private final Teams teams;

	private final TeamMembers members;

	private final Clock clock;

	ChangeTeam(Teams teams, TeamMembers members, Clock clock) {
		this.teams = teams;
		this.members = members;
		this.clock = clock;
	}

	Reply open(Speaker speaker) {
		Texts.In in = this.texts.in(speaker.language());
		return team(speaker)
			.<Reply>map((team) -> new Reply.Open(new TeamForm(in, speaker.language()).change(team, minimum(team))))
			.orElseGet(() -> Reply.say(in.get("settings.refused")));
	}

	/**
	 * They may have left the team while the form was open.
	 */
	Reply submit(Incoming.Submission submission, Speaker speaker) {
		Texts.In in = this.texts.in(speaker.language());
		return team(speaker).filter((team) -> team.id().toString().equals(submission.context()))
			.map((team) -> keep(team, new SubmittedForm(submission, in), in))
			.orElseGet(() -> Reply.say(in.get("settings.refused")));
	}

	private Reply keep(Team team, SubmittedForm form, Texts.In in) {
		TeamSettings settings = TeamForm.read(form, team.settings());
		int minimum = TeamForm.readMinimum(form, minimum(team));
		if (!form.isSound()) {
			return form.rejected();
		}
		this.teams.change(team.with(team.name(), settings), minimum);
		return Reply.say(in.get("settings.saved", team.name()));
	}

	private int minimum(Team team) {
		return this.teams.minimum(team.id(), team.nextWeek(this.clock.instant()));
	}

	private Optional<Team> team(Speaker speaker) {
		return MemberContext.of(speaker)
			.flatMap((context) -> this.members.of(context.member().id()))
			.map(TeamMembership::team)
			.filter(Team::open);
	}

}
