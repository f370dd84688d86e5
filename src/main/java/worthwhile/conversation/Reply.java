package worthwhile.conversation;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import worthwhile.message.Attachment;
import worthwhile.message.Form;
import worthwhile.message.Message;
import worthwhile.outbox.Messenger.MessageRef;

/**
 * What the bot answers to something said.
 */
public sealed interface Reply {

	/**
	 * Does what a visitor has for a reply of this kind.
	 */
	<R> R accept(ReplyVisitor<R> visitor);

	/**
	 * What is said, if it only says something: no form and no file belongs to it.
	 */
	Optional<Message> said();

	/**
	 * A new message.
	 *
	 * @param shows the message that the bot sends by itself of which it is a copy, if it
	 * is one: in a direct chat it is brought up to date like that
	 */
	record Say(Message message, Audience audience, @Nullable MessageRef shows) implements Reply {

		public Say(Message message, Audience audience) {
			this(message, audience, null);
		}

		@Override
		public Optional<Message> said() {
			return Optional.of(this.message);
		}

		@Override
		public <R> R accept(ReplyVisitor<R> visitor) {
			return visitor.say(this);
		}

	}

	/**
	 * The message whose button was pressed now reads like this. Where the outbox was told
	 * to bring it up to date, there is nothing to add: {@link Done}.
	 *
	 * @param farewell whether it stays although the person is no member any more
	 */
	record Update(Message message, boolean farewell) implements Reply {

		public Update(Message message) {
			this(message, false);
		}

		@Override
		public Optional<Message> said() {
			return Optional.of(this.message);
		}

		@Override
		public <R> R accept(ReplyVisitor<R> visitor) {
			return visitor.update(this);
		}

	}

	/**
	 * A form opens.
	 */
	record Open(Form form) implements Reply {

		@Override
		public Optional<Message> said() {
			return Optional.empty();
		}

		@Override
		public <R> R accept(ReplyVisitor<R> visitor) {
			return visitor.open(this);
		}

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

		@Override
		public Optional<Message> said() {
			return Optional.of(Message.text(String.join("\n", this.problems.values())));
		}

		@Override
		public <R> R accept(ReplyVisitor<R> visitor) {
			return visitor.reject(this);
		}

	}

	/**
	 * A file for the person alone, with some words.
	 *
	 * @param message the words
	 * @param attachment the file
	 * @param failed what is said if it could not be handed over
	 * @param waiting how the message reads that was pressed, if it waits for the file;
	 * then it reads {@code failed} if there is none
	 */
	record Hand(Message message, Attachment attachment, Message failed, @Nullable Waiting waiting) implements Reply {

		@Override
		public Optional<Message> said() {
			return Optional.empty();
		}

		@Override
		public <R> R accept(ReplyVisitor<R> visitor) {
			return visitor.hand(this);
		}

	}

	/**
	 * A message that was pressed and waits for a file.
	 *
	 * @param meanwhile how it reads while the file is on its way
	 * @param afterwards how it reads when the file is there
	 */
	record Waiting(Message meanwhile, Message afterwards) {

	}

	/**
	 * Nothing to add: what changed is seen elsewhere. A form that was sent closes.
	 */
	record Done() implements Reply {

		@Override
		public Optional<Message> said() {
			return Optional.empty();
		}

		@Override
		public <R> R accept(ReplyVisitor<R> visitor) {
			return visitor.done(this);
		}

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

	/**
	 * Says to somebody what a message says that the bot sends by itself.
	 */
	static Reply show(Message message, MessageRef shows) {
		return new Say(message, Audience.ASKER, shows);
	}

	static Reply done() {
		return new Done();
	}

}
