package worthwhile.people;

import java.util.Optional;

import worthwhile.conversation.Handler;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;

/**
 * The seam by which a feature takes part in the conversation with members: as a
 * {@link Handler} that gets the member, who was read and locked already. Strangers are
 * invited to join instead.
 */
public interface MemberHandler extends Handler {

	default Optional<Reply> command(Incoming.Command command, MemberContext context) {
		return Optional.empty();
	}

	/**
	 * Words that begin with no command; every handler is asked until one answers.
	 */
	default Optional<Reply> words(Incoming.Words words, MemberContext context) {
		return Optional.empty();
	}

	default Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return Optional.empty();
	}

	default Optional<Reply> submission(Incoming.Submission submission, MemberContext context) {
		return Optional.empty();
	}

	/**
	 * A form of its own, as it is now, of which somebody wants to see more.
	 */
	default Optional<Reply> unfolded(Incoming.Unfolded unfolded, MemberContext context) {
		return Optional.empty();
	}

	@Override
	default Optional<Reply> command(Incoming.Command command, Speaker speaker) {
		return MemberContext.of(speaker, command).flatMap((context) -> command(command, context));
	}

	@Override
	default Optional<Reply> words(Incoming.Words words, Speaker speaker) {
		return MemberContext.of(speaker, words).flatMap((context) -> words(words, context));
	}

	@Override
	default Optional<Reply> press(Incoming.Press press, Speaker speaker) {
		return MemberContext.of(speaker, press).flatMap((context) -> press(press, context));
	}

	@Override
	default Optional<Reply> submission(Incoming.Submission submission, Speaker speaker) {
		return MemberContext.of(speaker, submission).flatMap((context) -> submission(submission, context));
	}

	@Override
	default Optional<Reply> unfolded(Incoming.Unfolded unfolded, Speaker speaker) {
		return MemberContext.of(speaker, unfolded).flatMap((context) -> unfolded(unfolded, context));
	}

}
