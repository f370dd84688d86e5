package worthwhile.slack.answering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;

import worthwhile.conversation.Answered;
import worthwhile.conversation.Reply;
import worthwhile.conversation.ReplyVisitor;
import worthwhile.message.Message;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.ingress.BoltHandlers;
import worthwhile.slack.payload.SlackRequest;
import worthwhile.slack.payload.ViewSubmissionReader;

/**
 * Answers submitted forms: the response closes a form, shows another one in its place, or
 * says at the fields what is wrong.
 */
@SlackPart
class AnswerForms implements BoltHandlers {

	private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

	/** The name of no field. */
	private static final String NOWHERE = "";

	private final Inbox inbox;

	private final Forms forms;

	private final Replies replies;

	private final Outage outage;

	private final PressedChanges pressed;

	AnswerForms(Inbox inbox, Forms forms, Replies replies, Outage outage, PressedChanges pressed) {
		this.inbox = inbox;
		this.forms = forms;
		this.replies = replies;
		this.outage = outage;
		this.pressed = pressed;
	}

	@Override
	public void register(App app) {
		app.viewSubmission(ANY,
				(request, context) -> ViewSubmissionReader.of(request)
					.map((read) -> submission(read, ViewSubmissionReader.fields(request)))
					.orElseGet(context::ack));
		app.viewClosed(ANY, (request, context) -> context.ack());
	}

	/**
	 * What is wrong is said at a field, in the response, or else beside it.
	 */
	private Response submission(SlackRequest request, List<String> fields) {
		return fields.isEmpty()
				? this.outage.orSaySo(request, () -> answer(this.inbox.answerWithDatabase(request), request, fields))
				: answer(this.inbox.answer(request, AnswerForms::keptOpen), request, fields);
	}

	private Response answer(Optional<Answered> answered, SlackRequest request, List<String> fields) {
		return answered.map((given) -> answer(given, request, fields)).orElseGet(Bodies::seenBefore);
	}

	private Response answer(Answered answered, SlackRequest request, List<String> fields) {
		this.pressed.bring(request);
		return answered.reply().accept(new Answer(fields, request, answered));
	}

	/**
	 * Nobody shall have to fill in a form again because the bot failed.
	 */
	private static Reply keptOpen(Message message) {
		return new Reply.Reject(Map.of(NOWHERE, message.summary()));
	}

	/**
	 * Slack shows a problem only at a field that takes something in: what belongs to no
	 * such field is said at the first.
	 */
	private static Map<String, String> placed(Map<String, String> problems, List<String> fields) {
		Map<String, String> placed = new LinkedHashMap<>();
		problems.forEach((name, problem) -> placed.merge(fields.contains(name) ? name : fields.get(0), problem,
				(one, another) -> one + "\n" + another));
		return placed;
	}

	/**
	 * What the response makes of the form; everything else is said beside it.
	 */
	private final class Answer implements ReplyVisitor<Response> {

		private final List<String> fields;

		private final SlackRequest request;

		private final Answered answered;

		Answer(List<String> fields, SlackRequest request, Answered answered) {
			this.fields = fields;
			this.request = request;
			this.answered = answered;
		}

		@Override
		public Response say(Reply.Say say) {
			return closed(say);
		}

		@Override
		public Response update(Reply.Update update) {
			return closed(update);
		}

		@Override
		public Response open(Reply.Open open) {
			return Bodies.response(Bodies.next(AnswerForms.this.forms.view(open.form(), this.request.origin())));
		}

		@Override
		public Response reject(Reply.Reject reject) {
			return this.fields.isEmpty() ? closed(reject)
					: Bodies.response(Bodies.problems(placed(reject.problems(), this.fields)));
		}

		@Override
		public Response hand(Reply.Hand hand) {
			return closed(hand);
		}

		@Override
		public Response done(Reply.Done done) {
			return closed(done);
		}

		private Response closed(Reply reply) {
			AnswerForms.this.replies.give(this.answered.with(reply), this.request);
			return Response.ok();
		}

	}

}
