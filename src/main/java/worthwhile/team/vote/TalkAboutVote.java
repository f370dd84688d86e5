package worthwhile.team.vote;

import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;

/**
 * Takes what is pressed and sent about votes.
 */
@Component
class TalkAboutVote implements MemberHandler {

	private final OpenVote open;

	private final CastBallot cast;

	TalkAboutVote(OpenVote open, CastBallot cast) {
		this.open = open;
		this.cast = cast;
	}

	@Override
	public String name() {
		return VoteWord.NAME;
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		return said instanceof Incoming.Press;
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return VoteWord.of(press.word()).map((word) -> switch (word) {
			case BEGIN -> this.open.open(context);
			case ANSWER, CHANGE -> this.cast.open(press.value(), word, context);
		});
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, MemberContext context) {
		return VoteWord.of(submission.word()).map((word) -> switch (word) {
			case BEGIN -> this.open.begin(submission, context);
			case ANSWER, CHANGE -> this.cast.submit(submission, word, context);
		});
	}

}
