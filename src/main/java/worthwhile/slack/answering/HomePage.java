package worthwhile.slack.answering;

import com.slack.api.methods.response.views.ViewsPublishResponse;
import org.jspecify.annotations.Nullable;

import worthwhile.conversation.AnsweredHome;
import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.identity.PersonRef;
import worthwhile.message.Delivery;
import worthwhile.message.Message;
import worthwhile.slack.api.ApiResult;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.blockkit.BlockKit;
import worthwhile.slack.sending.Calls;
import worthwhile.slack.sending.Deliveries;

/**
 * The bot's home page, of which everybody has their own.
 */
@SlackPart
class HomePage {

	private final Conversations conversations;

	private final Calls calls;

	HomePage(Conversations conversations, Calls calls) {
		this.conversations = conversations;
		this.calls = calls;
	}

	/**
	 * Shows somebody the page as it reads now.
	 * @param answer what they are answered there, above the rest of it
	 */
	Delivery refresh(PersonRef person, @Nullable Message answer) {
		Message page = this.conversations.receive(new Incoming.HomeOpened(person)).said().orElseThrow();
		return publish(person, (answer != null) ? AnsweredHome.of(page, answer) : page);
	}

	/**
	 * Shows somebody a page.
	 */
	Delivery publish(PersonRef person, Message page) {
		ApiResult<ViewsPublishResponse> outcome = this.calls.call(person.workspace(), (client) -> client
			.viewsPublish((publish) -> publish.userId(person.id()).viewAsString(BlockKit.home(page))));
		return Deliveries.of(outcome, (published) -> published.getView().getId());
	}

}
