package worthwhile.slack.answering;

import java.util.Optional;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;

import worthwhile.conversation.Answered;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.ingress.BoltHandlers;
import worthwhile.slack.installation.Tokens;
import worthwhile.slack.payload.MessageEventReader;
import worthwhile.slack.payload.SlackRequest;

/**
 * Answers what people write in words, and opened home pages. These are events: one that
 * was answered before is acknowledged again.
 */
@SlackPart
class AnswerWords implements BoltHandlers {

	/** At once, after a minute, and after five. */
	private static final int LAST_RETRY = 3;

	private final Inbox inbox;

	private final Replies replies;

	private final Tokens tokens;

	AnswerWords(Inbox inbox, Replies replies, Tokens tokens) {
		this.inbox = inbox;
		this.replies = replies;
		this.tokens = tokens;
	}

	@Override
	public void register(App app) {
		app.event(MessageEvent.class, (event, context) -> answer(MessageEventReader.of(event), context));
		app.event(MessageFileShareEvent.class, (event, context) -> answer(MessageEventReader.withFile(event), context));
		app.event(MessageChangedEvent.class, (event, context) -> answer(MessageEventReader.reworded(event), context));
		app.event(AppMentionEvent.class, (event, context) -> answer(MessageEventReader.mention(event), context));
		app.event(AppHomeOpenedEvent.class, (event, context) -> opened(event, context));
	}

	private Response opened(EventsApiPayload<AppHomeOpenedEvent> event, EventContext context) {
		MessageEventReader.visitor(event).ifPresent(this.tokens::opened);
		return answer(MessageEventReader.home(event), context);
	}

	private Response answer(Optional<SlackRequest> request, EventContext context) {
		request.ifPresent((words) -> answer(words, context).ifPresent((reply) -> this.replies.give(reply, words)));
		return Response.ok();
	}

	private Optional<Answered> answer(SlackRequest words, EventContext context) {
		Integer retry = context.getRetryNum();
		return (retry != null && retry >= LAST_RETRY) ? this.inbox.answer(words) : this.inbox.answerWithDatabase(words);
	}

}
