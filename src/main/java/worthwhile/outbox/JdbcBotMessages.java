package worthwhile.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.PersonalData;
import worthwhile.identity.Recipient;
import worthwhile.identity.WorkspaceRef;
import worthwhile.outbox.Messenger.MessageRef;
import worthwhile.storage.Columns;

/**
 * Which messages the bot sent somebody, by itself and in answer. Forgetting deletes them
 * on the platform too, and looks once more a minute later for what was on its way: the
 * deletions name the person until they are done or a day has passed.
 */
@Component
class JdbcBotMessages implements PersonalData, PostedReplies {

	static final String REPLY = "reply";

	private final JdbcClient jdbc;

	private final JdbcLanes lanes;

	private final JdbcTraces traces;

	private final Composer composer;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	JdbcBotMessages(JdbcClient jdbc, JdbcLanes lanes, JdbcTraces traces, Composer composer, Clock clock,
			ApplicationEventPublisher events) {
		this.composer = composer;
		this.jdbc = jdbc;
		this.lanes = lanes;
		this.traces = traces;
		this.clock = clock;
		this.events = events;
	}

	@Override
	public void keepReply(PersonRef person, String message) {
		keep(person, message);
	}

	/**
	 * Hardly ever is there no lane yet.
	 */
	private void keep(Recipient person, String message) {
		if (insert(person, message) == 0) {
			this.lanes.open(person.workspace());
			insert(person, message);
		}
	}

	private int insert(Recipient person, String message) {
		WorkspaceRef workspace = person.workspace();
		return this.jdbc.sql("""
				INSERT INTO reply (lane, recipient, message, posted_at)
				SELECT id, ?, ?, ? FROM lane WHERE platform = ? AND workspace = ?
				ON CONFLICT DO NOTHING
				""")
			.params(person.id(), message, Columns.time(this.clock.instant()), workspace.platform(),
					workspace.workspace())
			.update();
	}

	@Override
	public void keepReply(MessageRef shown, String message) {
		this.composer.answered(shown)
			.ifPresentOrElse((subject) -> keepShown(shown, subject, message), () -> keep(shown.to(), message));
	}

	private void keepShown(MessageRef shown, String subject, String message) {
		WorkspaceRef workspace = shown.to().workspace();
		this.lanes.open(workspace);
		this.jdbc.sql("""
				INSERT INTO posted (lane, kind, recipient, topic, subject, message, posted_at)
				SELECT id, ?, ?, ?, ?, ?, ? FROM lane WHERE platform = ? AND workspace = ?
				ON CONFLICT (lane, kind, recipient, topic, subject)
				DO UPDATE SET message = excluded.message, posted_at = excluded.posted_at
				""")
			.params(RecipientKind.of(shown.to()), shown.to().id(), shown.topic(), subject, message,
					Columns.time(this.clock.instant()), workspace.platform(), workspace.workspace())
			.update();
	}

	@Override
	public List<Section> export(MemberId member, PersonRef person) {
		Section sent = new Section("bot-messages", of(List.of(person), """
				SELECT sent.* FROM theirs JOIN (
					SELECT lane, recipient, topic, subject, message, posted_at FROM posted WHERE kind = 'person'
					UNION ALL
					SELECT lane, recipient, :reply, '', message, posted_at FROM reply
				) AS sent ON (sent.lane, sent.recipient) = (theirs.lane, theirs.recipient)
				ORDER BY posted_at, topic, subject, message
				""").param("reply", REPLY).query((row, number) -> sent(row)).list());
		Section queued = new Section("bot-messages-waiting", of(List.of(person), """
				SELECT push.* FROM theirs JOIN push
				ON (push.lane, push.kind, push.recipient) = (theirs.lane, 'person', theirs.recipient)
				ORDER BY queued_at, topic, subject, operation, message
				""").query((row, number) -> queued(row)).list());
		return Stream.of(sent, queued).filter((section) -> !section.rows().isEmpty()).toList();
	}

	private static Map<String, Object> sent(ResultSet row) throws SQLException {
		Map<String, Object> sent = named(row);
		sent.put("posted", Columns.instant(row, "posted_at"));
		return sent;
	}

	private static Map<String, Object> queued(ResultSet row) throws SQLException {
		Map<String, Object> queued = named(row);
		queued.put("operation", row.getString("operation"));
		queued.put("gentle", row.getBoolean("gentle"));
		queued.put("not_before", Columns.instant(row, "not_before"));
		queued.put("not_after", Columns.instant(row, "not_after"));
		queued.put("queued_at", Columns.instant(row, "queued_at"));
		return queued;
	}

	private static Map<String, Object> named(ResultSet row) throws SQLException {
		Map<String, Object> named = new LinkedHashMap<>();
		named.put("topic", row.getString("topic"));
		named.put("subject", row.getString("subject"));
		named.put("message", row.getString("message"));
		return named;
	}

	@Override
	public void takeBack(PersonRef person, String message) {
		this.traces.deleteLate(person, message, this.clock.instant());
		this.events.publishEvent(new Queued(Set.of(person.workspace())));
	}

	/**
	 * In a channel nothing is deleted.
	 */
	@Override
	public void letStay(PressedMessage message) {
		if (message.where() instanceof PersonRef person) {
			letStay(person, message.message());
		}
	}

	private void letStay(PersonRef person, String message) {
		WorkspaceRef workspace = person.workspace();
		this.jdbc.sql("""
				INSERT INTO reply (lane, recipient, message, posted_at, stays)
				SELECT id, ?, ?, ?, true FROM lane WHERE platform = ? AND workspace = ?
				ON CONFLICT (lane, recipient, message) DO UPDATE SET stays = true
				""")
			.params(person.id(), message, Columns.time(this.clock.instant()), workspace.platform(),
					workspace.workspace())
			.update();
	}

	/**
	 * The messages that stay, by whom they are to.
	 */
	private Map<String, String> staying(Collection<PersonRef> persons) {
		Map<String, String> staying = new HashMap<>();
		of(persons, """
				DELETE FROM reply USING theirs
				WHERE (reply.lane, reply.recipient) = (theirs.lane, theirs.recipient) AND stays
				RETURNING reply.recipient, reply.message
				""").query((row) -> {
			staying.put(row.getString("recipient"), row.getString("message"));
		});
		return staying;
	}

	/**
	 * What waits goes first: whatever was on its way is put away by then, and found among
	 * what was sent. A message whose change is held is deleted after the change.
	 */
	@Override
	public void forget(Collection<PersonRef> persons) {
		Set<WorkspaceRef> deletions = new HashSet<>();
		deletions.addAll(delete(persons,
				"""
						, unsent AS (
							DELETE FROM push USING theirs
							WHERE (push.lane, push.kind, push.recipient) = (theirs.lane, 'person', theirs.recipient)
							AND push.operation <> 'delete'
							RETURNING push.*
						), gone AS (
							SELECT lane, recipient, topic, subject, :key::text || id AS message, :now::timestamptz AS at,
								queued_at AS since, doubt
							FROM unsent WHERE doubt > 0
							UNION ALL
							SELECT unsent.lane, unsent.recipient, unsent.topic, unsent.subject, posted.message, held_until, :now, 0
							FROM unsent JOIN posted USING (lane, kind, recipient, topic, subject)
							WHERE operation = 'update' AND held_until > :now
						)
						""",
				"key", QueuedMessage.KEY));
		deletions.addAll(this.traces.delete(persons, staying(persons), this.clock.instant()));
		deletions.addAll(delete(persons, """
				, sent AS (
					DELETE FROM posted USING theirs
					WHERE (posted.lane, posted.kind, posted.recipient) = (theirs.lane, 'person', theirs.recipient)
					RETURNING posted.lane, posted.recipient, posted.topic, posted.subject, posted.message
				), answered AS (
					DELETE FROM reply USING theirs
					WHERE (reply.lane, reply.recipient) = (theirs.lane, theirs.recipient)
					RETURNING reply.lane, reply.recipient, :reply::text AS topic, '' AS subject, reply.message
				), gone AS (
					SELECT there.*, :now::timestamptz AS at, :now::timestamptz AS since, 0 AS doubt
					FROM (TABLE sent UNION ALL TABLE answered) AS there
				)
				""", "reply", REPLY));
		if (!deletions.isEmpty()) {
			this.events.publishEvent(new Queued(deletions));
		}
	}

	/**
	 * Queues the deletion of what is gone.
	 * @return where there is something to delete on the platform
	 */
	private List<WorkspaceRef> delete(Collection<PersonRef> persons, String gone, String name, String value) {
		Instant now = this.clock.instant();
		return of(persons, gone + """
				, deletions AS (
					INSERT INTO push (lane, kind, recipient, topic, subject, operation, message, rank, not_before,
						not_after, queued_at, doubt)
					SELECT lane, 'person', recipient, topic, subject, 'delete', message, 1, at,
						:notAfter::timestamptz, since, doubt
					FROM gone ORDER BY lane, recipient, topic, subject, message
					ON CONFLICT DO NOTHING
					RETURNING lane
				)
				SELECT DISTINCT platform, workspace FROM lane JOIN deletions ON deletions.lane = lane.id
				""").param(name, value)
			.param("now", Columns.time(now))
			.param("notAfter", Columns.time(now.plus(JdbcMessenger.PATIENCE)))
			.query((row, number) -> new WorkspaceRef(row.getString("platform"), row.getString("workspace")))
			.list();
	}

	private JdbcClient.StatementSpec of(Collection<PersonRef> persons, String sql) {
		return this.jdbc.sql("""
				WITH theirs AS MATERIALIZED (
					SELECT lane.id AS lane, p.recipient
					FROM unnest(:platforms::text[], :workspaces::text[], :persons::text[])
						AS p (platform, workspace, recipient)
					JOIN lane USING (platform, workspace)
				)
				""" + sql)
			.param("platforms", Columns.of(persons, (person) -> person.workspace().platform()))
			.param("workspaces", Columns.of(persons, (person) -> person.workspace().workspace()))
			.param("persons", Columns.of(persons, PersonRef::id));
	}

	@Override
	public int expire(Expiry old) {
		return Math.max(expire("posted", "kind = 'person'", old), expire("reply", "true", old));
	}

	private int expire(String table, String which, Expiry old) {
		Instant midnight = old.before().atStartOfDay(ZoneOffset.UTC).toInstant();
		return this.jdbc.sql("DELETE FROM " + table + " WHERE ctid = ANY(ARRAY(SELECT ctid FROM " + table + """
				 WHERE lane = (SELECT id FROM lane WHERE platform = :platform AND workspace = :workspace)
				AND posted_at < :midnight AND\s""" + which + " LIMIT :most))")
			.param("platform", old.workspace().platform())
			.param("workspace", old.workspace().workspace())
			.param("midnight", Columns.time(midnight))
			.param("most", old.most())
			.update();
	}

}
