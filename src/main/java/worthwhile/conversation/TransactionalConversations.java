package worthwhile.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.message.Channel;
import worthwhile.outbox.PostedReplies;
import worthwhile.outbox.PressedMessages;
import worthwhile.storage.CommitInDoubt;
import worthwhile.storage.RetriedTransactions;

/**
 * Answers what is said and takes in what happened, each in one transaction.
 */
@Component
class TransactionalConversations implements Conversations {

	/** Later a second try would come too late for whoever waits. */
	private static final Duration SOON = Duration.ofSeconds(1);

	private final Router router;

	private final Speakers speakers;

	private final Profiles profiles;

	private final Channels channels;

	private final PressedMessages pressed;

	private final JdbcDedupe dedupe;

	private final PostedReplies replies;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	private final ReaderLanguage languages;

	private final RetriedTransactions transactions;

	TransactionalConversations(Router router, Speakers speakers, Profiles profiles, Channels channels,
			PressedMessages pressed, JdbcDedupe dedupe, PostedReplies replies, Clock clock,
			ApplicationEventPublisher events, ReaderLanguage languages, RetriedTransactions transactions) {
		this.router = router;
		this.speakers = speakers;
		this.profiles = profiles;
		this.channels = channels;
		this.pressed = pressed;
		this.dedupe = dedupe;
		this.replies = replies;
		this.clock = clock;
		this.events = events;
		this.languages = languages;
		this.transactions = transactions;
	}

	@Override
	public Answered answer(Incoming.Said said) {
		return answer(said, (answer) -> answer);
	}

	/**
	 * Where a commit is in doubt, the second try waits for what becomes of the first: it
	 * finds what was said answered, or answers it.
	 */
	@Override
	public Optional<Answered> receive(Incoming.Said said, DedupeKey key) {
		AtomicReference<@Nullable Optional<Answered>> first = new AtomicReference<>();
		long began = System.nanoTime();
		try {
			return answerNew(said, key, first::set);
		}
		catch (CommitInDoubt ex) {
			Optional<Answered> given = first.get();
			if (given == null || System.nanoTime() - began > SOON.toNanos()) {
				throw (given == null) ? ex.withoutDoubt() : ex;
			}
			return again(said, key, ex).or(() -> given);
		}
	}

	private Optional<Answered> again(Incoming.Said said, DedupeKey key, CommitInDoubt doubt) {
		try {
			return answerNew(said, key, (answer) -> {
			});
		}
		catch (RuntimeException ex) {
			doubt.addSuppressed(ex);
			throw doubt;
		}
	}

	/**
	 * Before the answer somebody may be looked for in a transaction that stores nothing.
	 */
	private Optional<Answered> answerNew(Incoming.Said said, DedupeKey key, Consumer<Optional<Answered>> given) {
		return answer(said, (answer) -> () -> {
			Optional<Answered> answered = isNew(key) ? Optional.of(answer.get()) : Optional.empty();
			given.accept(answered);
			return answered;
		});
	}

	@Override
	public void receive(Incoming.Happened happened) {
		this.transactions.run(() -> {
			this.events.publishEvent(happened);
			return null;
		});
	}

	@Override
	public boolean receive(Incoming.Happened happened, DedupeKey key) {
		return this.transactions.run(() -> {
			boolean isNew = isNew(key);
			if (isNew) {
				this.events.publishEvent(happened);
			}
			return isNew;
		});
	}

	@Override
	public boolean answered(PersonRef person, Answered answered, String message) {
		return this.transactions.run(() -> {
			MemberId member = answered.member();
			MemberId now = this.speakers.memberId(person, true).orElse(null);
			boolean still = member == null || member.equals(now);
			if (!still) {
				this.replies.takeBack(person, message);
			}
			else if (now != null) {
				keep(person, answered.reply(), message);
			}
			return still;
		});
	}

	private void keep(PersonRef person, Reply reply, String message) {
		if (reply instanceof Reply.Say say && say.shows() != null) {
			this.replies.keepReply(say.shows(), message);
		}
		else {
			this.replies.keepReply(person, message);
		}
	}

	@Override
	public boolean isStill(PersonRef person, MemberId member) {
		return this.transactions.run(() -> this.speakers.memberId(person, false).filter(member::equals).isPresent());
	}

	private boolean isNew(DedupeKey key) {
		return this.dedupe.isNew(key, this.clock.instant());
	}

	/**
	 * Answers in one transaction. A member is looked up in it; to know anybody else, or
	 * more than is stored, the platform is asked, and before; so it is for the channel.
	 */
	private <T> T answer(Incoming.Said said, Function<Supplier<Answered>, Supplier<T>> kind) {
		Incoming.Said understood = this.router.understand(said);
		Lookup place = Lookup.in(channel(understood));
		Optional<T> answered = this.router.wantsProfile(understood) ? Optional.empty()
				: byMember(understood, place, kind);
		return answered.orElseGet(() -> {
			Lookup all = place.with(this.profiles.find(said.person()).orElse(null));
			return this.transactions.run(kind.apply(() -> answer(understood, speaker(understood, all))));
		});
	}

	/**
	 * By what is stored alone; nothing if that is not enough.
	 */
	private <T> Optional<T> byMember(Incoming.Said said, Lookup place, Function<Supplier<Answered>, Supplier<T>> kind) {
		try {
			return this.transactions
				.run(() -> member(said, place).map((member) -> kind.apply(() -> answer(said, member)).get()));
		}
		catch (ProfileWanted ex) {
			return Optional.empty();
		}
	}

	private @Nullable Channel channel(Incoming.Said said) {
		return this.router.channel(said).flatMap((channel) -> this.channels.find(channel, said)).orElse(null);
	}

	private Speaker speaker(Incoming.Said said, Lookup lookup) {
		return member(said, lookup).orElseGet(() -> this.speakers.stranger(said.person(), lookup));
	}

	private Optional<Speaker> member(Incoming.Said said, Lookup lookup) {
		return this.speakers.member(said.person(), !this.router.onlyShows(said), lookup);
	}

	/**
	 * A message that the bot sent by itself is changed by the outbox alone, or an older
	 * state could arrive after a newer one.
	 */
	private Answered answer(Incoming.Said said, Speaker speaker) {
		this.languages.answered(speaker);
		Reply reply = this.router.answer(said, speaker);
		boolean byOutbox = reply instanceof Reply.Update && said.pressed().map(this.pressed::refresh).orElse(false);
		return Answered.of(byOutbox ? Reply.done() : reply, speaker);
	}

}
