package worthwhile.slack.answering;

import java.util.Optional;
import java.util.regex.Pattern;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;

import worthwhile.conversation.Answered;
import worthwhile.conversation.Reply;
import worthwhile.conversation.ReplyVisitor;
import worthwhile.message.Message;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.blockkit.BlockKit;
import worthwhile.slack.ingress.BoltHandlers;
import worthwhile.slack.payload.SlackRequest;
import worthwhile.slack.payload.SlashCommandReader;

/**
 * Answers slash commands in the response, or by the command's own address: both work
 * wherever the command was given. Answers the shortcut in the direct chat.
 */
@SlackPart
class AnswerCommands implements BoltHandlers {

	/** Whoever installs the app may name the command differently. */
	private static final Pattern ANY = Pattern.compile(".*");

	private final Inbox inbox;

	private final Forms forms;

	private final Replies replies;

	private final Outage outage;

	AnswerCommands(Inbox inbox, Forms forms, Replies replies, Outage outage) {
		this.inbox = inbox;
		this.forms = forms;
		this.replies = replies;
		this.outage = outage;
	}

	@Override
	public void register(App app) {
		app.command(ANY,
				(request, context) -> SlashCommandReader.of(request).map(this::command).orElseGet(context::ack));
		app.globalShortcut(SlashCommandReader.SHORTCUT,
				(request, context) -> SlashCommandReader.of(request)
					.map((read) -> this.outage.orSaySo(read, () -> shortcut(read)))
					.orElseGet(context::ack));
	}

	private Response command(SlackRequest request) {
		return this.inbox.answer(request).map((reply) -> respond(reply, request)).orElseGet(Bodies::seenBefore);
	}

	private Response respond(Answered answered, SlackRequest request) {
		return answered.reply().accept(new Body(request, answered)).map(Bodies::response).orElseGet(Response::ok);
	}

	private Response shortcut(SlackRequest request) {
		Optional<Answered> reply = this.inbox.answerWithDatabase(request);
		reply.ifPresent((answer) -> this.replies.give(answer, request));
		return reply.isPresent() ? Response.ok() : Bodies.seenBefore();
	}

	/**
	 * What stands in the response.
	 */
	private final class Body implements ReplyVisitor<Optional<String>> {

		private final SlackRequest request;

		private final Answered answered;

		Body(SlackRequest request, Answered answered) {
			this.request = request;
			this.answered = answered;
		}

		@Override
		public Optional<String> say(Reply.Say say) {
			boolean everybody = say.audience() == Reply.Audience.CHANNEL && this.request.origin().channel() != null;
			return body(say.message(), everybody);
		}

		@Override
		public Optional<String> update(Reply.Update update) {
			return alone(update.said());
		}

		@Override
		public Optional<String> open(Reply.Open open) {
			return alone(AnswerCommands.this.forms.open(open.form(), this.request));
		}

		@Override
		public Optional<String> reject(Reply.Reject reject) {
			return alone(reject.said());
		}

		@Override
		public Optional<String> hand(Reply.Hand hand) {
			AnswerCommands.this.replies.hand(hand, this.answered, this.request.origin());
			return alone(Optional.of(AnswerCommands.this.replies.fileComes(this.request.origin())));
		}

		@Override
		public Optional<String> done(Reply.Done done) {
			return Optional.empty();
		}

		private Optional<String> alone(Optional<Message> message) {
			return message.flatMap((said) -> body(said, false));
		}

		/**
		 * Nobody learns whether Slack takes a response, so that what it may refuse is not
		 * said there.
		 */
		private Optional<String> body(Message message, boolean everybody) {
			if (BlockKit.plain(message).isPresent()) {
				AnswerCommands.this.replies.respond(message, everybody, this.answered, this.request.origin());
				return Optional.empty();
			}
			return Optional.of(Bodies.message(BlockKit.message(message), everybody));
		}

	}

}
