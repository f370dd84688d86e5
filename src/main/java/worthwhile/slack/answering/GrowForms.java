package worthwhile.slack.answering;

import java.util.Optional;

import com.slack.api.bolt.response.Response;

import worthwhile.conversation.Answered;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.message.Message;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.payload.OpenForm;

/**
 * Shows more of a form that is open, with what was filled in. Of two presses at once the
 * one that comes second opens nothing: it saw the form as it was before the other, and
 * its button is still there.
 */
@SlackPart
class GrowForms {

	private final Inbox inbox;

	private final Forms forms;

	private final Outage outage;

	GrowForms(Inbox inbox, Forms forms, Outage outage) {
		this.inbox = inbox;
		this.forms = forms;
		this.outage = outage;
	}

	Response grow(OpenForm open) {
		return this.outage.orSaySo(open.request(), () -> {
			Optional<Answered> answered = this.inbox.answerWithDatabase(open.request());
			answered.flatMap((answer) -> show(answer.reply(), open))
				.ifPresent((problem) -> this.forms.sayAbove(problem, open));
			return answered.isPresent() ? Response.ok() : Bodies.seenBefore();
		});
	}

	private Optional<Message> show(Reply reply, OpenForm open) {
		Incoming.Unfolded asked = open.unfolded();
		return (reply instanceof Reply.Open whole)
				? this.forms.show(whole.form().grown(asked.fold(), asked.values()), open) : reply.said();
	}

}
