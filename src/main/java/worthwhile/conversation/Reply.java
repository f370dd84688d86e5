package worthwhile.conversation;

import java.util.Map;
import java.util.function.Supplier;

import worthwhile.message.Attachment;
import worthwhile.message.Form;
import worthwhile.message.Message;

/**
 * What the bot answers to something said.
 */
public sealed interface Reply {

	/**
	 * A new message.
	 */
	record Say(Message message, Audience audience) implements Reply {
	}

	/**
	 * The message whose button was pressed now reads like this.
	 *
	 * @param composed makes the message, within the transaction of the press, unless the
	 * outbox will compose it anyway
	 */
	record Update(Supplier<Message> composed) implements Reply {

		public Update(Message message) {
			this(() -> message);
		}

		public Message message() {
			return this.composed.get();
		}

	}

	/**
	 * A form opens.
	 */
	record Open(Form form) implements Reply {
	}

	/**
	 * The form that was sent stays open; nothing was stored.
	 *
	 * @param problems what is wrong, by the names of the fields
	 */
	record Reject(Map<String, String> problems) implements Reply {

		public Reject {
			problems = Map.copyOf(problems);
		}

	}

	/**
	 * A file for the person alone, with some words.
	 */
	record Hand(Message message, Attachment attachment) implements Reply {
	}

	/**
	 * Nothing to add: what changed is seen elsewhere. A form that was sent closes.
	 */
	record Done() implements Reply {
	}

	/**
	 * Who sees a message.
	 */
	enum Audience {

		/** Only the person who said something, wherever that was. */
		ASKER,
		/** Everybody in the channel where it was said. */
		CHANNEL

	}

	static Reply say(Message message) {
		return new Say(message, Audience.ASKER);
	}

	static Reply say(String text) {
		return say(Message.text(text));
	}

	static Reply done() {
		return new Done();
	}

}
