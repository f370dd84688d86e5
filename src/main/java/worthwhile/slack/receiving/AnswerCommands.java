package worthwhile.slack.receiving;

import java.util.Optional;
import java.util.regex.Pattern;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;

import worthwhile.conversation.Reply;
import worthwhile.message.Message;
import worthwhile.slack.api.SlackPart;

/**
 * Replies slash commands in the response, which works wherever the command was given, and
 * the shortcut in the direct chat.
 */
@SlackPart
class AnswerCommands implements BoltHandlers {

	/** Whoever installs the app may name the command differently. */
	private static final Pattern ANY = Pattern.compile(".*");

	private final Hearing hearing;

	private final Forms forms;

	private final Replies replies;

	AnswerCommands(Hearing hearing, Forms forms, Replies replies) {
		this.hearing = hearing;
		this.forms = forms;
		this.replies = replies;
	}

	@Override
	public void register(App app) {
		app.command(ANY, (request, context) -> HeardCommand.of(request).map(this::command).orElseGet(context::ack));
		app.globalShortcut(HeardCommand.SHORTCUT,
				(request, context) -> HeardCommand.of(request).map(this::shortcut).orElseGet(context::ack));
	}

	private Response command(Heard heard) {
		return this.hearing.answer(heard).map((reply) -> respond(reply, heard)).orElseGet(Bodies::seenBefore);
	}

	private Response respond(Reply reply, Heard heard) {
		return body(reply, heard).map(Bodies::response).orElseGet(Response::ok);
	}

	private Optional<String> body(Reply reply, Heard heard) {
		if (reply instanceof Reply.Say say) {
			boolean everybody = say.audience() == Reply.Audience.CHANNEL && heard.origin().channel() != null;
			return Optional.of(Bodies.message(say.message(), everybody));
		}
		return alone(reply, heard).map((message) -> Bodies.message(message, false));
	}

	private Optional<Message> alone(Reply reply, Heard heard) {
		if (reply instanceof Reply.Open open) {
			return this.forms.open(open.form(), heard);
		}
		if (reply instanceof Reply.Hand hand) {
			this.replies.hand(hand, heard.origin());
			return Optional.of(this.replies.fileComes(heard.origin()));
		}
		return Replies.message(reply);
	}

	private Response shortcut(Heard heard) {
		Optional<Reply> reply = this.hearing.answer(heard);
		reply.ifPresent((answer) -> this.replies.give(answer, heard));
		return reply.isPresent() ? Response.ok() : Bodies.seenBefore();
	}

}
