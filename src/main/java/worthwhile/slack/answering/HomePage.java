package worthwhile.slack.answering;

import com.slack.api.methods.response.views.ViewsPublishResponse;
import org.jspecify.annotations.Nullable;

import worthwhile.conversation.Answered;
import worthwhile.conversation.AnsweredHome;
import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.ReaderLanguage;
import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.message.Delivery;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.slack.api.ApiResult;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.blockkit.BlockKit;
import worthwhile.slack.sending.Calls;
import worthwhile.slack.sending.Deliveries;
import worthwhile.slack.sending.HomePages;

/**
 * Publishes the bot's home page. What was shown to a member may be late: if they were
 * forgotten meanwhile, it is published once more.
 */
@SlackPart
class HomePage implements HomePages {

	private final Texts texts = Texts.of(HomePage.class);

	private final Conversations conversations;

	private final ReaderLanguage reader;

	private final Calls calls;

	HomePage(Conversations conversations, ReaderLanguage reader, Calls calls) {
		this.conversations = conversations;
		this.reader = reader;
		this.calls = calls;
	}

	@Override
	public Delivery refresh(PersonRef person) {
		Answered opened = open(person);
		Message page = page(opened);
		return (opened.member() != null) ? publish(person, page, opened.member())
				: publish(person, AnsweredHome.of(page, farewell(person)));
	}

	private Message farewell(PersonRef person) {
		return Message.text(this.texts.get(this.reader.language(person), "home.forgotten"));
	}

	private Answered open(PersonRef person) {
		return this.conversations.answer(new Incoming.HomeOpened(person));
	}

	private static Message page(Answered opened) {
		return opened.reply().said().orElseThrow();
	}

	/**
	 * Shows somebody the page as it reads now.
	 * @param answer what they are answered there, if anything
	 * @param action what they pressed, or the form that they sent
	 */
	Delivery refresh(PersonRef person, @Nullable Message answer, String action) {
		Answered opened = open(person);
		Message page = page(opened);
		return publish(person, (answer != null) ? AnsweredHome.of(page, answer, action) : page, opened.member());
	}

	/**
	 * Shows somebody a page.
	 * @param member as whom they see it; missing if they are none
	 */
	Delivery publish(PersonRef person, Message page, @Nullable MemberId member) {
		Delivery delivery = publish(person, page);
		return (member == null || this.conversations.isStill(person, member)) ? delivery : refresh(person);
	}

	private Delivery publish(PersonRef person, Message page) {
		ApiResult<ViewsPublishResponse> outcome = this.calls.call(person.workspace(), (client) -> client
			.viewsPublish((publish) -> publish.userId(person.id()).viewAsString(BlockKit.home(page))));
		return Deliveries.of(outcome, (published) -> published.getView().getId());
	}

}
