package worthwhile.team.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.Moments;
import worthwhile.team.disclosure.Choice;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.TeamSettings;

/**
 * How a vote reads: to everybody in the channel, and to somebody who votes.
 */
@Component
class VoteView {

	private static final String BETWEEN = " · ";

	private final Texts texts = Texts.of(VoteView.class);

	/**
	 * That a vote is open, or was, in the team's language.
	 */
	Message channel(Vote vote, Team team) {
		TeamSettings settings = team.settings();
		Texts.In in = this.texts.in(settings.language());
		if (!vote.open()) {
			return Message.text(in.get("channel.over", networks(vote)));
		}
		String until = until(vote, new Moments(settings.language(), settings.zone()));
		return Message.of(in.get("channel.title") + " " + in.get("channel.what", networks(vote), until),
				new Block.Heading(in.get("channel.title")),
				new Block.Paragraph(in.get("channel.what", networks(vote), until)),
				new Block.Paragraph(in.get("channel.result", vote.minimum()) + "\n" + in.get("channel.never")),
				new Block.Note(in.get("channel.who") + "\n" + in.get("confidential")),
				Block.Buttons.of(answer(vote, in).primary()));
	}

	/**
	 * What a vote came to, in the team's language.
	 */
	Message result(PublishedConsensus consensus, Team team) {
		Texts.In in = this.texts.in(team.settings().language());
		if (consensus.isTooFew()) {
			String text = in.get("result.nothing", String.join(BETWEEN, consensus.names()));
			return Message.of(text, new Block.Heading(in.get("result.title")), new Block.Paragraph(text));
		}
		List<String> lines = consensus.lines()
			.stream()
			.map((line) -> in.get("result." + VoteForm.word(line.getValue()), line.getKey()))
			.toList();
		return Message.of(in.get("result.title") + ": " + String.join(" ", lines),
				new Block.Heading(in.get("result.title")), new Block.Paragraph(String.join("\n", lines)),
				new Block.Note(in.get("result.note")));
	}

	/**
	 * What somebody who votes is asked by the bot itself, with what they answered.
	 * @param moments theirs
	 */
	Message direct(Vote vote, Team team, Map<String, Choice> choices, Moments moments) {
		Texts.In in = this.texts.in(moments.language());
		if (!vote.open()) {
			return Message.text(in.get("direct.over", networks(vote), team.name()));
		}
		if (!choices.isEmpty()) {
			return voted(vote, team, choices, moments, VoteWord.ANSWER);
		}
		String what = in.get("direct.what", team.name(), networks(vote), until(vote, moments));
		return Message.of(what, new Block.Heading(in.get("direct.title")), new Block.Paragraph(what),
				new Block.Note(in.get("direct.free") + "\n" + in.get("confidential")),
				Block.Buttons.of(answer(vote, in).primary()));
	}

	/**
	 * What somebody answered, shown to them alone.
	 * @param moments theirs
	 */
	Message answered(Vote vote, Team team, Map<String, Choice> choices, Moments moments) {
		return voted(vote, team, choices, moments, VoteWord.CHANGE);
	}

	private Message voted(Vote vote, Team team, Map<String, Choice> choices, Moments moments, VoteWord word) {
		Texts.In in = this.texts.in(moments.language());
		if (choices.isEmpty()) {
			return Message.text(in.get("answered.nothing", until(vote, moments)))
				.with(Block.Buttons.of(answer(vote, in)));
		}
		String title = in.get("answered.title", team.name());
		return Message.of(title + " " + in.get("answered.until", until(vote, moments)), new Block.Paragraph(title),
				new Block.Facts(facts(vote, choices, in)),
				new Block.Note(in.get("answered.until", until(vote, moments)) + "\n" + in.get("confidential")),
				Block.Buttons.of(Button.of(in.get("button.change"), word.action(), vote.id().toString()).forForm()));
	}

	private static List<Block.Fact> facts(Vote vote, Map<String, Choice> choices, Texts.In in) {
		List<Block.Fact> facts = new ArrayList<>();
		vote.networks().forEach((network) -> {
			Choice choice = choices.get(network.key());
			String key = (choice != null) ? "answered." + VoteForm.word(choice) : "answered.left-out";
			facts.add(new Block.Fact(network.name(), in.get(key), null));
		});
		return facts;
	}

	/**
	 * The way to the ballot.
	 */
	static Button answer(Vote vote, Texts.In in) {
		return Button.of(in.get("button.vote"), VoteWord.ANSWER.action(), vote.id().toString()).forForm();
	}

	static String until(Vote vote, Moments moments) {
		return moments.moment(vote.closesAt(), LocalDate.ofInstant(vote.openedAt(), moments.zone()));
	}

	private static String networks(Vote vote) {
		return vote.names().stream().collect(Collectors.joining(BETWEEN));
	}

}
