package worthwhile.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.identity.WorkspaceRef;
import worthwhile.storage.Columns;

/**
 * The lanes of all workspaces, each leased by one node at a time.
 */
@Component
class JdbcLanes {

	/**
	 * How long a node may be silent before another one takes over; longer than any call
	 * to a platform.
	 */
	static final Duration LEASE = Duration.ofMinutes(2);

	private final String owner;

	private final JdbcClient jdbc;

	JdbcLanes(JdbcClient jdbc, NodeName node) {
		this.jdbc = jdbc;
		this.owner = node.name();
	}

	/**
	 * The workspaces that have something to send now and no other node at it.
	 */
	List<WorkspaceRef> ready(Collection<String> platforms, Instant now) {
		return this.jdbc.sql("""
				SELECT platform, workspace FROM lane
				WHERE platform = ANY (:platforms) AND next_at <= :now
				AND (owner IS NULL OR owner = :owner OR leased_until <= :now)
				AND EXISTS (SELECT FROM push WHERE push.lane = lane.id AND push.not_before <= :now)
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
				SELECT greatest(first.not_before, lane.next_at) AS at
				FROM lane CROSS JOIN LATERAL (
					SELECT not_before FROM push WHERE push.lane = lane.id ORDER BY not_before LIMIT 1) AS first
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
	 * @return the lane's id
	 */
	OptionalLong lease(WorkspaceRef workspace, Instant now) {
		Optional<Lane> lane = this.jdbc.sql("""
				UPDATE lane SET owner = :owner, leased_until = :until
				WHERE platform = :platform AND workspace = :workspace AND next_at <= :now
				AND (owner IS NULL OR owner = :owner OR leased_until <= :now)
				RETURNING id, sending
				""")
			.param("owner", this.owner)
			.param("until", Columns.time(now.plus(LEASE)))
			.param("platform", workspace.platform())
			.param("workspace", workspace.workspace())
			.param("now", Columns.time(now))
			.query(Lane.class)
			.optional();
		lane.filter((leased) -> leased.sending() != null).ifPresent(this::recover);
		return lane.map((leased) -> OptionalLong.of(leased.id())).orElseGet(OptionalLong::empty);
	}

	private void recover(Lane lane) {
		this.jdbc.sql("UPDATE push SET orphans = orphans + 1 WHERE id = ?").param(lane.sending()).update();
		this.jdbc.sql("UPDATE lane SET sending = NULL WHERE id = ?").param(lane.id()).update();
	}

	/**
	 * Lets a lane rest.
	 */
	void rest(long lane, Instant until) {
		this.jdbc.sql("UPDATE lane SET next_at = ?, sending = NULL WHERE id = ? AND owner = ?")
			.params(Columns.time(until), lane, this.owner)
			.update();
	}

	/**
	 * Lets a lane rest, unless it was woken since an instant.
	 */
	void restUnlessWoken(long lane, Instant until, Instant since) {
		this.jdbc.sql("UPDATE lane SET next_at = ?, sending = NULL WHERE id = ? AND owner = ? AND next_at <= ?")
			.params(Columns.time(until), lane, this.owner, Columns.time(since))
			.update();
	}

	/**
	 * Ends the rest of a lane.
	 */
	void wake(WorkspaceRef workspace, Instant now) {
		this.jdbc.sql("UPDATE lane SET next_at = ? WHERE platform = ? AND workspace = ?")
			.params(Columns.time(now), workspace.platform(), workspace.workspace())
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
	 */
	private record Lane(long id, @Nullable Long sending) {

	}

}
