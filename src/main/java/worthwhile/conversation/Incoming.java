package worthwhile.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.identity.Recipient;
import worthwhile.identity.WorkspaceRef;
import worthwhile.message.Form;
import worthwhile.message.Profile;
import worthwhile.outbox.PressedMessage;

/**
 * What reaches the bot from a chat platform: something that a person said, or something
 * that happened.
 */
public sealed interface Incoming {

	/**
	 * What a person said or did, and waits for an answer to.
	 */
	sealed interface Said extends Incoming {

		/**
		 * Does what a visitor has for something said in this way.
		 */
		<R> R accept(SaidVisitor<R> visitor);

		PersonRef person();

		/**
		 * The channel in which it was said, or nothing for the direct chat.
		 */
		default Optional<ChannelRef> channel() {
			return Optional.empty();
		}

		/**
		 * The platform's id of the message in which something was pressed or from which a
		 * form was opened, if there is one.
		 */
		default Optional<String> pressedMessage() {
			return Optional.empty();
		}

		/**
		 * Whether the platform can change that message by way of the press itself, and
		 * its adapter does so.
		 */
		default boolean byPress() {
			return false;
		}

		/**
		 * That message, which waits for its change.
		 */
		default Optional<PressedMessage> pressed() {
			Recipient where = channel().<Recipient>map((channel) -> channel).orElse(person());
			return pressedMessage().map((message) -> new PressedMessage(where, message, byPress()));
		}

	}

	/**
	 * What happened; each module that minds it listens for it as an event.
	 */
	sealed interface Happened extends Incoming {

	}

	/**
	 * A command.
	 *
	 * @param text what was written after the bot's name
	 */
	record Command(PersonRef person, @Nullable ChannelRef in, String text) implements Said {

		private static final Pattern SPACE = Pattern.compile("\\s+");

		@Override
		public Optional<ChannelRef> channel() {
			return Optional.ofNullable(this.in);
		}

		/**
		 * The first word in lower case, empty if there is none.
		 */
		public String word() {
			return words()[0].toLowerCase(Locale.ROOT);
		}

		/**
		 * What follows the first word.
		 */
		public String rest() {
			String[] words = words();
			return (words.length > 1) ? words[1] : "";
		}

		private String[] words() {
			return SPACE.split(this.text.strip(), 2);
		}

		@Override
		public <R> R accept(SaidVisitor<R> visitor) {
			return visitor.command(this);
		}

	}

	/**
	 * Plain words in the direct chat with the bot, or to it in a channel.
	 */
	record Words(PersonRef person, @Nullable ChannelRef in, String text) implements Said {

		@Override
		public Optional<ChannelRef> channel() {
			return Optional.ofNullable(this.in);
		}

		@Override
		public <R> R accept(SaidVisitor<R> visitor) {
			return visitor.words(this);
		}

	}

	/**
	 * A button was pressed.
	 *
	 * @param message the platform's id of the message that it stands in, if it stands in
	 * one
	 * @param byPress whether the adapter changes that message by way of the press
	 */
	record Press(PersonRef person, @Nullable ChannelRef in, String action, String value, @Nullable String message,
			boolean byPress) implements Said {

		/**
		 * A press that is no way to change a message.
		 */
		public Press(PersonRef person, @Nullable ChannelRef in, String action, String value, @Nullable String message) {
			this(person, in, action, value, message, false);
		}

		@Override
		public Optional<ChannelRef> channel() {
			return Optional.ofNullable(this.in);
		}

		/**
		 * The handler's own word: what follows the first dot of the action.
		 */
		public String word() {
			return this.action.substring(this.action.indexOf('.') + 1);
		}

		@Override
		public Optional<String> pressedMessage() {
			return Optional.ofNullable(this.message);
		}

		@Override
		public <R> R accept(SaidVisitor<R> visitor) {
			return visitor.press(this);
		}

	}

	/**
	 * A form was sent.
	 *
	 * @param form the form's id
	 * @param context the form's context
	 * @param values what was filled in by the names of the fields; a field left empty is
	 * there with nothing, one that the form did not show is missing
	 * @param message the platform's id of the message from which the form was opened, if
	 * it was opened from one
	 * @param byPress whether the adapter changes that message by way of the press that
	 * opened the form
	 */
	record Submission(PersonRef person, @Nullable ChannelRef in, String form, String context,
			Map<String, List<String>> values, @Nullable String message, boolean byPress) implements Said {

		public Submission {
			values = Map.copyOf(values);
		}

		/**
		 * A form that is no way to change a message.
		 */
		public Submission(PersonRef person, @Nullable ChannelRef in, String form, String context,
				Map<String, List<String>> values, @Nullable String message) {
			this(person, in, form, context, values, message, false);
		}

		@Override
		public Optional<ChannelRef> channel() {
			return Optional.ofNullable(this.in);
		}

		/**
		 * The handler's own word: what follows the first dot of the form's id.
		 */
		public String word() {
			return this.form.substring(this.form.indexOf('.') + 1);
		}

		/**
		 * The single value of a field without space around it, empty if it was left
		 * empty.
		 */
		public String value(String field) {
			List<String> given = values(field);
			return given.isEmpty() ? "" : given.get(0).strip();
		}

		/**
		 * All values of a field.
		 */
		public List<String> values(String field) {
			return this.values.getOrDefault(field, List.of());
		}

		@Override
		public Optional<String> pressedMessage() {
			return Optional.ofNullable(this.message);
		}

		@Override
		public <R> R accept(SaidVisitor<R> visitor) {
			return visitor.submission(this);
		}

	}

	/**
	 * Somebody wants to see more of a form that is open. The answer is the form as a
	 * whole: the adapter lets it {@link Form#grown grow} by what was asked for.
	 *
	 * @param form the form's id
	 * @param context the form's context
	 * @param fold the name of what is to open
	 * @param values what stands in the fields that are open, by their names; a field left
	 * empty is there with nothing
	 */
	record Unfolded(PersonRef person, @Nullable ChannelRef in, String form, String context, String fold,
			Map<String, List<String>> values) implements Said {

		public Unfolded {
			values = Map.copyOf(values);
		}

		@Override
		public Optional<ChannelRef> channel() {
			return Optional.ofNullable(this.in);
		}

		@Override
		public <R> R accept(SaidVisitor<R> visitor) {
			return visitor.unfolded(this);
		}

	}

	/**
	 * A person opened the bot's home page on the platform.
	 */
	record HomeOpened(PersonRef person) implements Said {

		@Override
		public <R> R accept(SaidVisitor<R> visitor) {
			return visitor.homeOpened(this);
		}

	}

	/**
	 * A person changed what a message of theirs says, after they sent it.
	 */
	record Reworded(PersonRef person) implements Said {

		@Override
		public <R> R accept(SaidVisitor<R> visitor) {
			return visitor.reworded(this);
		}

	}

	/**
	 * A person's profile changed: perhaps zone, language or standing.
	 *
	 * @param profile how it is now; the adapter looks it up, since such news can come
	 * late
	 */
	record ProfileChanged(PersonRef person, Profile profile) implements Happened {
	}

	/**
	 * A person's account was closed.
	 */
	record Deactivated(PersonRef person) implements Happened {
	}

	/**
	 * A person left a channel.
	 */
	record Left(PersonRef person, ChannelRef channel) implements Happened {
	}

	/**
	 * A person has the file that they were answered with, or was told that they have not.
	 */
	record Handed(PersonRef person) implements Happened {
	}

	/**
	 * A channel was archived or deleted, or the bot was removed from it; also if that is
	 * seen only when a message to it is refused.
	 */
	record ChannelGone(ChannelRef channel) implements Happened {
	}

	/**
	 * The bot was installed in a workspace, perhaps again.
	 *
	 * @param by who did it, if the platform says
	 */
	record Installed(WorkspaceRef workspace, @Nullable PersonRef by) implements Happened {
	}

	/**
	 * The bot was removed from a workspace.
	 */
	record Uninstalled(WorkspaceRef workspace) implements Happened {
	}

}
