package worthwhile.team;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.MemberContext;
import worthwhile.people.Moments;
import worthwhile.team.publication.Summaries;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.TeamMembership;
import worthwhile.team.roster.TeamSettings;
import worthwhile.team.roster.Teams;
import worthwhile.team.vote.VoteNotice;

/**
 * How a team reads: to one of its members, and to everybody in its channel.
 */
@Component
class TeamView {

	/** The handler's name. */
	static final String NAME = "team";

	private final Texts texts = Texts.of(TeamView.class);

	private final Teams teams;

	private final VoteNotice vote;

	private final Summaries summaries;

	TeamView(Teams teams, VoteNotice vote, Summaries summaries) {
		this.teams = teams;
		this.vote = vote;
		this.summaries = summaries;
	}

	/**
	 * The member's team, when its next summary comes and what that needs, the last one,
	 * and the team's vote.
	 * @param saying what is said first
	 */
	Message member(TeamMembership membership, MemberContext context, String saying) {
		Texts.In in = this.texts.in(context.language());
		if (!membership.team().open()) {
			return closed(membership.team(), in);
		}
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Heading(in.get("title")));
		blocks.add(new Block.Paragraph(saying + "\n" + next(membership, context)));
		blocks.addAll(this.vote.blocks(membership, context));
		blocks.add(new Block.Note(
				needs(membership.team(), firstWeek(membership, context.now()), context.language(), context.now()) + "\n"
						+ in.get("confidential")));
		this.summaries.last(membership.team().id(), context.language())
			.ifPresent((last) -> blocks.addAll(last.blocks()));
		blocks.add(Block.Buttons.of(button(in.get("leave"), TeamWord.LEAVE, membership.team()),
				button(in.get("settings"), TeamWord.SETTINGS, membership.team())));
		return new Message(saying, blocks);
	}

	private static Message closed(Team team, Texts.In in) {
		String text = in.get("closed", team.name());
		return Message.of(text, new Block.Heading(in.get("title")), new Block.Paragraph(text),
				Block.Buttons.of(button(in.get("leave"), TeamWord.LEAVE, team)));
	}

	/**
	 * Since when, or from when on, a member counts.
	 */
	String since(TeamMembership membership, MemberContext context) {
		Team team = membership.team();
		String key = membership.from().isAfter(team.week(context.now())) ? "member.from" : "member.since";
		return this.texts.get(context.language(), key, team.name(),
				Moments.of(context.member()).day(membership.from(), context.today()));
	}

	/**
	 * When the next summary comes for which a member counts.
	 */
	String next(TeamMembership membership, MemberContext context) {
		LocalDate week = firstWeek(membership, context.now());
		String key = week.equals(membership.from()) ? "next.first" : "next";
		return this.texts.get(context.language(), key,
				Moments.of(context.member()).moment(membership.team().publication(week), context.today()));
	}

	/**
	 * Which team it is, and the day of that summary.
	 */
	String inShort(TeamMembership membership, MemberContext context) {
		Team team = membership.team();
		Moments moments = Moments.of(context.member());
		LocalDate week = firstWeek(membership, context.now());
		String key = week.equals(membership.from()) ? "home.first" : "home.next";
		LocalDate day = LocalDate.ofInstant(team.publication(week), moments.zone());
		return this.texts.get(context.language(), key, team.name(), moments.listed(day, context.today()));
	}

	private static LocalDate firstWeek(TeamMembership membership, Instant now) {
		LocalDate next = membership.team().nextPublished(now);
		return membership.from().isAfter(next) ? membership.from() : next;
	}

	/**
	 * What everybody in the channel reads, in the team's language.
	 */
	Message channel(Team team, Instant now) {
		TeamSettings settings = team.settings();
		Texts.In in = this.texts.in(settings.language());
		if (!team.open()) {
			return Message.text(in.get("channel.closed"));
		}
		String when = in.get("channel.when", weekday(settings.day(), settings.language()), time(settings),
				zone(settings, settings.language()));
		return Message.of(in.get("channel.title") + " " + when, new Block.Heading(in.get("channel.title")),
				new Block.Paragraph(when),
				new Block.Paragraph(in.get("channel.never") + "\n"
						+ needs(team, team.nextPublished(now), settings.language(), now)),
				new Block.Paragraph(in.get("channel.each")), new Block.Note(in.get("channel.confidential")),
				Block.Buttons.of(takePart(team, in)));
	}

	/**
	 * How many people it takes, never how many there are.
	 */
	private String needs(Team team, LocalDate week, Locale language, Instant now) {
		LocalDate coming = team.nextWeek(now);
		int minimum = this.teams.minimum(team.id(), week);
		int raised = this.teams.minimum(team.id(), coming);
		return (raised > minimum)
				? this.texts.get(language, "needs.raised", minimum,
						new Moments(language, team.settings().zone()).day(coming,
								LocalDate.ofInstant(now, team.settings().zone())),
						raised)
				: this.texts.get(language, "needs", minimum);
	}

	/**
	 * The way into a team.
	 */
	static Button takePart(Team team, Texts.In in) {
		return button(in.get("take-part"), TeamWord.JOIN, team).primary();
	}

	static Button button(String label, TeamWord word, Team team) {
		Button button = Button.of(label, NAME + "." + word.action(), team.id().toString());
		return word.opensForm() ? button.forForm() : button;
	}

	static String weekday(DayOfWeek day, Locale language) {
		return day.getDisplayName(TextStyle.FULL_STANDALONE, language);
	}

	private static String time(TeamSettings settings) {
		return new Moments(settings.language(), settings.zone()).time(settings.time());
	}

	private static String zone(TeamSettings settings, Locale language) {
		return new Moments(language, settings.zone()).zoneName();
	}

}
