package worthwhile.slack.receiving;

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

/**
 * Replies forms: the response closes a form, shows another one in its place, or says at
 * the fields what is wrong.
 */
@SlackPart
class AnswerForms implements BoltHandlers {

	private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

	/** The name of no field. */
	private static final String NOWHERE = "";

	private final Hearing hearing;

	private final Forms forms;

	private final Replies replies;

	AnswerForms(Hearing hearing, Forms forms, Replies replies) {
		this.hearing = hearing;
		this.forms = forms;
		this.replies = replies;
	}

	@Override
	public void register(App app) {
		app.viewSubmission(ANY, (request,
				context) -> HeardForm.of(request).map((heard) -> submission(request, heard)).orElseGet(context::ack));
		app.viewClosed(ANY, (request, context) -> context.ack());
	}

	private Response submission(ViewSubmissionRequest request, Heard heard) {
		return this.hearing.answer(heard, AnswerForms::keptOpen)
			.map((reply) -> respond(reply, HeardForm.fields(request), heard))
			.orElseGet(Bodies::seenBefore);
	}

	/**
	 * Nobody shall have to fill in a form again because the bot failed.
	 */
	private static Reply keptOpen(Message message) {
		return new Reply.Reject(Map.of(NOWHERE, message.summary()));
	}

	private Response respond(Reply reply, List<String> fields, Heard heard) {
		if (reply instanceof Reply.Open open) {
			return Bodies.response(Bodies.next(this.forms.view(open.form(), heard.origin())));
		}
		if (reply instanceof Reply.Reject reject && !fields.isEmpty()) {
			return Bodies.response(Bodies.problems(placed(reject.problems(), fields)));
		}
		this.replies.give(reply, heard);
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
