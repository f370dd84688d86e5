package worthwhile.slack.answering;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import worthwhile.conversation.Answered;
import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.ReaderLanguage;
import worthwhile.conversation.Reply;
import worthwhile.conversation.ReplyQueue;
import worthwhile.conversation.ReplyVisitor;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.MemberId;
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
	void give(Answered answered, SlackRequest request) {
		PersonRef person = request.origin().person();
		way(answered, request).ifPresent((errand) -> this.queue.run(person, errand));
	}

	private Optional<Supplier<Delivery>> way(Answered answered, SlackRequest request) {
		Origin origin = request.origin();
		Reply reply = answered.reply();
		if (request.said() instanceof Incoming.HomeOpened) {
			return reply.said().map((page) -> () -> this.home.publish(origin.person(), page, answered.member()));
		}
		return reply.accept(origin.home() ? new AtHome(request, answered) : new InChat(request, answered));
	}

	/**
	 * Answers a command soon where it was written.
	 * @param everybody whether all who are there see it
	 */
	void respond(Message message, boolean everybody, Answered answered, Origin origin) {
		Supplier<Delivery> elsewhere = sayAlone(message, answered, origin);
		this.queue.run(origin.person(), () -> WayBack
			.first(List.of(() -> this.ephemeral.respondAnywhere(message, everybody, origin)), elsewhere));
	}

	/**
	 * Hands a file over soon, or says that it did not come.
	 */
	void hand(Reply.Hand hand, Answered answered, Origin origin) {
		Supplier<Delivery> failed = sayAlone(hand.failed(), answered, origin);
		this.queue.run(origin.person(), handover(hand, answered, origin), settling(failed, origin));
	}

	/**
	 * The same, with a message that waits for it.
	 */
	private void hand(Reply.Hand hand, Reply.Waiting waiting, Answered answered, Origin origin,
			Function<Message, Supplier<Delivery>> change) {
		Supplier<Delivery> handover = handover(hand, answered, origin);
		this.queue.run(origin.person(), change.apply(waiting.meanwhile()));
		this.queue.run(origin.person(), () -> {
			Delivery delivery = handover.get();
			if (delivery instanceof Delivery.Delivered && isStill(answered, origin)) {
				this.queue.follow(origin.person(), change.apply(waiting.afterwards()));
			}
			return delivery;
		}, settling(change.apply(hand.failed()), origin));
	}

	private Supplier<Delivery> handover(Reply.Hand hand, Answered answered, Origin origin) {
		return settling(this.files.handover(origin.person(), hand.message(), hand.attachment(),
				(file) -> note(file, answered, origin)), origin);
	}

	/**
	 * Notes when somebody has their file, or knows that they have not. Should that fail,
	 * they read later that it may be lost.
	 */
	private Supplier<Delivery> settling(Supplier<Delivery> way, Origin origin) {
		return () -> {
			Delivery delivery = way.get();
			if (delivery instanceof Delivery.Delivered) {
				try {
					this.conversations.handed(origin.person());
				}
				catch (RuntimeException ex) {
					logger.warn("That a file is there could not be noted: {}", ex.getClass().getName());
				}
			}
			return delivery;
		};
	}

	/**
	 * The file is there, whether the database is or not.
	 */
	private boolean isStill(Answered answered, Origin origin) {
		MemberId member = answered.member();
		try {
			return member == null || this.conversations.isStill(origin.person(), member);
		}
		catch (RuntimeException ex) {
			logger.warn("Nobody knows whether a file is still for its member: {}", ex.getClass().getName());
			return true;
		}
	}

	Message fileComes(Origin origin) {
		return Message.text(this.texts.get(this.reader.language(origin.person()), "file.comes"));
	}

	private Supplier<Delivery> sayToAll(Message message, ChannelRef channel, Answered answered, Origin origin) {
		String key = UUID.randomUUID().toString();
		Supplier<Delivery> alone = sayAlone(message, answered, origin);
		return () -> WayBack.first(List.of(() -> WayBack.unlessRefused(this.platform.post(channel, message, key))),
				alone);
	}

	/**
	 * Says something to the person alone, where they are if that is possible.
	 */
	private Supplier<Delivery> sayAlone(Message message, Answered answered, Origin origin) {
		String mark = answered.isFarewell() ? SlackPlatform.FAREWELL : "";
		DirectAnswer direct = new DirectAnswer(this.platform, origin.person(), message, mark, this.clock);
		return () -> WayBack.first(
				List.of(() -> this.ephemeral.respond(message, origin), () -> this.ephemeral.post(message, origin)),
				() -> orByPress(noted(direct.get(), answered, origin), message, origin));
	}

	/**
	 * Without a token nothing can be posted; the address of a press needs none.
	 */
	private Delivery orByPress(Delivery delivery, Message message, Origin origin) {
		return (delivery instanceof Delivery.Disconnected)
				? this.ephemeral.respondAnywhere(message, false, origin).orElse(delivery) : delivery;
	}

	/**
	 * What is in the direct chat is noted, so that it can be deleted there. Should that
	 * fail, it is not to be brought again.
	 */
	private Delivery noted(Delivery delivery, Answered answered, Origin origin) {
		if (delivery instanceof Delivery.Delivered delivered) {
			try {
				note(delivered.posted(), answered, origin);
			}
			catch (RuntimeException ex) {
				logger.warn("An answer in Slack could not be noted, and is found in the chat alone: {}",
						ex.getClass().getName());
			}
		}
		return delivery;
	}

	private boolean note(String posted, Answered answered, Origin origin) {
		return this.conversations.answered(origin.person(), answered, posted);
	}

	private Supplier<Delivery> change(Message message, Answered answered, Origin origin) {
		Supplier<Delivery> anew = sayAlone(message, answered, origin);
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

		private final Answered answered;

		AtHome(SlackRequest request, Answered answered) {
			this.request = request;
			this.answered = answered;
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
			Reply.Waiting waiting = hand.waiting();
			if (waiting != null) {
				Replies.this.hand(hand, waiting, this.answered, this.origin, (message) -> () -> refresh(message));
				return Optional.empty();
			}
			return Optional.of(() -> {
				Replies.this.queue.follow(this.origin.person(), handover(hand, this.answered, this.origin),
						settling(() -> refresh(hand.failed()), this.origin));
				return refresh(fileComes(this.origin));
			});
		}

		@Override
		public Optional<Supplier<Delivery>> done(Reply.Done done) {
			return Optional.of(() -> refresh(null));
		}

		private Delivery refresh(@Nullable Message answer) {
			return Replies.this.home.refresh(this.origin.person(), answer, action());
		}

		private String action() {
			if (this.request.said() instanceof Incoming.Press press) {
				return press.action();
			}
			return (this.request.said() instanceof Incoming.Submission submission) ? submission.form() : "";
		}

	}

	/**
	 * The way back to a chat or channel.
	 */
	private final class InChat implements ReplyVisitor<Optional<Supplier<Delivery>>> {

		private final SlackRequest request;

		private final Origin origin;

		private final Answered answered;

		InChat(SlackRequest request, Answered answered) {
			this.request = request;
			this.answered = answered;
			this.origin = request.origin();
		}

		@Override
		public Optional<Supplier<Delivery>> say(Reply.Say say) {
			ChannelRef channel = this.origin.channel();
			return Optional.of((channel != null && say.audience() == Reply.Audience.CHANNEL)
					? sayToAll(say.message(), channel, this.answered, this.origin)
					: sayAlone(say.message(), this.answered, this.origin));
		}

		@Override
		public Optional<Supplier<Delivery>> update(Reply.Update update) {
			return Optional.of(change(update.message(), this.answered, this.origin));
		}

		@Override
		public Optional<Supplier<Delivery>> open(Reply.Open open) {
			return Replies.this.forms.open(open.form(), this.request)
				.map((problem) -> sayAlone(problem, this.answered, this.origin));
		}

		@Override
		public Optional<Supplier<Delivery>> reject(Reply.Reject reject) {
			return reject.said().map((problems) -> sayAlone(problems, this.answered, this.origin));
		}

		@Override
		public Optional<Supplier<Delivery>> hand(Reply.Hand hand) {
			Reply.Waiting waiting = hand.waiting();
			if (waiting != null) {
				Replies.this.hand(hand, waiting, this.answered, this.origin,
						(message) -> change(message, this.answered, this.origin));
			}
			else {
				Replies.this.hand(hand, this.answered, this.origin);
			}
			return Optional.empty();
		}

		@Override
		public Optional<Supplier<Delivery>> done(Reply.Done done) {
			return Optional.empty();
		}

	}

}
