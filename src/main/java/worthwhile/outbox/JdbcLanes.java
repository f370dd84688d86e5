package worthwhile.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.identity.WorkspaceRef;
import worthwhile.outbox.QueuedMessage.Operation;
import worthwhile.storage.Columns;

/**
 * The lanes of all workspaces, each leased by one node at a time.
 */
@Component
class JdbcLanes {

	/**
	 * How long a node may be silent before another one takes over. A node that lives
	 * renews its leases far more often, however long its calls take.
	 */
	static final Duration LEASE = Duration.ofSeconds(12);

	private final String owner;

	private final JdbcClient jdbc;

	JdbcLanes(JdbcClient jdbc, NodeName node) {
		this.jdbc = jdbc;
		this.owner = node.name();
	}

	/**
	 * Gives a workspace its lane, if it has none.
	 */
	void open(WorkspaceRef workspace) {
		this.jdbc.sql("INSERT INTO lane (platform, workspace) VALUES (?, ?) ON CONFLICT DO NOTHING")
			.params(workspace.platform(), workspace.workspace())
			.update();
	}

	/**
	 * The workspaces that have something to send now and no other node at it.
	 */
	List<WorkspaceRef> ready(Collection<String> platforms, Instant now) {
		return this.jdbc.sql("""
				SELECT platform, workspace FROM lane
				WHERE platform = ANY (:platforms)
				AND (owner IS NULL OR owner = :owner OR leased_until <= :now)
				AND EXISTS (SELECT FROM push WHERE push.lane = lane.id AND push.not_before <= :now AND :now >=
					CASE operation WHEN 'post' THEN post_at WHEN 'update' THEN update_at ELSE delete_at END)
				""")
			.param("platforms", Columns.of(platforms))
			.param("now", Columns.time(now))
			.param("owner", this.owner)
			.query(WorkspaceRef.class)
			.list();
	}

	/**
	 * The earliest instant at which something may be sent, if anything is queued.
	 */
	Optional<Instant> next(Collection<String> platforms) {
		return this.jdbc.sql("""
				SELECT greatest(first.not_before,
					CASE operation WHEN 'post' THEN post_at WHEN 'update' THEN update_at ELSE delete_at END) AS at
				FROM lane CROSS JOIN LATERAL (
					SELECT operation, min(not_before) AS not_before FROM push WHERE push.lane = lane.id
					GROUP BY operation) AS first
				WHERE platform = ANY (:platforms)
				ORDER BY at LIMIT 1
				""")
			.param("platforms", Columns.of(platforms))
			.query((row, number) -> Columns.instant(row, "at"))
			.optional();
	}

	/**
	 * Takes a lane, unless another node has it; messages that the last node left behind
	 * are tried once more.
	 * @return the lane as it was left
	 */
	Optional<Lane> lease(WorkspaceRef workspace, Instant now) {
		Optional<Lane> lane = this.jdbc.sql("""
				UPDATE lane SET owner = :owner, leased_until = :until
				WHERE platform = :platform AND workspace = :workspace
				AND least(post_at, update_at, delete_at) <= :now
				AND (owner IS NULL OR owner = :owner OR leased_until <= :now)
				RETURNING id, sending,
					EXISTS (SELECT FROM push WHERE push.lane = lane.id AND rank < 2 AND not_before <= :now) AS changes
				""")
			.param("owner", this.owner)
			.param("until", Columns.time(now.plus(LEASE)))
			.param("platform", workspace.platform())
			.param("workspace", workspace.workspace())
			.param("now", Columns.time(now))
			.query(Lane.class)
			.optional();
		lane.filter((leased) -> leased.sending() != null).ifPresent(this::recover);
		return lane;
	}

	private void recover(Lane lane) {
		this.jdbc.sql("UPDATE push SET orphans = orphans + 1 WHERE id = ?").param(lane.sending()).update();
		this.jdbc.sql("UPDATE lane SET sending = NULL WHERE id = ?").param(lane.id()).update();
	}

	/**
	 * Renews the leases that this node has on the lanes of some workspaces.
	 */
	void renew(Collection<WorkspaceRef> workspaces, Instant now) {
		this.jdbc.sql("""
				UPDATE lane SET leased_until = :until
				WHERE owner = :owner AND (platform, workspace) IN (
					SELECT * FROM unnest(:platforms::text[], :workspaces::text[]))
				""")
			.param("until", Columns.time(now.plus(LEASE)))
			.param("owner", this.owner)
			.param("platforms", Columns.of(workspaces, WorkspaceRef::platform))
			.param("workspaces", Columns.of(workspaces, WorkspaceRef::workspace))
			.update();
	}

	/**
	 * Lets a lane rest from operations of a kind.
	 */
	void rest(long lane, Operation operation, Instant until) {
		this.jdbc.sql("""
				UPDATE lane SET sending = NULL,
					post_at = CASE WHEN :post THEN :until ELSE post_at END,
					update_at = CASE WHEN :update THEN :until ELSE update_at END,
					delete_at = CASE WHEN :delete THEN :until ELSE delete_at END
				WHERE id = :lane AND owner = :owner
				""")
			.param("post", operation == Operation.POST)
			.param("update", operation == Operation.UPDATE)
			.param("delete", operation == Operation.DELETE)
			.param("until", Columns.time(until))
			.param("lane", lane)
			.param("owner", this.owner)
			.update();
	}

	/**
	 * Lets a lane rest from everything, unless it was woken since an instant.
	 * @param operation what was tried then
	 */
	void restUnlessWoken(long lane, Operation operation, Instant until, Instant since) {
		this.jdbc.sql("""
				UPDATE lane SET sending = NULL, post_at = :until, update_at = :until, delete_at = :until
				WHERE id = :lane AND owner = :owner
				AND CASE :operation WHEN 'post' THEN post_at WHEN 'update' THEN update_at ELSE delete_at END <= :since
				""")
			.param("until", Columns.time(until))
			.param("lane", lane)
			.param("owner", this.owner)
			.param("operation", operation.word())
			.param("since", Columns.time(since))
			.update();
	}

	/**
	 * Ends the rests of a lane.
	 */
	void wake(WorkspaceRef workspace, Instant now) {
		this.jdbc.sql("""
				UPDATE lane SET post_at = :now, update_at = :now, delete_at = :now
				WHERE platform = :platform AND workspace = :workspace
				""")
			.param("now", Columns.time(now))
			.param("platform", workspace.platform())
			.param("workspace", workspace.workspace())
			.update();
	}

	/**
	 * Gives a lane back.
	 */
	void release(long lane) {
		this.jdbc
			.sql("UPDATE lane SET owner = NULL, leased_until = '-infinity', sending = NULL WHERE id = ? AND owner = ?")
			.params(lane, this.owner)
			.update();
	}

	/**
	 * How long the oldest message to a platform has been waiting.
	 */
	Duration age(String platform, Instant now) {
		return this.jdbc.sql("""
				SELECT first.not_before
				FROM lane CROSS JOIN LATERAL (
					SELECT not_before FROM push WHERE push.lane = lane.id ORDER BY not_before LIMIT 1) AS first
				WHERE platform = ? AND first.not_before < ?
				ORDER BY first.not_before LIMIT 1
				""")
			.params(platform, Columns.time(now))
			.query((row, number) -> Duration.between(Columns.instant(row, "not_before"), now))
			.optional()
			.orElse(Duration.ZERO);
	}

	/**
	 * A lane that was taken.
	 *
	 * @param sending the message that was on its way when the last node was lost, if any
	 * @param changes whether changes or deletions are due
	 */
	record Lane(long id, @Nullable Long sending, boolean changes) {

	}

}
