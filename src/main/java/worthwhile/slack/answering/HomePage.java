package worthwhile.slack.answering;

import java.util.ArrayList;
import java.util.List;

import com.slack.api.methods.response.views.ViewsPublishResponse;
import org.jspecify.annotations.Nullable;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.identity.PersonRef;
import worthwhile.message.Block;
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
		Reply reply = this.conversations.receive(new Incoming.HomeOpened(person));
		Message page = reply.said().orElse(null);
		if (page == null) {
			return (answer != null) ? publish(person, answer) : new Delivery.Refused("nothing to show");
		}
		return publish(person, (answer == null || isOn(page, answer)) ? page : above(answer, page));
	}

	/**
	 * Whether a page says already what the answer does: most presses there change a part
	 * of it.
	 */
	private static boolean isOn(Message page, Message answer) {
		return page.blocks().contains(new Block.Paragraph(answer.summary()));
	}

	private static Message above(Message answer, Message page) {
		List<Block> blocks = new ArrayList<>(answer.blocks());
		blocks.add(new Block.Divider());
		blocks.addAll(page.blocks());
		return new Message(answer.summary(), blocks);
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
