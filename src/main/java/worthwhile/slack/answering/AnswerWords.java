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

	private final Inbox inbox;

	private final Replies replies;

	private final Outage outage;

	private final Tokens tokens;

	AnswerWords(Inbox inbox, Replies replies, Outage outage, Tokens tokens) {
		this.inbox = inbox;
		this.replies = replies;
		this.outage = outage;
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
		return MessageEventReader.home(event)
			.map((home) -> this.outage.orLater(home, delivered(context), () -> opened(event, home)))
			.orElseGet(() -> {
				MessageEventReader.visitor(event).ifPresent(this.tokens::opened);
				return Response.ok();
			});
	}

	private Response opened(EventsApiPayload<AppHomeOpenedEvent> event, SlackRequest home) {
		MessageEventReader.visitor(event).ifPresent(this.tokens::opened);
		return respond(home);
	}

	private Response answer(Optional<SlackRequest> request, EventContext context) {
		return request.map((words) -> this.outage.orLater(words, delivered(context), () -> respond(words)))
			.orElseGet(Response::ok);
	}

	private Response respond(SlackRequest words) {
		this.inbox.answerWithDatabase(words).ifPresent((reply) -> this.replies.give(reply, words));
		return Response.ok();
	}

	private static int delivered(EventContext context) {
		Integer retry = context.getRetryNum();
		return (retry != null) ? retry : 0;
	}

}
