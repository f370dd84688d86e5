package worthwhile.slack.receiving;

import java.util.Optional;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;

import worthwhile.slack.api.SlackPart;

/**
 * Replies words, and looks at the home page. These are events: one that was answered
 * before is acknowledged again.
 */
@SlackPart
class AnswerWords implements BoltHandlers {

	private final Hearing hearing;

	private final Replies replies;

	AnswerWords(Hearing hearing, Replies replies) {
		this.hearing = hearing;
		this.replies = replies;
	}

	@Override
	public void register(App app) {
		app.event(MessageEvent.class, (event, context) -> answer(HeardWords.of(event)));
		app.event(MessageFileShareEvent.class, (event, context) -> answer(HeardWords.withFile(event)));
		app.event(AppMentionEvent.class, (event, context) -> answer(HeardWords.mention(event)));
		app.event(AppHomeOpenedEvent.class, (event, context) -> answer(HeardWords.home(event)));
	}

	private Response answer(Optional<Heard> heard) {
		heard.ifPresent((words) -> this.hearing.answer(words).ifPresent((reply) -> this.replies.give(reply, words)));
		return Response.ok();
	}

}
