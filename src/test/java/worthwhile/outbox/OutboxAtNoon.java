package worthwhile.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import worthwhile.WorthwhileApplication;
import worthwhile.conversation.Conversations;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.identity.Recipient;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestDatabase;
import worthwhile.testing.TestPlatform;
import worthwhile.testing.TestPlatform.Shown;

/**
 * An outbox in which nothing is queued at noon, and notes for some people. The classes
 * are named, since what is imported would be each subclass's own, in an application of
 * its own.
 */
@DialogueTest(classes = { WorthwhileApplication.class, Notes.Configuration.class })
abstract class OutboxAtNoon {

	static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

	static final PersonRef ANNA = new PersonRef(TestPlatform.NAME, "acme", "anna");

	static final PersonRef BEN = new PersonRef(TestPlatform.NAME, "acme", "ben");

	static final PersonRef CARA = new PersonRef(TestPlatform.NAME, "other", "cara");

	static final ChannelRef KITCHEN = new ChannelRef(TestPlatform.NAME, "acme", "kitchen");

	@Autowired
	Messenger messenger;

	@Autowired
	Outbox outbox;

	@Autowired
	ChangesByPress byPress;

	@Autowired
	Conversations conversations;

	@Autowired
	TestPlatform platform;

	@Autowired
	MutableClock clock;

	@Autowired
	Notes notes;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestDatabase database;

	@Autowired
	PlatformTransactionManager transactions;

	@BeforeEach
	void nothingIsQueued() {
		this.clock.set(NOON);
		this.platform.reset();
		this.notes.reset();
		this.database.empty();
	}

	static PressedMessage awaited(Recipient where, String message) {
		return new PressedMessage(where, message, false);
	}

	void posted(Recipient to, String subject) {
		push(to, subject);
		this.outbox.deliver();
	}

	void push(Recipient to, String subject) {
		this.messenger.push(now(to, subject));
	}

	void gentle(Recipient to, String subject) {
		this.messenger.push(new Push(to, Notes.TOPIC, subject, NOON, minutes(180), true));
	}

	static Push now(Recipient to, String subject) {
		return new Push(to, Notes.TOPIC, subject, NOON, minutes(180), false);
	}

	static Instant minutes(int minutes) {
		return NOON.plus(Duration.ofMinutes(minutes));
	}

	void during(String operation, Runnable change) {
		AtomicInteger calls = new AtomicInteger();
		this.platform.behave((call) -> {
			if (call.operation().equals(operation) && calls.getAndIncrement() == 0) {
				change.run();
			}
			return null;
		});
	}

	void liveThrough() {
		liveThrough(Duration.ZERO);
	}

	/**
	 * Delivers until nothing is queued, with steps of at least some length.
	 */
	void liveThrough(Duration step) {
		for (int i = 0; i < 1000 && this.outbox.next().isPresent(); i++) {
			this.clock.advance(step);
			this.outbox.next().filter(this.clock.instant()::isBefore).ifPresent(this.clock::set);
			this.outbox.deliver();
		}
	}

	List<String> seenBy(Recipient recipient) {
		return this.platform.seenBy(recipient).stream().map(Shown::text).toList();
	}

	String idOf(Recipient recipient, String text) {
		return this.platform.seenBy(recipient)
			.stream()
			.filter((shown) -> shown.text().equals(text))
			.map(Shown::id)
			.findFirst()
			.orElseThrow();
	}

	JdbcMessenger jdbcMessenger() {
		return (JdbcMessenger) this.messenger;
	}

	int queued() {
		return rows("push");
	}

	int rows(String table) {
		return this.jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
	}

	int traces(String person) {
		return this.jdbc.sql("""
				SELECT (SELECT count(*) FROM push WHERE recipient = :person)
					+ (SELECT count(*) FROM posted WHERE recipient = :person)
					+ (SELECT count(*) FROM reply WHERE recipient = :person)
				""").param("person", person).query(Integer.class).single();
	}

}
