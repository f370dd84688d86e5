package worthwhile.conversation;

import java.util.Locale;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import worthwhile.identity.PersonRef;
import worthwhile.identity.Recipient;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Answers what is said and takes in what happened, each in one transaction.
 */
@Component
class TransactionalConversations implements Conversations {

	private static final Logger logger = LoggerFactory.getLogger(TransactionalConversations.class);

	private final Texts texts = Texts.of(TransactionalConversations.class);

	private final Router router;

	private final Speakers speakers;

	private final JdbcMessenger messenger;

	private final ApplicationEventPublisher events;

	private final RetriedTransactions transactions;

	TransactionalConversations(Router router, Speakers speakers, JdbcMessenger messenger,
			ApplicationEventPublisher events, RetriedTransactions transactions) {
		this.router = router;
		this.speakers = speakers;
		this.messenger = messenger;
		this.events = events;
		this.transactions = transactions;
	}

	@Override
	public Reply receive(Incoming.Said said) {
		Incoming.Said understood = this.router.understand(said);
		Speaker speaker = this.speakers.speaker(said.person(), this.router.wantsProfile(understood));
		return this.transactions.run(() -> answer(understood, speaker));
	}

	@Override
	public void receive(Incoming.Happened happened) {
		this.transactions.run(() -> {
			this.events.publishEvent(happened);
			return null;
		});
	}

	@Override
	public Message apology(PersonRef person) {
		return Message.text(this.texts.get(language(person), "apology"));
	}

	private Reply answer(Incoming.Said said, Speaker speaker) {
		Reply reply = this.router.answer(said, speaker);
		return (reply instanceof Reply.Update update) ? answer(said, update) : reply;
	}

	private Reply answer(Incoming.Said said, Reply.Update update) {
		return refreshesPosted(said) ? Reply.done() : new Reply.Update(update.message());
	}

	/**
	 * A message that the bot sent by itself is changed by the outbox alone, or an older
	 * state could arrive after a newer one.
	 */
	private boolean refreshesPosted(Incoming.Said said) {
		Recipient where = said.channel().<Recipient>map((channel) -> channel).orElse(said.person());
		return message(said).filter((message) -> this.messenger.refreshFirst(where, message)).isPresent();
	}

	private static Optional<String> message(Incoming.Said said) {
		if (said instanceof Incoming.Press press) {
			return Optional.ofNullable(press.message());
		}
		return (said instanceof Incoming.Submission submission) ? Optional.ofNullable(submission.message())
				: Optional.empty();
	}

	private Locale language(PersonRef person) {
		try {
			return this.speakers.speaker(person, false).language();
		}
		catch (RuntimeException ex) {
			logger.debug("No language for an apology: {}", ex.getClass().getName());
			return Locale.ENGLISH;
		}
	}

}
