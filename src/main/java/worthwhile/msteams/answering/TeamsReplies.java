package worthwhile.msteams.answering;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.function.SingletonSupplier;

import worthwhile.conversation.Answered;
import worthwhile.conversation.Conversations;
import worthwhile.conversation.FormByPress;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.ReaderLanguage;
import worthwhile.conversation.Reply;
import worthwhile.conversation.ReplyQueue;
import worthwhile.conversation.ReplyVisitor;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.MemberId;
import worthwhile.message.Delivery;
import worthwhile.message.Form;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.msteams.api.TeamsPart;
import worthwhile.msteams.card.AdaptiveCards;
import worthwhile.msteams.card.Card;
import worthwhile.msteams.card.CardAnswer;
import worthwhile.msteams.sending.TeamsChats;
import worthwhile.msteams.sending.TeamsFiles;

/**
 * Brings answers to where they belong. What is for the person alone goes to their chat
 * with the bot, wherever they asked: Teams has nothing in a channel that only one sees.
 */
@TeamsPart
class TeamsReplies {

	private static final Logger logger = LoggerFactory.getLogger(TeamsReplies.class);

	/** For when there is nothing to bring any more. */
	private static final Delivery NOTHING = new Delivery.Delivered("");

	private final Texts texts = Texts.of(TeamsReplies.class);

	private final Conversations conversations;

	private final TeamsChats chats;

	private final TeamsFiles files;

	private final ReadActivity reading;

	private final ReaderLanguage reader;

	private final FormByPress byPress;

	private final ReplyQueue queue;

	TeamsReplies(Conversations conversations, TeamsChats chats, TeamsFiles files, ReadActivity reading,
			ReaderLanguage reader, FormByPress byPress, ReplyQueue queue) {
		this.conversations = conversations;
		this.chats = chats;
		this.files = files;
		this.reading = reading;
		this.reader = reader;
		this.byPress = byPress;
		this.queue = queue;
	}

	/**
	 * Brings an answer soon.
	 * @return the card that takes the place of the one on which something was pressed or
	 * filled in, if one does; it is brought there too
	 */
	Optional<Card> give(Answered answered, TeamsRequest request) {
		Optional<Card> instead = answered.reply().accept(new Way(answered, request));
		instead.ifPresent((card) -> run(request, () -> this.chats.update(request.person(), request.card(), card)));
		return instead;
	}

	/**
	 * Says where somebody said something that it was not taken in: it says nothing else
	 * of them, and no database has to be there to know where that is.
	 */
	void apologise(Message apology, TeamsRequest request) {
		run(request, () -> this.chats.reply(request.service(), request.conversation(), card(apology)));
	}

	/**
	 * A form as a dialog.
	 */
	Card dialog(Reply.Open open, TeamsRequest request) {
		return AdaptiveCards.dialog(form(open, request), this.reading.memory(request),
				this.reader.language(request.person()));
	}

	private static Form form(Reply.Open open, TeamsRequest request) {
		return (request.said() instanceof Incoming.Unfolded asked) ? open.form().grown(asked.fold(), asked.values())
				: open.form();
	}

	String say(String key, TeamsRequest request) {
		return this.texts.get(this.reader.language(request.person()), key);
	}

	private void run(TeamsRequest request, Supplier<Delivery> way) {
		this.queue.run(request.person(), way);
	}

	static Card card(Message message) {
		return AdaptiveCards.message(message);
	}

	private void alone(Card card, Answered answered, TeamsRequest request) {
		String key = UUID.randomUUID().toString();
		bring(() -> toPerson(card, key, request), answered, request);
	}

	/**
	 * Brings something to their chat; a channel in which they asked in words reads that
	 * it is there.
	 */
	private void bring(Supplier<Delivery> way, Answered answered, TeamsRequest request) {
		AtomicBoolean there = new AtomicBoolean();
		run(request, () -> {
			Delivery delivery = way.get();
			there.set(delivery instanceof Delivery.Delivered);
			return noted(delivery, answered, request);
		});
		if (!request.personal() && request.place() == TeamsRequest.Place.WORDS) {
			run(request, () -> there.get() ? line("channel.answered", request) : NOTHING);
		}
	}

	private Delivery toPerson(Card card, String key, TeamsRequest request) {
		return request.personal() ? this.chats.reply(request.service(), request.conversation(), card)
				: this.chats.post(request.person(), card, key);
	}

	/**
	 * One line that says nothing of what was asked.
	 */
	private Delivery line(String key, TeamsRequest request) {
		return this.chats.reply(request.service(), request.conversation(), say(key, request));
	}

	/**
	 * What is in their chat is noted, so that it can be deleted there. Should that fail,
	 * it is not to be brought again. Whom the bot may not write to reads how to change
	 * that.
	 */
	private Delivery noted(Delivery delivery, Answered answered, TeamsRequest request) {
		if (delivery instanceof Delivery.Refused && !request.personal()) {
			return line("channel.unreachable", request);
		}
		if (delivery instanceof Delivery.Delivered delivered && !delivered.equals(NOTHING)) {
			note(delivered.posted(), answered, request);
		}
		return delivery;
	}

	private void note(String posted, Answered answered, TeamsRequest request) {
		try {
			this.conversations.answered(request.person(), answered, posted);
		}
		catch (RuntimeException ex) {
			logger.warn("An answer in Teams could not be noted: {}", ex.getClass().getName());
		}
	}

	/**
	 * The way of one answer; what it leads to takes the place of the card. A card in a
	 * channel stays as it is: everybody reads it, and what was pressed there is whatever
	 * somebody's client says.
	 */
	private final class Way implements ReplyVisitor<Optional<Card>> {

		private final Answered answered;

		private final TeamsRequest request;

		Way(Answered answered, TeamsRequest request) {
			this.answered = answered;
			this.request = request;
		}

		@Override
		public Optional<Card> say(Reply.Say say) {
			ChannelRef channel = this.request.said().channel().orElse(null);
			if (channel != null && say.audience() == Reply.Audience.CHANNEL) {
				toAll(channel, card(say.message()));
				return closed();
			}
			return alone(card(say.message()));
		}

		private void toAll(ChannelRef channel, Card card) {
			String key = UUID.randomUUID().toString();
			run(this.request, this.request.personal() ? () -> TeamsReplies.this.chats.post(channel, card, key)
					: () -> TeamsReplies.this.chats.reply(this.request.service(), this.request.conversation(), card));
		}

		/**
		 * The answer to a form in the chat stands where the form was.
		 */
		private Optional<Card> alone(Card card) {
			if (isFormInChat()) {
				note(this.request.card(), this.answered, this.request);
				return Optional.of(card);
			}
			TeamsReplies.this.alone(card, this.answered, this.request);
			return closed();
		}

		/**
		 * A form that was sent is not there to be sent again.
		 */
		private Optional<Card> closed() {
			return isFormInChat() ? Optional.of(card(Message.text(TeamsReplies.this.say("form.sent", this.request))))
					: Optional.empty();
		}

		private boolean isFormInChat() {
			return this.request.place() == TeamsRequest.Place.CHAT_FORM && this.request.personal();
		}

		@Override
		public Optional<Card> update(Reply.Update update) {
			if (this.request.said().channel().isPresent()) {
				return alone(card(update.message()));
			}
			if (this.request.place() == TeamsRequest.Place.PRESS) {
				return Optional.of(card(update.message()));
			}
			return this.request.said().pressedMessage().map((pressed) -> {
				run(this.request,
						() -> TeamsReplies.this.chats.update(this.request.person(), pressed, card(update.message())));
				return closed();
			}).orElseGet(() -> alone(card(update.message())));
		}

		@Override
		public Optional<Card> open(Reply.Open open) {
			if (this.request.place() == TeamsRequest.Place.WORDS && !this.request.personal()) {
				Card offer = card(TeamsReplies.this.byPress.offer(this.request.said()));
				run(this.request, () -> TeamsReplies.this.chats.reply(this.request.service(),
						this.request.conversation(), offer));
				return Optional.empty();
			}
			return alone(AdaptiveCards.form(form(open, this.request), TeamsReplies.this.reading.memory(this.request),
					TeamsReplies.this.reader.language(this.request.person())));
		}

		@Override
		public Optional<Card> reject(Reply.Reject reject) {
			CardAnswer.Filled filled = this.request.filled();
			Map<String, String> problems = reject.problems();
			Optional<Card> again = (filled != null && isFormInChat()) ? AdaptiveCards.again(filled, problems)
					: Optional.empty();
			if (again.isEmpty()) {
				TeamsReplies.this.alone(card(Message.text(String.join("\n", problems.values()))), this.answered,
						this.request);
			}
			return again;
		}

		/**
		 * The file is kept once, however often its link is tried.
		 */
		@Override
		public Optional<Card> hand(Reply.Hand hand) {
			String key = UUID.randomUUID().toString();
			Supplier<Optional<URI>> link = SingletonSupplier
				.of(() -> TeamsReplies.this.files.keep(this.request.person(), hand.attachment()));
			bring(() -> handover(hand, link.get(), key), this.answered, this.request);
			return closed();
		}

		/**
		 * The link is in the chat before anything says that the file is there. Whoever
		 * was forgotten meanwhile has no file.
		 */
		private Delivery handover(Reply.Hand hand, Optional<URI> link, String key) {
			if (!isStill()) {
				TeamsReplies.this.files.forget(this.request.person());
				return NOTHING;
			}
			Card card = link
				.map((page) -> AdaptiveCards.link(hand.message(), TeamsReplies.this.say("file.fetch", this.request),
						page))
				.orElseGet(() -> card(hand.failed()));
			Delivery delivery = toPerson(card, key, this.request);
			if (delivery instanceof Delivery.Delivered) {
				link.ifPresent((page) -> waitsNoMore(hand.waiting()));
				handed();
			}
			return delivery;
		}

		private boolean isStill() {
			MemberId member = this.answered.member();
			return member == null || TeamsReplies.this.conversations.isStill(this.request.person(), member);
		}

		private void waitsNoMore(Reply.@Nullable Waiting waiting) {
			if (waiting != null) {
				this.request.said()
					.pressedMessage()
					.ifPresent((pressed) -> TeamsReplies.this.queue.follow(this.request.person(),
							() -> TeamsReplies.this.chats.update(this.request.person(), pressed,
									card(waiting.afterwards()))));
			}
		}

		/**
		 * Should that fail, they read later that the file may be lost.
		 */
		private void handed() {
			try {
				TeamsReplies.this.conversations.handed(this.request.person());
			}
			catch (RuntimeException ex) {
				logger.warn("That a file is there in Teams could not be noted: {}", ex.getClass().getName());
			}
		}

		@Override
		public Optional<Card> done(Reply.Done done) {
			return closed();
		}

	}

}
