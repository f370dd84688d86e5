package worthwhile.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.identity.Recipient;
import worthwhile.identity.WorkspaceRef;
import worthwhile.storage.Columns;

/**
 * Queues messages in the database. Rows are written in the order of their key, so that
 * two transactions wait for each other in the same order.
 */
@Component
class JdbcMessenger implements Messenger, PressedMessages {

	/** How long a change or a deletion is tried; a message is not up to date for ever. */
	static final Duration PATIENCE = Duration.ofDays(1);

	private static final int WAITED_FOR = 0;

	private static final int CHANGE = 1;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	JdbcMessenger(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.events = events;
	}

	@Override
	public void push(Push push) {
		pushAll(List.of(push));
	}

	@Override
	public void pushAll(Collection<Push> pushes) {
		push(pushes, false);
	}

	@Override
	public void pushAllNew(Collection<Push> pushes) {
		push(pushes, true);
	}

	private void push(Collection<Push> pushes, boolean newAlone) {
		if (pushes.isEmpty()) {
			return;
		}
		Instant now = this.clock.instant();
		// the lanes are there after the first time; an update of them would serialise the
		// workspace
		this.jdbc
			.sql("""
					WITH wanted AS (
						SELECT * FROM unnest(:platforms::text[], :workspaces::text[], :kinds::text[], :recipients::text[],
							:topics::text[], :subjects::text[], :notBefore::float8[], :notAfter::float8[],
							:gentle::boolean[])
							AS w (platform, workspace, kind, recipient, topic, subject, not_before, not_after, gentle)
					), added AS (
						INSERT INTO lane (platform, workspace)
						SELECT DISTINCT platform, workspace FROM wanted
						WHERE NOT EXISTS (SELECT FROM lane
							WHERE lane.platform = wanted.platform AND lane.workspace = wanted.workspace)
						ORDER BY platform, workspace
						ON CONFLICT (platform, workspace) DO UPDATE SET platform = excluded.platform
						RETURNING id, platform, workspace
					), lanes AS (
						SELECT id, platform, workspace FROM lane UNION SELECT id, platform, workspace FROM added
					)
					INSERT INTO push (lane, kind, recipient, topic, subject, operation, rank, not_before, not_after, gentle,
						queued_at)
					SELECT DISTINCT ON (lanes.id, kind, recipient, topic, subject)
						lanes.id, kind, recipient, topic, subject, 'post', 2, to_timestamp(not_before), to_timestamp(not_after), gentle,
						:now
					FROM wanted JOIN lanes USING (platform, workspace)
					WHERE NOT (:newAlone AND EXISTS (SELECT FROM posted
						WHERE (posted.lane, posted.kind, posted.recipient, posted.topic, posted.subject)
							= (lanes.id, wanted.kind, wanted.recipient, wanted.topic, wanted.subject)))
					ORDER BY lanes.id, kind, recipient, topic, subject
					ON CONFLICT (lane, kind, recipient, topic, subject, operation, message)
					DO UPDATE SET version = push.version + 1
					""")
			.param("platforms", Columns.of(pushes, (push) -> push.to().workspace().platform()))
			.param("workspaces", Columns.of(pushes, (push) -> push.to().workspace().workspace()))
			.param("kinds", Columns.of(pushes, (push) -> RecipientKind.of(push.to())))
			.param("recipients", Columns.of(pushes, (push) -> push.to().id()))
			.param("topics", Columns.of(pushes, Push::topic))
			.param("subjects", Columns.of(pushes, Push::subject))
			.param("notBefore", Columns.seconds(pushes, Push::notBefore))
			.param("notAfter", Columns.seconds(pushes, Push::notAfter))
			.param("gentle", Columns.of(pushes, (push) -> String.valueOf(push.gentle())))
			.param("newAlone", newAlone)
			.param("now", Columns.time(now))
			.update();
		nudge(pushes.stream()
			.filter((push) -> !push.notBefore().isAfter(now))
			.map((push) -> push.to().workspace())
			.collect(Collectors.toSet()));
	}

	@Override
	public void refresh(Recipient to, String topic, String subject) {
		refreshAll(List.of(new MessageRef(to, topic, subject)));
	}

	@Override
	public void refreshAll(Collection<MessageRef> refs) {
		refreshAll(refs, null);
	}

	@Override
	public void refreshIfAny(Recipient to, String topic, Collection<String> subjects) {
		if (!subjects.isEmpty() && isAny(to, topic, subjects)) {
			refreshAll(subjects.stream().map((subject) -> new MessageRef(to, topic, subject)).toList());
		}
	}

	/**
	 * Whether one of them was posted, or waits for it. The list is spelled out: with an
	 * array of any length PostgreSQL would plan anew each time.
	 */
	private boolean isAny(Recipient to, String topic, Collection<String> subjects) {
		return this.jdbc.sql("""
				SELECT EXISTS (
					SELECT FROM posted WHERE (lane, kind, recipient, topic) = (lanes.id, :kind, :recipient, :topic)
					AND subject IN (:subjects)
				) OR EXISTS (
					SELECT FROM push WHERE (lane, kind, recipient, topic) = (lanes.id, :kind, :recipient, :topic)
					AND subject IN (:subjects) AND operation = 'post'
				)
				FROM lane AS lanes WHERE platform = :platform AND workspace = :workspace
				""")
			.param("platform", to.workspace().platform())
			.param("workspace", to.workspace().workspace())
			.param("kind", RecipientKind.of(to))
			.param("recipient", to.id())
			.param("topic", topic)
			.param("subjects", subjects)
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	@Override
	public boolean refreshAll(Collection<MessageRef> refs, @Nullable PressedMessage pressed) {
		if (refs.isEmpty()) {
			return false;
		}
		Instant now = this.clock.instant();
		// one that is being posted just now may have been composed before the change
		Found found = this.jdbc
			.sql("""
					WITH found AS (
						SELECT DISTINCT lane.id AS lane, w.kind, w.recipient, w.topic, w.subject,
							coalesce(p.message = w.awaited, false) AS awaited
						FROM unnest(:platforms::text[], :workspaces::text[], :kinds::text[], :recipients::text[],
							:topics::text[], :subjects::text[], :awaited::text[])
							AS w (platform, workspace, kind, recipient, topic, subject, awaited)
						JOIN lane USING (platform, workspace)
						LEFT JOIN LATERAL (SELECT message FROM posted
							WHERE (posted.lane, posted.kind, posted.recipient, posted.topic, posted.subject)
								= (lane.id, w.kind, w.recipient, w.topic, w.subject) LIMIT 1) AS p ON true
						WHERE p.message IS NOT NULL OR EXISTS (SELECT FROM push
							WHERE (push.lane, push.kind, push.recipient, push.topic, push.subject, push.operation)
								= (lane.id, w.kind, w.recipient, w.topic, w.subject, 'post'))
					), queued AS (
						INSERT INTO push (lane, kind, recipient, topic, subject, operation, rank, not_before, not_after,
							queued_at)
						SELECT lane, kind, recipient, topic, subject, 'update', CASE WHEN awaited THEN :first ELSE :rank END,
							CASE WHEN awaited THEN :held ELSE :now::timestamptz END, :notAfter::timestamptz,
							:now::timestamptz
						FROM found
						ORDER BY 1, 2, 3, 4, 5
					"""
					+ AGAIN + """
							)
							SELECT coalesce(bool_or(awaited), false) AS awaited,
								coalesce(bool_or(NOT awaited), false) AS others
							FROM found
							""")
			.param("first", WAITED_FOR)
			.param("rank", CHANGE)
			.param("now", Columns.time(now))
			.param("held", Columns.time((pressed != null) ? held(pressed, now) : now))
			.param("notAfter", Columns.time(now.plus(PATIENCE)))
			.param("platforms", Columns.of(refs, (ref) -> ref.to().workspace().platform()))
			.param("workspaces", Columns.of(refs, (ref) -> ref.to().workspace().workspace()))
			.param("kinds", Columns.of(refs, (ref) -> RecipientKind.of(ref.to())))
			.param("recipients", Columns.of(refs, (ref) -> ref.to().id()))
			.param("topics", Columns.of(refs, MessageRef::topic))
			.param("subjects", Columns.of(refs, MessageRef::subject))
			.param("awaited", Columns.of(refs, (ref) -> awaitedBy(ref.to(), pressed)))
			.query(Found.class)
			.single();
		if (found.others() || (found.awaited() && pressed != null && !pressed.byPress())) {
			nudge(refs.stream().map((ref) -> ref.to().workspace()).collect(Collectors.toSet()));
		}
		return found.awaited();
	}

	/**
	 * The message that the recipient waits for; empty, as no message is called, if they
	 * wait for none.
	 */
	private static String awaitedBy(Recipient recipient, @Nullable PressedMessage pressed) {
		return (pressed != null && pressed.where().equals(recipient)) ? pressed.message() : "";
	}

	/**
	 * Before when a lane leaves the change of a pressed message to the press.
	 */
	private static Instant held(PressedMessage pressed, Instant now) {
		return pressed.byPress() ? now.plus(JdbcHeldChanges.HOLD) : now;
	}

	@Override
	public boolean refresh(PressedMessage pressed) {
		Recipient where = pressed.where();
		Instant now = this.clock.instant();
		int queued = this.jdbc.sql("""
				INSERT INTO push (lane, kind, recipient, topic, subject, operation, rank, not_before, not_after,
					queued_at)
				SELECT p.lane, p.kind, p.recipient, p.topic, p.subject, 'update', :rank, :held, :notAfter, :now
				FROM posted p JOIN lane ON lane.id = p.lane
				WHERE lane.platform = :platform AND lane.workspace = :workspace
				AND p.kind = :kind AND p.recipient = :recipient AND p.message = :message
				""" + AGAIN)
			.param("rank", WAITED_FOR)
			.param("held", Columns.time(held(pressed, now)))
			.param("now", Columns.time(now))
			.param("notAfter", Columns.time(now.plus(PATIENCE)))
			.param("platform", where.workspace().platform())
			.param("workspace", where.workspace().workspace())
			.param("kind", RecipientKind.of(where))
			.param("recipient", where.id())
			.param("message", pressed.message())
			.update();
		if (queued > 0 && !pressed.byPress()) {
			nudge(Set.of(where.workspace()));
		}
		return queued > 0;
	}

	static final String AGAIN = """
			ON CONFLICT (lane, kind, recipient, topic, subject, operation, message)
			DO UPDATE SET version = push.version + 1, rank = least(push.rank, excluded.rank), attempts = 0,
				not_before = greatest(excluded.not_before, push.held_until), not_after = excluded.not_after
			""";

	@Override
	public void withdraw(Recipient to, String topic, String subject) {
		Instant now = this.clock.instant();
		int deletions = this.jdbc
			.sql("""
					WITH it AS (
						SELECT id AS lane, :kind AS kind, :recipient AS recipient, :topic AS topic, :subject AS subject
						FROM lane WHERE platform = :platform AND workspace = :workspace
					), unsent AS (
						DELETE FROM push USING it
						WHERE (push.lane, push.kind, push.recipient, push.topic, push.subject)
							= (it.lane, it.kind, it.recipient, it.topic, it.subject)
						AND push.operation <> 'delete'
						RETURNING push.*
					), sent AS (
						DELETE FROM posted USING it
						WHERE (posted.lane, posted.kind, posted.recipient, posted.topic, posted.subject)
							= (it.lane, it.kind, it.recipient, it.topic, it.subject)
						RETURNING posted.*
					)
					INSERT INTO push (lane, kind, recipient, topic, subject, operation, message, rank, not_before, not_after,
						queued_at, doubt)
					SELECT lane, kind, recipient, topic, subject, 'delete', message, :rank::smallint,
						greatest(:now::timestamptz, (SELECT max(held_until) FROM unsent)), :notAfter::timestamptz, :now::timestamptz, 0 FROM sent
					UNION ALL
					SELECT lane, kind, recipient, topic, subject, 'delete', :key || id, :rank, :now, :notAfter, queued_at, doubt
					FROM unsent WHERE doubt > 0
					""")
			.param("key", QueuedMessage.KEY)
			.param("platform", to.workspace().platform())
			.param("workspace", to.workspace().workspace())
			.param("kind", RecipientKind.of(to))
			.param("recipient", to.id())
			.param("topic", topic)
			.param("subject", subject)
			.param("rank", CHANGE)
			.param("now", Columns.time(now))
			.param("notAfter", Columns.time(now.plus(PATIENCE)))
			.update();
		if (deletions > 0) {
			nudge(Set.of(to.workspace()));
		}
	}

	/**
	 * What waits goes first: whatever was on its way is put away by then, and found among
	 * what was sent. The lane goes last.
	 */
	@Override
	public int forget(WorkspaceRef workspace, int most) {
		int forgotten = 0;
		for (String table : List.of("push", "posted", "reply", "lane")) {
			if (forgotten < most) {
				forgotten += forget(table, workspace, most - forgotten);
			}
		}
		return forgotten;
	}

	private int forget(String table, WorkspaceRef workspace, int most) {
		return this.jdbc
			.sql("DELETE FROM " + table + " WHERE ctid = ANY(ARRAY(SELECT ctid FROM " + table + " WHERE "
					+ (table.equals("lane") ? "id" : "lane") + """
							 = (SELECT id FROM lane WHERE platform = :platform AND workspace = :workspace) LIMIT :most))
							""")
			.param("platform", workspace.platform())
			.param("workspace", workspace.workspace())
			.param("most", most)
			.update();
	}

	private void nudge(Set<WorkspaceRef> workspaces) {
		if (!workspaces.isEmpty()) {
			this.events.publishEvent(new Queued(workspaces));
		}
	}

	/**
	 * What of the messages that were to be brought up to date there is.
	 *
	 * @param awaited whether the awaited one is among them
	 * @param others whether there are others
	 */
	private record Found(boolean awaited, boolean others) {

	}

}
