package worthwhile.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.identity.Recipient;
import worthwhile.identity.WorkspaceRef;
import worthwhile.outbox.QueuedMessage.Doubt;
import worthwhile.storage.Columns;

/**
 * The queued messages, as the outbox takes them and puts them away.
 */
@Component
class JdbcQueuedMessages {

	/** For how long a new message lets changes go first. */
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final String owner;

	private final JdbcClient jdbc;

	JdbcQueuedMessages(JdbcClient jdbc, NodeName node) {
		this.jdbc = jdbc;
		this.owner = node.name();
	}

	/**
	 * Marks the next message of a lane as being sent, if this node still has the lane,
	 * and renews the lease. What the lane rests from is left out. Changes and deletions
	 * go before new messages, and take turns with those that have waited; of each kind
	 * what somebody waits for goes first.
	 * @param resting who gets no new message now
	 * @param likelyNew whether it is worth looking first for a new message and nothing
	 * else; it comes to the same
	 */
	Optional<QueuedMessage> take(long lane, WorkspaceRef workspace, Instant now, Collection<Recipient> resting,
			boolean likelyNew) {
		Optional<QueuedMessage> first = likelyNew ? takeNew(lane, workspace, now, resting) : Optional.empty();
		return first.or(() -> takeAny(lane, workspace, now, resting));
	}

	/**
	 * Marks a new message if no change is due. Most lanes have nothing else, and to see
	 * that costs far less than to have all kinds take turns.
	 */
	private Optional<QueuedMessage> takeNew(long lane, WorkspaceRef workspace, Instant now,
			Collection<Recipient> resting) {
		return this.jdbc.sql("""
				UPDATE lane SET sending = next.id, leased_until = ?, post_at = turn.now
				FROM (VALUES (?, ?)) AS turn (lane, now) CROSS JOIN LATERAL (
					SELECT * FROM push
					WHERE lane = turn.lane AND rank = 2 AND not_before <= turn.now AND kind || recipient <> ALL (?)
					ORDER BY not_before, id LIMIT 1) AS next
				WHERE lane.id = turn.lane AND owner = ? AND post_at <= turn.now
				AND NOT EXISTS (SELECT FROM push
					WHERE lane = turn.lane AND rank < 2 AND not_before <= turn.now)
				RETURNING next.id, next.lane, version, operation, kind, recipient, topic, subject, not_after, gentle,
					queued_at, attempts, orphans, doubt, NULL AS message
				""")
			.params(Columns.time(now.plus(JdbcLanes.LEASE)), lane, Columns.time(now), kindsAndIds(resting), this.owner)
			.query((row, number) -> queued(row, workspace))
			.optional();
	}

	private Optional<QueuedMessage> takeAny(long lane, WorkspaceRef workspace, Instant now,
			Collection<Recipient> resting) {
		// no join with the lane, or all that waits in it would be read and sorted for the
		// first
		return this.jdbc
			.sql("""
					WITH ours AS (
						SELECT * FROM lane WHERE id = :lane AND owner = :owner
					), first AS (
						(SELECT id, rank, (SELECT update_at FROM ours) AS last_at FROM push
						WHERE lane = :lane AND rank < 2 AND operation = 'update' AND not_before <= :now
						AND (SELECT update_at FROM ours) <= :now
						ORDER BY rank, not_before, id LIMIT 1)
						UNION ALL
						(SELECT id, rank, (SELECT delete_at FROM ours) FROM push
						WHERE lane = :lane AND rank < 2 AND operation = 'delete' AND not_before <= :now
						AND (SELECT delete_at FROM ours) <= :now
						ORDER BY rank, not_before, id LIMIT 1)
						UNION ALL
						(SELECT id, rank, CASE WHEN not_before <= :waited THEN (SELECT post_at FROM ours) ELSE 'infinity' END
						FROM push
						WHERE lane = :lane AND rank = 2 AND not_before <= :now AND kind || recipient <> ALL (:resting)
						AND (SELECT post_at FROM ours) <= :now
						ORDER BY not_before, id LIMIT 1)
					), next AS (
						SELECT * FROM push WHERE id = (SELECT id FROM first ORDER BY last_at, rank LIMIT 1)
					), claimed AS (
						UPDATE lane SET sending = next.id, leased_until = :leased,
							post_at = CASE operation WHEN 'post' THEN :now ELSE post_at END,
							update_at = CASE operation WHEN 'update' THEN :now ELSE update_at END,
							delete_at = CASE operation WHEN 'delete' THEN :now ELSE delete_at END
						FROM next WHERE lane.id = next.lane AND owner = :owner
						RETURNING lane.id
					), held AS (
						UPDATE push SET held_until = :held, not_before = :held FROM next
						WHERE push.id = next.id AND next.operation = 'update' AND push.held_until <= :now
						RETURNING push.id
					)
					SELECT id, lane, version, operation, kind, recipient, topic, subject, not_after, gentle, queued_at,
						attempts, orphans, doubt,
						CASE operation WHEN 'delete' THEN message WHEN 'update' THEN (
							SELECT p.message FROM posted p
							WHERE (p.lane, p.kind, p.recipient, p.topic, p.subject)
								= (next.lane, next.kind, next.recipient, next.topic, next.subject)) END AS message
					FROM next
					WHERE EXISTS (SELECT FROM claimed) AND (operation <> 'update' OR EXISTS (SELECT FROM held))
					""")
			.param("lane", lane)
			.param("owner", this.owner)
			.param("now", Columns.time(now))
			.param("waited", Columns.time(now.minus(PATIENCE)))
			.param("leased", Columns.time(now.plus(JdbcLanes.LEASE)))
			.param("held", Columns.time(now.plus(JdbcHeldChanges.HOLD)))
			.param("resting", kindsAndIds(resting))
			.query((row, number) -> queued(row, workspace))
			.optional();
	}

	/**
	 * Lets the new messages of a lane wait whose recipients get none now.
	 * @param resting until when each recipient gets none
	 * @return when the first of these messages may be sent, if there is any
	 */
	Optional<Instant> wait(long lane, Instant now, Map<Recipient, Instant> resting) {
		return this.jdbc.sql("""
				UPDATE push SET not_before = rest.until
				FROM unnest(:recipients::text[], :until::timestamptz[]) AS rest (recipient, until)
				WHERE lane = :lane AND rank = 2 AND not_before <= :now
				AND kind || push.recipient = rest.recipient
				RETURNING not_before
				""")
			.param("recipients", kindsAndIds(resting.keySet()))
			.param("until", Columns.of(resting.values()))
			.param("lane", lane)
			.param("now", Columns.time(now))
			.query((row, number) -> Columns.instant(row, "not_before"))
			.stream()
			.min(Instant::compareTo);
	}

	private static String[] kindsAndIds(Collection<Recipient> recipients) {
		return Columns.of(recipients, (recipient) -> RecipientKind.of(recipient) + recipient.id());
	}

	/**
	 * Reads a message of a workspace.
	 */
	static QueuedMessage queued(ResultSet row, WorkspaceRef workspace) throws SQLException {
		String id = row.getString("recipient");
		Recipient to = row.getString("kind").equals("person") ? new PersonRef(workspace, id)
				: new ChannelRef(workspace, id);
		return new QueuedMessage(row.getLong("id"), row.getLong("lane"), row.getInt("version"),
				Columns.choice(row, "operation", QueuedMessage.Operation.class), to, row.getString("topic"),
				row.getString("subject"), row.getString("message"), Columns.instant(row, "not_after"),
				row.getBoolean("gentle"), Columns.instant(row, "queued_at"), row.getInt("attempts"),
				row.getInt("orphans") > 1, doubt(row));
	}

	/**
	 * Whether a message that was on its way when a node died is there, nobody knows.
	 */
	private static Doubt doubt(ResultSet row) throws SQLException {
		Doubt doubt = Doubt.values()[row.getInt("doubt")];
		boolean abandoned = row.getInt("orphans") > 0 && row.getString("operation").equals("post");
		return (abandoned && doubt == Doubt.NONE) ? Doubt.ONCE : doubt;
	}

	/**
	 * Keeps what the platform calls a message that it took. One that was withdrawn
	 * meanwhile is deleted there.
	 */
	void keep(QueuedMessage queued, String message, Instant now) {
		int kept = this.jdbc.sql("""
				WITH taken AS (DELETE FROM push WHERE id = ? RETURNING lane, kind, recipient, topic, subject)
				INSERT INTO posted (lane, kind, recipient, topic, subject, message, posted_at)
				SELECT lane, kind, recipient, topic, subject, ?, ?::timestamptz FROM taken
				ON CONFLICT (lane, kind, recipient, topic, subject)
				DO UPDATE SET message = excluded.message, posted_at = excluded.posted_at
				""").params(queued.id(), message, Columns.time(now)).update();
		if (kept == 0) {
			delete(queued, message, now);
		}
	}

	private void delete(QueuedMessage queued, String message, Instant now) {
		delete(queued, message, Doubt.NONE, now, now);
	}

	private void delete(QueuedMessage queued, String message, Doubt doubt, Instant at, Instant now) {
		this.jdbc.sql("""
				INSERT INTO push (lane, kind, recipient, topic, subject, operation, message, rank, not_before,
					not_after, queued_at, doubt)
				VALUES (?, ?, ?, ?, ?, 'delete', ?, 1, ?, ?, ?, ?)
				ON CONFLICT DO NOTHING
				""")
			.params(queued.lane(), RecipientKind.of(queued.to()), queued.to().id(), queued.topic(), queued.subject(),
					message, Columns.time(at), Columns.time(now.plus(JdbcMessenger.PATIENCE)),
					Columns.time(queued.queuedAt()), doubt.ordinal())
			.update();
	}

	/**
	 * Queues again what may be there; if it is not wanted any more, it is looked for in
	 * order to be deleted.
	 */
	void doubt(QueuedMessage queued, int attempts, Instant notBefore, Instant now) {
		Doubt doubt = queued.doubt().more();
		int kept = this.jdbc.sql("""
				UPDATE push SET attempts = ?, orphans = 0, doubt = ?, not_before = greatest(not_before, ?)
				WHERE id = ?
				""").params(attempts, doubt.ordinal(), Columns.time(notBefore), queued.id()).update();
		if (kept == 0) {
			delete(queued, queued.key(), doubt, notBefore, now);
		}
	}

	/**
	 * Queues the parts of what is to be deleted in its place, unless they are queued
	 * already, or belong to somebody who joined again.
	 */
	void split(QueuedMessage queued, List<String> parts, Instant now) {
		this.jdbc
			.sql("""
					WITH whole AS (DELETE FROM push WHERE id = :id RETURNING *)
					INSERT INTO push (lane, kind, recipient, topic, subject, operation, message, rank, not_before, not_after,
						queued_at)
					SELECT lane, kind, recipient, topic, subject, 'delete', part, 1, :now, not_after, :now
					FROM whole CROSS JOIN unnest(:parts::text[]) WITH ORDINALITY AS parts (part, place)
					WHERE NOT EXISTS (SELECT FROM push
						WHERE (push.lane, push.operation, push.message) = (whole.lane, 'delete', part) AND push.id <> whole.id)
					AND NOT EXISTS (SELECT FROM posted
						WHERE (posted.lane, posted.kind, posted.recipient, posted.message)
							= (whole.lane, whole.kind, whole.recipient, part))
					AND NOT EXISTS (SELECT FROM reply
						WHERE (reply.lane, reply.recipient, reply.message) = (whole.lane, whole.recipient, part))
					ORDER BY place
					ON CONFLICT DO NOTHING
					""")
			.param("id", queued.id())
			.param("now", Columns.time(now))
			.param("parts", Columns.of(parts))
			.update();
	}

	/**
	 * Queues a change of a message that was kept just now.
	 */
	void update(QueuedMessage queued, Instant now) {
		this.jdbc.sql("""
				INSERT INTO push (lane, kind, recipient, topic, subject, operation, rank, not_before, not_after,
					queued_at)
				SELECT lane, kind, recipient, topic, subject, 'update', 1, :now, :notAfter, :now FROM posted
				WHERE (lane, kind, recipient, topic, subject) = (:lane, :kind, :recipient, :topic, :subject)
				""" + JdbcMessenger.AGAIN)
			.param("now", Columns.time(now))
			.param("notAfter", Columns.time(now.plus(JdbcMessenger.PATIENCE)))
			.param("lane", queued.lane())
			.param("kind", RecipientKind.of(queued.to()))
			.param("recipient", queued.to().id())
			.param("topic", queued.topic())
			.param("subject", queued.subject())
			.update();
	}

	/**
	 * Removes a message from the queue.
	 * @return false if it was not there any more
	 */
	boolean remove(QueuedMessage queued) {
		return this.jdbc.sql("DELETE FROM push WHERE id = ?").param(queued.id()).update() == 1;
	}

	/**
	 * Removes a message from the queue, unless it was wanted again while it was on its
	 * way; then it is queued again.
	 */
	void settle(QueuedMessage queued, Instant now) {
		int removed = this.jdbc.sql("DELETE FROM push WHERE id = ? AND version = ?")
			.params(queued.id(), queued.version())
			.update();
		if (removed == 0) {
			this.jdbc.sql("""
					UPDATE push SET attempts = 0, orphans = 0, held_until = '-infinity', not_before = ? WHERE id = ?
					""").params(Columns.time(now), queued.id()).update();
		}
	}

	/**
	 * Queues a message again.
	 */
	void putBack(QueuedMessage queued, int attempts, Instant notBefore) {
		this.jdbc.sql("""
				UPDATE push SET attempts = ?, orphans = 0, doubt = ?, held_until = '-infinity', not_before = ?
				WHERE id = ?
				""").params(attempts, queued.doubt().ordinal(), Columns.time(notBefore), queued.id()).update();
	}

}
