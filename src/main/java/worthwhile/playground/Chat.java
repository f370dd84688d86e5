package worthwhile.playground;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import worthwhile.conversation.Answered;
import worthwhile.conversation.AnsweredHome;
import worthwhile.conversation.Apology;
import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.ReplyVisitor;
import worthwhile.identity.ChannelRef;
import worthwhile.message.Attachment;
import worthwhile.message.Form;
import worthwhile.message.Message;
import worthwhile.message.Texts;

/**
 * Passes on what a person does on the page, and writes the bot's reply where the person
 * sees it.
 */
@PlaygroundPart
class Chat {

	private static final Logger log = LoggerFactory.getLogger(Chat.class);

	private static final Texts TEXTS = Texts.of(Chat.class);

	private final Conversations conversations;

	private final Apology apology;

	private final JdbcCast cast;

	private final JdbcChat chat;

	private final Events events;

	Chat(Conversations conversations, Apology apology, JdbcCast cast, JdbcChat chat, Events events) {
		this.conversations = conversations;
		this.apology = apology;
		this.cast = cast;
		this.chat = chat;
		this.events = events;
	}

	/**
	 * What a person types: a command, words to the bot, or words to the channel.
	 */
	Answer say(Person person, String room, String text, boolean sample) {
		Typed typed = Typed.of(text, channel(room) != null);
		boolean command = typed.kind() == Typed.Kind.COMMAND;
		this.chat.addWords(room, person.id(), text, channel(room) != null && command, sample);
		this.events.room(room);
		Place place = new Place(person, room, null, sample);
		return switch (typed.kind()) {
			case COMMAND -> receive(new Incoming.Command(person.ref(), channel(room), typed.text()), place);
			case TO_BOT -> receive(new Incoming.Words(person.ref(), channel(room), typed.text()), place);
			case TO_OTHERS -> Answer.nothing();
		};
	}

	Answer press(Person person, String room, String action, String value, @Nullable String message, boolean sample) {
		return receive(new Incoming.Press(person.ref(), channel(room), action, value, message),
				new Place(person, room, message, sample));
	}

	Answer submit(Person person, String room, Filled filled, boolean sample) {
		return receive(new Incoming.Submission(person.ref(), channel(room), filled.form(), filled.context(),
				filled.values(), filled.message()), new Place(person, room, filled.message(), sample));
	}

	/**
	 * What the bot's home page shows to a person.
	 */
	Message home(Person person) {
		try {
			Reply reply = this.conversations.receive(new Incoming.HomeOpened(person.ref()));
			return reply.said().orElseGet(() -> Message.text(TEXTS.get(person.language(), "home.empty")));
		}
		catch (RuntimeException ex) {
			return this.apology.after(ex, person.ref());
		}
	}

	private Answer receive(Incoming.Said said, Place place) {
		try {
			Answered answered = this.conversations.answer(said);
			return answered.reply().accept(new Written(place, answered));
		}
		catch (RuntimeException ex) {
			return add(place, this.apology.after(ex, place.person().ref()), null, false);
		}
	}

	private Answer update(Place place, Message message) {
		boolean seen = (place.message() != null) ? this.chat.change(place.message(), message)
				: isAtHome(place.person(), message);
		return seen ? changed(place) : add(place, message, null, false);
	}

	private Answer changed(Place place) {
		this.events.room(place.room());
		return Answer.nothing();
	}

	/**
	 * Whether the home page says already what a press there is answered.
	 */
	private boolean isAtHome(Person person, Message message) {
		return AnsweredHome.says(home(person), message);
	}

	private Answer add(Place place, Message message, @Nullable Attachment file, boolean all) {
		if (this.cast.find(place.person().id()).isEmpty()) {
			return Answer.farewell(message);
		}
		this.chat.addMessage(place.room(), all ? null : place.person().id(), message, place.sample(), file);
		this.events.room(place.room());
		return Answer.said();
	}

	/**
	 * A copy of a question in the direct chat changes with it.
	 */
	private Answer addShown(Place place, Message message, Answered answered) {
		String id = this.chat.addMessage(place.room(), place.person().id(), message, place.sample(), null);
		this.conversations.answered(place.person().ref(), answered, id);
		this.events.room(place.room());
		return Answer.said();
	}

	static @Nullable ChannelRef channel(String room) {
		return Playground.CHANNEL.id().equals(room) ? Playground.CHANNEL : null;
	}

	/**
	 * Writes a reply where it belongs.
	 */
	private final class Written implements ReplyVisitor<Answer> {

		private final Place place;

		private final Answered answered;

		Written(Place place, Answered answered) {
			this.place = place;
			this.answered = answered;
		}

		@Override
		public Answer say(Reply.Say say) {
			boolean all = say.audience() == Reply.Audience.CHANNEL;
			return (say.shows() != null && channel(this.place.room()) == null)
					? addShown(this.place, say.message(), this.answered) : add(this.place, say.message(), null, all);
		}

		@Override
		public Answer update(Reply.Update update) {
			return Chat.this.update(this.place, update.message());
		}

		@Override
		public Answer open(Reply.Open open) {
			return Answer.open(open.form());
		}

		@Override
		public Answer reject(Reply.Reject reject) {
			return Answer.reject(reject.problems());
		}

		@Override
		public Answer hand(Reply.Hand hand) {
			Answer answer = add(this.place, hand.message(), hand.attachment(), false);
			Reply.Waiting waiting = hand.waiting();
			if (waiting != null) {
				Chat.this.update(this.place, waiting.afterwards());
			}
			Chat.this.conversations.handed(this.place.person().ref());
			return answer;
		}

		@Override
		public Answer done(Reply.Done done) {
			return changed(this.place);
		}

	}

	/**
	 * A form as it was filled in.
	 */
	record Filled(String form, String context, Map<String, List<String>> values, @Nullable String message) {
	}

	/**
	 * Where a reply belongs.
	 */
	private record Place(Person person, String room, @Nullable String message, boolean sample) {
	}

	/**
	 * What the page has to do beside showing the room.
	 *
	 * @param form a form to open
	 * @param problems what is wrong with the form that was sent
	 * @param farewell the last words to somebody who is not there any more
	 * @param told whether there is a new message in the room
	 */
	record Answer(@Nullable Form form, Map<String, String> problems, @Nullable Message farewell, boolean told) {

		static Answer nothing() {
			return new Answer(null, Map.of(), null, false);
		}

		static Answer said() {
			return new Answer(null, Map.of(), null, true);
		}

		static Answer open(Form form) {
			return new Answer(form, Map.of(), null, false);
		}

		static Answer reject(Map<String, String> problems) {
			return new Answer(null, problems, null, false);
		}

		static Answer farewell(Message message) {
			return new Answer(null, Map.of(), message, false);
		}

	}

}
