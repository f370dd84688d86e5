package worthwhile.slack.answering;

import java.util.Optional;
import java.util.regex.Pattern;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;

import worthwhile.conversation.Reply;
import worthwhile.message.Message;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.ingress.BoltHandlers;
import worthwhile.slack.payload.SlackRequest;
import worthwhile.slack.payload.SlashCommandReader;

/**
 * Replies slash commands in the response, which works wherever the command was given, and
 * the shortcut in the direct chat.
 */
@SlackPart
class AnswerCommands implements BoltHandlers {

	/** Whoever installs the app may name the command differently. */
	private static final Pattern ANY = Pattern.compile(".*");

	private final Inbox inbox;

	private final Forms forms;

	private final Replies replies;

	AnswerCommands(Inbox inbox, Forms forms, Replies replies) {
		this.inbox = inbox;
		this.forms = forms;
		this.replies = replies;
	}

	@Override
	public void register(App app) {
		app.command(ANY,
				(request, context) -> SlashCommandReader.of(request).map(this::command).orElseGet(context::ack));
		app.globalShortcut(SlashCommandReader.SHORTCUT,
				(request, context) -> SlashCommandReader.of(request).map(this::shortcut).orElseGet(context::ack));
	}

	private Response command(SlackRequest request) {
		return this.inbox.answer(request).map((reply) -> respond(reply, request)).orElseGet(Bodies::seenBefore);
	}

	private Response respond(Reply reply, SlackRequest request) {
		return body(reply, request).map(Bodies::response).orElseGet(Response::ok);
	}

	private Optional<String> body(Reply reply, SlackRequest request) {
		if (reply instanceof Reply.Say say) {
			boolean everybody = say.audience() == Reply.Audience.CHANNEL && request.origin().channel() != null;
			return Optional.of(Bodies.message(say.message(), everybody));
		}
		return alone(reply, request).map((message) -> Bodies.message(message, false));
	}

	private Optional<Message> alone(Reply reply, SlackRequest request) {
		if (reply instanceof Reply.Open open) {
			return this.forms.open(open.form(), request);
		}
		if (reply instanceof Reply.Hand hand) {
			this.replies.hand(hand, request.origin());
			return Optional.of(this.replies.fileComes(request.origin()));
		}
		return Replies.message(reply);
	}

	private Response shortcut(SlackRequest request) {
		Optional<Reply> reply = this.inbox.answer(request);
		reply.ifPresent((answer) -> this.replies.give(answer, request));
		return reply.isPresent() ? Response.ok() : Bodies.seenBefore();
	}

}
