package worthwhile.slack.answering;

import java.util.Optional;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;

import worthwhile.conversation.Answered;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.ingress.BoltHandlers;
import worthwhile.slack.payload.BlockActionReader;
import worthwhile.slack.payload.SlackRequest;
import worthwhile.slack.payload.UnfoldingReader;

/**
 * Answers pressed buttons. Slack ignores the body of the acknowledgement: the answer goes
 * its own way.
 */
@SlackPart
class AnswerPresses implements BoltHandlers {

	private final Inbox inbox;

	private final Replies replies;

	private final Outage outage;

	private final PressedChanges pressed;

	private final GrowForms forms;

	AnswerPresses(Inbox inbox, Replies replies, Outage outage, PressedChanges pressed, GrowForms forms) {
		this.inbox = inbox;
		this.replies = replies;
		this.outage = outage;
		this.pressed = pressed;
		this.forms = forms;
	}

	@Override
	public void register(App app) {
		// Bolt's own routing knows no payload but with exactly one action
		app.use((request, response, chain) -> (request instanceof BlockActionRequest press) ? answer(press)
				: chain.next(request));
	}

	private Response answer(BlockActionRequest press) {
		return UnfoldingReader.of(press)
			.map(this.forms::grow)
			.or(() -> BlockActionReader.of(press).map((read) -> this.outage.orSaySo(read, () -> press(read))))
			.orElseGet(Response::ok);
	}

	private Response press(SlackRequest request) {
		Optional<Answered> reply = this.inbox.answerWithDatabase(request);
		reply.ifPresent((answer) -> give(answer, request));
		return reply.isPresent() ? Response.ok() : Bodies.seenBefore();
	}

	private void give(Answered answer, SlackRequest request) {
		this.pressed.bring(request);
		this.replies.give(answer, request);
	}

}
