package worthwhile.team;

import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.conversation.Handler;
import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.conversation.SubmittedForm;
import worthwhile.identity.ChannelRef;
import worthwhile.message.Texts;
import worthwhile.team.vote.OpenVote;

/**
 * Takes what people want of their team. Whatever is answered, they alone read it.
 */
@Component
class TalkAboutTeam implements Handler {

	private static final Set<TeamWord> CHANGING = Set.of(TeamWord.JOIN, TeamWord.CHANGE, TeamWord.LEAVE);

	private static final Set<TeamWord> ABOUT_THE_CHANNEL = Set.of(TeamWord.SETUP, TeamWord.JOIN, TeamWord.CHANGE);

	private final Texts texts = Texts.of(TalkAboutTeam.class);

	private final ShowTeam show;

	private final SetUpTeam setUp;

	private final ChangeTeam change;

	private final TakePart takePart;

	private final OpenVote vote;

	TalkAboutTeam(ShowTeam show, SetUpTeam setUp, ChangeTeam change, TakePart takePart, OpenVote vote) {
		this.show = show;
		this.setUp = setUp;
		this.change = change;
		this.takePart = takePart;
		this.vote = vote;
	}

	@Override
	public String name() {
		return TeamView.NAME;
	}

	@Override
	public Set<String> commands() {
		return Set.of("team");
	}

	@Override
	public boolean membersOnly() {
		return false;
	}

	@Override
	public Optional<ChannelRef> channel(Incoming.Said said) {
		return ABOUT_THE_CHANNEL.contains(word(said)) ? said.channel().or(() -> this.takePart.meant(said))
				: Optional.empty();
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		return !(said instanceof Incoming.Submission) && !CHANGING.contains(word(said));
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.DEEPEN, this.texts, "team"));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
		return Optional.of(switch (TeamWord.of(command)) {
			case SHOW -> this.show.show(command, speaker);
			case SETUP -> this.setUp.open(command, speaker);
			case SETTINGS -> this.change.open(speaker);
			case JOIN -> this.takePart.join(command, speaker);
			case VOTE -> this.vote.open(speaker);
			case LEAVE -> Reply.say(this.takePart.leave(speaker));
			case CHANGE, UNCLEAR ->
				Reply.say(this.texts.get(speaker.language(), "unclear", SubmittedForm.quote(command.rest())));
		});
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, Speaker speaker) {
		return switch (TeamWord.of(press)) {
			case SHOW -> Optional.of(this.show.show(press, speaker));
			case SETUP -> Optional.of(this.setUp.open(press, speaker));
			case SETTINGS -> Optional.of(this.change.open(speaker));
			case JOIN -> Optional.of(this.takePart.join(press, speaker));
			case CHANGE -> Optional.of(this.takePart.change(press, speaker));
			case VOTE -> Optional.of(this.vote.open(speaker));
			case LEAVE -> Optional.of(new Reply.Update(this.takePart.leave(speaker)));
			case UNCLEAR -> Optional.empty();
		};
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, Speaker speaker) {
		return switch (TeamWord.of(submission)) {
			case SETUP -> Optional.of(this.setUp.submit(submission, speaker));
			case SETTINGS -> Optional.of(this.change.submit(submission, speaker));
			default -> Optional.empty();
		};
	}

	private static TeamWord word(Incoming.Said said) {
		if (said instanceof Incoming.Command command) {
			return TeamWord.of(command);
		}
		if (said instanceof Incoming.Press press) {
			return TeamWord.of(press);
		}
		return (said instanceof Incoming.Submission submission) ? TeamWord.of(submission) : TeamWord.UNCLEAR;
	}

}
