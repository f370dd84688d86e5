package worthwhile.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.identity.Recipient;
import worthwhile.storage.Columns;

/**
 * The changes of messages that somebody brings past their lane.
 */
@Component
class JdbcHeldChanges {

	/**
	 * How long a change is left to whoever brings it: longer than one call to a platform,
	 * and as long as somebody waits whose node died.
	 */
	static final Duration HOLD = Duration.ofSeconds(10);

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	JdbcHeldChanges(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Holds the change that is queued for a message, unless somebody else does.
	 */
	Optional<QueuedMessage> hold(PressedMessage pressed) {
		return hold(pressed, false);
	}

	/**
	 * Holds it although somebody else does, who brings it again when they are done.
	 */
	Optional<QueuedMessage> takeOver(PressedMessage pressed) {
		return hold(pressed, true);
	}

	private Optional<QueuedMessage> hold(PressedMessage pressed, boolean others) {
		Recipient where = pressed.where();
		Instant now = this.clock.instant();
		return this.jdbc
			.sql("""
					UPDATE push SET held_until = :until, not_before = :until,
						version = version + CASE WHEN held_until > :now THEN 1 ELSE 0 END
					FROM lane JOIN posted ON posted.lane = lane.id
					WHERE lane.platform = :platform AND lane.workspace = :workspace
					AND (posted.kind, posted.recipient, posted.message) = (:kind, :recipient, :message)
					AND (push.lane, push.kind, push.recipient, push.topic, push.subject, push.operation)
						= (lane.id, posted.kind, posted.recipient, posted.topic, posted.subject, 'update')
					AND (:others OR push.held_until <= :now)
					RETURNING push.id, push.lane, push.version, push.operation, push.kind, push.recipient, push.topic,
						push.subject, posted.message, push.not_after, push.gentle, push.queued_at, push.attempts, push.orphans,
						push.doubt
					""")
			.param("until", Columns.time(now.plus(HOLD)))
			.param("platform", where.workspace().platform())
			.param("workspace", where.workspace().workspace())
			.param("kind", RecipientKind.of(where))
			.param("recipient", where.id())
			.param("message", pressed.message())
			.param("now", Columns.time(now))
			.param("others", others)
			.query((row, number) -> JdbcQueuedMessages.queued(row, where.workspace()))
			.optional();
	}

	/**
	 * Removes a change that was brought; if it was wanted again meanwhile, it is free
	 * again. If the message was withdrawn meanwhile, its deletion waits no longer.
	 * @return whether nothing more is to be brought
	 */
	boolean settle(QueuedMessage change) {
		int removed = this.jdbc.sql("DELETE FROM push WHERE id = ? AND version = ?")
			.params(change.id(), change.version())
			.update();
		return removed == 1 || !release(change);
	}

	/**
	 * Leaves a change to its lane, and a deletion that has waited for it.
	 * @return whether the change is still wanted
	 */
	boolean release(QueuedMessage change) {
		Instant now = this.clock.instant();
		boolean wanted = this.jdbc.sql("UPDATE push SET held_until = '-infinity', not_before = ? WHERE id = ?")
			.params(Columns.time(now), change.id())
			.update() == 1;
		if (!wanted) {
			this.jdbc.sql("""
					UPDATE push SET not_before = :now
					WHERE (lane, kind, recipient, topic, subject) = (:lane, :kind, :recipient, :topic, :subject)
					AND operation = 'delete' AND not_before > :now
					""")
				.param("now", Columns.time(now))
				.param("lane", change.lane())
				.param("kind", RecipientKind.of(change.to()))
				.param("recipient", change.to().id())
				.param("topic", change.topic())
				.param("subject", change.subject())
				.update();
		}
		this.events.publishEvent(new Queued(Set.of(change.to().workspace())));
		return wanted;
	}

}
