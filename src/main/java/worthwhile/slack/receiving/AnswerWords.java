package worthwhile.slack.receiving;

import java.util.Optional;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;

import worthwhile.conversation.Reply;
import worthwhile.slack.api.SlackPart;

/**
 * Replies words, and looks at the home page. These are events: one that was answered
 * before is acknowledged again.
 */
@SlackPart
class AnswerWords implements BoltHandlers {

	/** At once, after a minute, and after five. */
	private static final int LAST_RETRY = 3;

	private final Hearing hearing;

	private final Replies replies;

	AnswerWords(Hearing hearing, Replies replies) {
		this.hearing = hearing;
		this.replies = replies;
	}

	@Override
	public void register(App app) {
		app.event(MessageEvent.class, (event, context) -> answer(HeardWords.of(event), context));
		app.event(MessageFileShareEvent.class, (event, context) -> answer(HeardWords.withFile(event), context));
		app.event(AppMentionEvent.class, (event, context) -> answer(HeardWords.mention(event), context));
		app.event(AppHomeOpenedEvent.class, (event, context) -> answer(HeardWords.home(event), context));
	}

	private Response answer(Optional<Heard> heard, EventContext context) {
		heard.ifPresent((words) -> answer(words, context).ifPresent((reply) -> this.replies.give(reply, words)));
		return Response.ok();
	}

	private Optional<Reply> answer(Heard words, EventContext context) {
		Integer retry = context.getRetryNum();
		return (retry != null && retry >= LAST_RETRY) ? this.hearing.answer(words)
				: this.hearing.answerOrHearAgain(words);
	}

}
