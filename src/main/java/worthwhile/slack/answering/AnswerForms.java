package worthwhile.slack.answering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;

import worthwhile.conversation.Reply;
import worthwhile.message.Message;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.ingress.BoltHandlers;
import worthwhile.slack.payload.SlackRequest;
import worthwhile.slack.payload.ViewSubmissionReader;

/**
 * Replies forms: the response closes a form, shows another one in its place, or says at
 * the fields what is wrong.
 */
@SlackPart
class AnswerForms implements BoltHandlers {

	private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

	/** The name of no field. */
	private static final String NOWHERE = "";

	private final Inbox inbox;

	private final Forms forms;

	private final Replies replies;

	AnswerForms(Inbox inbox, Forms forms, Replies replies) {
		this.inbox = inbox;
		this.forms = forms;
		this.replies = replies;
	}

	@Override
	public void register(App app) {
		app.viewSubmission(ANY,
				(request, context) -> ViewSubmissionReader.of(request)
					.map((read) -> submission(request, read))
					.orElseGet(context::ack));
		app.viewClosed(ANY, (request, context) -> context.ack());
	}

	private Response submission(ViewSubmissionRequest request, SlackRequest read) {
		return this.inbox.answer(read, AnswerForms::keptOpen)
			.map((reply) -> respond(reply, ViewSubmissionReader.fields(request), read))
			.orElseGet(Bodies::seenBefore);
	}

	/**
	 * Nobody shall have to fill in a form again because the bot failed.
	 */
	private static Reply keptOpen(Message message) {
		return new Reply.Reject(Map.of(NOWHERE, message.summary()));
	}

	private Response respond(Reply reply, List<String> fields, SlackRequest read) {
		if (reply instanceof Reply.Open open) {
			return Bodies.response(Bodies.next(this.forms.view(open.form(), read.origin())));
		}
		if (reply instanceof Reply.Reject reject && !fields.isEmpty()) {
			return Bodies.response(Bodies.problems(placed(reject.problems(), fields)));
		}
		this.replies.give(reply, read);
		return Response.ok();
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

}
