package worthwhile.slack.receiving;

import java.util.Optional;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;

import worthwhile.conversation.Reply;
import worthwhile.slack.api.SlackPart;

/**
 * Replies presses of buttons. Slack ignores the body of the acknowledgement: the answer
 * goes its own way.
 */
@SlackPart
class AnswerPresses implements BoltHandlers {

	private final Hearing hearing;

	private final Replies replies;

	AnswerPresses(Hearing hearing, Replies replies) {
		this.hearing = hearing;
		this.replies = replies;
	}

	@Override
	public void register(App app) {
		// Bolt's own routing knows no payload but with exactly one action
		app.use((request, response, chain) -> (request instanceof BlockActionRequest press)
				? HeardPress.of(press).map(this::press).orElseGet(Response::ok) : chain.next(request));
	}

	private Response press(Heard heard) {
		Optional<Reply> reply = this.hearing.answer(heard);
		reply.ifPresent((answer) -> this.replies.give(answer, heard));
		return reply.isPresent() ? Response.ok() : Bodies.seenBefore();
	}

}
