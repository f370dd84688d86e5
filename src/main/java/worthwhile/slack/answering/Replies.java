package worthwhile.slack.answering;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.message.Delivery;
import worthwhile.message.Message;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.payload.Origin;
import worthwhile.slack.payload.SlackRequest;
import worthwhile.slack.sending.Files;
import worthwhile.slack.sending.SlackPlatform;

/**
 * Brings answers to where something was said, beside the response.
 */
@SlackPart
class Replies {

	private static final Logger logger = LoggerFactory.getLogger(Replies.class);

	private final Conversations conversations;

	private final Forms forms;

	private final HomePage home;

	private final EphemeralMessages ephemeral;

	private final SlackPlatform platform;

	private final Files files;

	private final ReaderLanguage reading;

	private final ReplyQueue queue;

	Replies(Conversations conversations, Forms forms, HomePage home, EphemeralMessages ephemeral,
			SlackPlatform platform, Files files, ReaderLanguage reading, ReplyQueue queue) {
		this.conversations = conversations;
		this.forms = forms;
		this.home = home;
		this.ephemeral = ephemeral;
		this.platform = platform;
		this.files = files;
		this.reading = reading;
		this.queue = queue;
	}

	/**
	 * Opens a form at once, and sees to everything else soon.
	 */
	void give(Reply reply, SlackRequest request) {
		Origin origin = request.origin();
		if (reply instanceof Reply.Open open) {
			this.forms.open(open.form(), request).ifPresent((problem) -> soon(Reply.say(problem), origin));
		}
		else if (request.said() instanceof Incoming.HomeOpened) {
			message(reply)
				.ifPresent((page) -> this.queue.run(origin.person(), () -> this.home.publish(origin.person(), page)));
		}
		else if (!(reply instanceof Reply.Done) || origin.home()) {
			soon(reply, origin);
		}
	}

	private void soon(Reply reply, Origin origin) {
		this.queue.run(origin.person(), () -> origin.home() ? atHome(reply, origin) : deliver(reply, origin));
	}

	/**
	 * Hands a file over soon.
	 */
	void hand(Reply.Hand hand, Origin origin) {
		this.queue.run(origin.person(), () -> handNow(hand, origin.person()));
	}

	private Delivery handNow(Reply.Hand hand, PersonRef person) {
		return noted(person, this.files.hand(person, hand.message(), hand.attachment()));
	}

	private Delivery atHome(Reply reply, Origin origin) {
		if (reply instanceof Reply.Hand hand) {
			hand(hand, origin);
			return this.home.refresh(origin.person(), fileComes(origin));
		}
		return this.home.refresh(origin.person(), message(reply).orElse(null));
	}

	Message fileComes(Origin origin) {
		return Message.text(this.reading.textsFor(origin.person()).get("file.comes"));
	}

	private Delivery deliver(Reply reply, Origin origin) {
		if (reply instanceof Reply.Hand hand) {
			return handNow(hand, origin.person());
		}
		if (reply instanceof Reply.Update update) {
			return change(update.message(), origin);
		}
		Message message = message(reply).orElseThrow();
		ChannelRef channel = origin.channel();
		boolean everybody = reply instanceof Reply.Say say && say.audience() == Reply.Audience.CHANNEL;
		Delivery shown = (everybody && channel != null) ? this.platform.post(channel, message)
				: new Delivery.Refused("for one person");
		return (shown instanceof Delivery.Refused) ? say(message, origin) : shown;
	}

	/**
	 * Says something to the person alone, where they are if that is possible.
	 */
	private Delivery say(Message message, Origin origin) {
		Delivery there = this.ephemeral.say(message, origin);
		return (there instanceof Delivery.Refused)
				? noted(origin.person(), this.platform.post(origin.person(), message)) : there;
	}

	/**
	 * What is in the direct chat is noted, so that it can be deleted there. Should that
	 * fail, it is not to be brought again.
	 */
	private Delivery noted(PersonRef person, Delivery delivery) {
		if (delivery instanceof Delivery.Delivered delivered) {
			try {
				this.conversations.answered(person, delivered.posted());
			}
			catch (RuntimeException ex) {
				logger.warn("An answer in Slack could not be noted, and cannot be deleted later: {}",
						ex.getClass().getName());
			}
		}
		return delivery;
	}

	private Delivery change(Message message, Origin origin) {
		Delivery changed = origin.ephemeral() ? this.ephemeral.change(message, origin) : changePosted(message, origin);
		return (changed instanceof Delivery.Refused) ? say(message, origin) : changed;
	}

	private Delivery changePosted(Message message, Origin origin) {
		String posted = origin.message();
		ChannelRef channel = origin.channel();
		return (posted != null) ? this.platform.update((channel != null) ? channel : origin.person(), posted, message)
				: new Delivery.Refused("no message");
	}

	/**
	 * What is said in an answer, if it is only said.
	 */
	static Optional<Message> message(Reply reply) {
		if (reply instanceof Reply.Say say) {
			return Optional.of(say.message());
		}
		if (reply instanceof Reply.Update update) {
			return Optional.of(update.message());
		}
		return (reply instanceof Reply.Reject reject)
				? Optional.of(Message.text(String.join("\n", reject.problems().values()))) : Optional.empty();
	}

}
