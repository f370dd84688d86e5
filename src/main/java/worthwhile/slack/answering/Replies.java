package worthwhile.slack.answering;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.ReaderLanguage;
import worthwhile.conversation.Reply;
import worthwhile.conversation.ReplyQueue;
import worthwhile.conversation.ReplyVisitor;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.log.FailureLog;
import worthwhile.message.Delivery;
import worthwhile.message.Message;
import worthwhile.message.Texts;
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

	private final Texts texts = Texts.of(Replies.class);

	private final Conversations conversations;

	private final Forms forms;

	private final HomePage home;

	private final EphemeralMessages ephemeral;

	private final SlackPlatform platform;

	private final Files files;

	private final ReaderLanguage reader;

	private final ReplyQueue queue;

	private final Clock clock;

	Replies(Conversations conversations, Forms forms, HomePage home, EphemeralMessages ephemeral,
			SlackPlatform platform, Files files, ReaderLanguage reader, ReplyQueue queue, Clock clock) {
		this.conversations = conversations;
		this.forms = forms;
		this.home = home;
		this.ephemeral = ephemeral;
		this.platform = platform;
		this.files = files;
		this.reader = reader;
		this.queue = queue;
		this.clock = clock;
	}

	/**
	 * Opens a form at once, and sees to everything else soon.
	 */
	void give(Reply reply, SlackRequest request) {
		PersonRef person = request.origin().person();
		way(reply, request).ifPresent((errand) -> this.queue.run(person, errand));
	}

	private Optional<Supplier<Delivery>> way(Reply reply, SlackRequest request) {
		Origin origin = request.origin();
		if (request.said() instanceof Incoming.HomeOpened) {
			return reply.said().map((page) -> () -> this.home.publish(origin.person(), page));
		}
		return reply.accept(origin.home() ? new AtHome(request) : new InChat(request));
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

	Message fileComes(Origin origin) {
		return Message.text(this.texts.get(this.reader.language(origin.person()), "file.comes"));
	}

	private Supplier<Delivery> sayToAll(Message message, ChannelRef channel, Origin origin) {
		String key = UUID.randomUUID().toString();
		Supplier<Delivery> alone = sayAlone(message, origin);
		return () -> WayBack.first(List.of(() -> WayBack.unlessRefused(this.platform.post(channel, message, key))),
				alone);
	}

	/**
	 * Says something to the person alone, where they are if that is possible.
	 */
	private Supplier<Delivery> sayAlone(Message message, Origin origin) {
		DirectAnswer direct = new DirectAnswer(this.platform, origin.person(), message, this.clock);
		return () -> WayBack.first(
				List.of(() -> this.ephemeral.respond(message, origin), () -> this.ephemeral.post(message, origin)),
				() -> noted(origin.person(), direct.get()));
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
						FailureLog.words(ex));
			}
		}
		return delivery;
	}

	private Supplier<Delivery> change(Message message, Origin origin) {
		Supplier<Delivery> anew = sayAlone(message, origin);
		return () -> WayBack
			.first(List.of(() -> this.ephemeral.change(message, origin), () -> changePosted(message, origin)), anew);
	}

	private Optional<Delivery> changePosted(Message message, Origin origin) {
		String posted = origin.message();
		if (posted == null || origin.ephemeral()) {
			return Optional.empty();
		}
		ChannelRef channel = origin.channel();
		return WayBack
			.unlessRefused(this.platform.update((channel != null) ? channel : origin.person(), posted, message));
	}

	/**
	 * The way back to the home page, which shows what changed.
	 */
	private final class AtHome implements ReplyVisitor<Optional<Supplier<Delivery>>> {

		private final SlackRequest request;

		private final Origin origin;

		AtHome(SlackRequest request) {
			this.request = request;
			this.origin = request.origin();
		}

		@Override
		public Optional<Supplier<Delivery>> say(Reply.Say say) {
			return Optional.of(() -> refresh(say.message()));
		}

		@Override
		public Optional<Supplier<Delivery>> update(Reply.Update update) {
			return Optional.of(() -> refresh(update.message()));
		}

		@Override
		public Optional<Supplier<Delivery>> open(Reply.Open open) {
			return Replies.this.forms.open(open.form(), this.request).map((problem) -> () -> refresh(problem));
		}

		@Override
		public Optional<Supplier<Delivery>> reject(Reply.Reject reject) {
			return reject.said().map((problems) -> () -> refresh(problems));
		}

		@Override
		public Optional<Supplier<Delivery>> hand(Reply.Hand hand) {
			return Optional.of(() -> {
				Replies.this.hand(hand, this.origin);
				return refresh(fileComes(this.origin));
			});
		}

		@Override
		public Optional<Supplier<Delivery>> done(Reply.Done done) {
			return Optional.of(() -> refresh(null));
		}

		private Delivery refresh(@Nullable Message answer) {
			return Replies.this.home.refresh(this.origin.person(), answer);
		}

	}

	/**
	 * The way back to a chat or channel.
	 */
	private final class InChat implements ReplyVisitor<Optional<Supplier<Delivery>>> {

		private final SlackRequest request;

		private final Origin origin;

		InChat(SlackRequest request) {
			this.request = request;
			this.origin = request.origin();
		}

		@Override
		public Optional<Supplier<Delivery>> say(Reply.Say say) {
			ChannelRef channel = this.origin.channel();
			return Optional.of((channel != null && say.audience() == Reply.Audience.CHANNEL)
					? sayToAll(say.message(), channel, this.origin) : sayAlone(say.message(), this.origin));
		}

		@Override
		public Optional<Supplier<Delivery>> update(Reply.Update update) {
			return Optional.of(change(update.message(), this.origin));
		}

		@Override
		public Optional<Supplier<Delivery>> open(Reply.Open open) {
			return Replies.this.forms.open(open.form(), this.request).map((problem) -> sayAlone(problem, this.origin));
		}

		@Override
		public Optional<Supplier<Delivery>> reject(Reply.Reject reject) {
			return reject.said().map((problems) -> sayAlone(problems, this.origin));
		}

		@Override
		public Optional<Supplier<Delivery>> hand(Reply.Hand hand) {
			return Optional.of(() -> handNow(hand, this.origin.person()));
		}

		@Override
		public Optional<Supplier<Delivery>> done(Reply.Done done) {
			return Optional.empty();
		}

	}

}
