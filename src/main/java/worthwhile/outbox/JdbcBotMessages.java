package worthwhile.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.PersonalData;
import worthwhile.identity.WorkspaceId;
import worthwhile.identity.WorkspaceRef;
import worthwhile.storage.Columns;

/**
 * Which messages the bot sent somebody, by itself and in answer. Forgetting deletes them
 * on the platform too: the deletions name the person until they are done or a day has
 * passed.
 */
@Component
class JdbcBotMessages implements PersonalData, PostedReplies {

	private static final String REPLY = "reply";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	JdbcBotMessages(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.events = events;
	}

	@Override
	public void keepReply(PersonRef person, String message) {
		WorkspaceRef workspace = person.workspace();
		this.jdbc.sql("INSERT INTO lane (platform, workspace) VALUES (?, ?) ON CONFLICT DO NOTHING")
			.params(workspace.platform(), workspace.workspace())
			.update();
		this.jdbc.sql("""
				INSERT INTO reply (lane, recipient, message, posted_at)
				SELECT id, ?, ?, ? FROM lane WHERE platform = ? AND workspace = ?
				ON CONFLICT DO NOTHING
				""")
			.params(person.id(), message, Columns.time(this.clock.instant()), workspace.platform(),
					workspace.workspace())
			.update();
	}

	@Override
	public List<Section> export(MemberId member, PersonRef person) {
		List<Map<String, Object>> rows = this.jdbc.sql("""
				SELECT topic, subject, posted_at FROM lane JOIN (
					SELECT lane, recipient, topic, subject, posted_at FROM posted WHERE kind = 'person'
					UNION ALL
					SELECT lane, recipient, :reply, message, posted_at FROM reply
				) AS sent ON sent.lane = lane.id
				WHERE platform = :platform AND workspace = :workspace AND recipient = :person
				ORDER BY posted_at, topic, subject
				""")
			.param("reply", REPLY)
			.param("platform", person.workspace().platform())
			.param("workspace", person.workspace().workspace())
			.param("person", person.id())
			.query((row, number) -> row(row.getString("topic"), row.getString("subject"),
					Columns.instant(row, "posted_at")))
			.list();
		return rows.isEmpty() ? List.of() : List.of(new Section("bot-messages", rows));
	}

	private static Map<String, Object> row(String topic, String subject, Instant posted) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("topic", topic);
		row.put("subject", subject);
		row.put("posted", posted);
		return row;
	}

	@Override
	public void letStay(PressedMessage message) {
		WorkspaceRef workspace = message.where().workspace();
		this.jdbc.sql("""
				DELETE FROM reply USING lane
				WHERE lane.id = reply.lane AND platform = ? AND workspace = ? AND recipient = ? AND message = ?
				""")
			.params(workspace.platform(), workspace.workspace(), message.where().id(), message.message())
			.update();
	}

	@Override
	public void forget(MemberId member, PersonRef person) {
		Instant now = this.clock.instant();
		int deletions = this.jdbc
			.sql("""
					WITH theirs AS (
						SELECT id AS lane, 'person' AS kind, :person AS recipient
						FROM lane WHERE platform = :platform AND workspace = :workspace
					), unsent AS (
						DELETE FROM push USING theirs
						WHERE (push.lane, push.kind, push.recipient) = (theirs.lane, theirs.kind, theirs.recipient)
						AND push.operation <> 'delete'
						RETURNING push.*
					), sent AS (
						DELETE FROM posted USING theirs
						WHERE (posted.lane, posted.kind, posted.recipient) = (theirs.lane, theirs.kind, theirs.recipient)
						RETURNING posted.lane, posted.topic, posted.subject, posted.message
					), answered AS (
						DELETE FROM reply USING theirs
						WHERE (reply.lane, reply.recipient) = (theirs.lane, theirs.recipient)
						RETURNING reply.lane, :reply::text AS topic, '' AS subject, reply.message
					)
					INSERT INTO push (lane, kind, recipient, topic, subject, operation, message, rank, not_before, not_after,
						queued_at, doubt)
					SELECT lane, 'person', :person, topic, subject, 'delete', message, 1, :now, :notAfter, since, doubt
					FROM (
						SELECT lane, topic, subject, message, :now::timestamptz AS since, 0 AS doubt
						FROM (TABLE sent UNION ALL TABLE answered) AS there
						UNION ALL
						SELECT lane, topic, subject, :key || id, queued_at, doubt FROM unsent WHERE doubt > 0
					) AS gone
					ON CONFLICT DO NOTHING
					""")
			.param("person", person.id())
			.param("reply", REPLY)
			.param("key", QueuedMessage.KEY)
			.param("platform", person.workspace().platform())
			.param("workspace", person.workspace().workspace())
			.param("now", Columns.time(now))
			.param("notAfter", Columns.time(now.plus(JdbcMessenger.PATIENCE)))
			.update();
		if (deletions > 0) {
			this.events.publishEvent(new Queued(Set.of(person.workspace())));
		}
	}

	@Override
	public void expire(WorkspaceId workspace, WorkspaceRef ref, LocalDate before) {
		Instant midnight = before.atStartOfDay(ZoneOffset.UTC).toInstant();
		this.jdbc.sql("""
				DELETE FROM posted USING lane
				WHERE lane.id = posted.lane AND platform = ? AND workspace = ? AND kind = 'person' AND posted_at < ?
				""").params(ref.platform(), ref.workspace(), Columns.time(midnight)).update();
		this.jdbc.sql("""
				DELETE FROM reply USING lane
				WHERE lane.id = reply.lane AND platform = ? AND workspace = ? AND posted_at < ?
				""").params(ref.platform(), ref.workspace(), Columns.time(midnight)).update();
	}

}
