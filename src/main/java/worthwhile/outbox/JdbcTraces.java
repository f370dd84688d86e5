package worthwhile.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceRef;
import worthwhile.storage.Columns;

/**
 * The deletion of what somebody who was forgotten may still see, although no message of
 * it is known.
 */
@Component
class JdbcTraces {

	/** How long it may take a platform to do what it was asked to before. */
	private static final Duration STILL_ON_ITS_WAY = Duration.ofMinutes(1);

	private final JdbcClient jdbc;

	private final JdbcLanes lanes;

	private final Platforms platforms;

	JdbcTraces(JdbcClient jdbc, JdbcLanes lanes, Platforms platforms) {
		this.jdbc = jdbc;
		this.lanes = lanes;
		this.platforms = platforms;
	}

	/**
	 * Queues the deletion of what nobody knows of, now and when all that was on its way
	 * has arrived.
	 * @param staying the messages that stay, by whom they are to
	 * @return where there is something to delete on the platform
	 */
	Set<WorkspaceRef> delete(Collection<PersonRef> persons, Map<String, String> staying, Instant now) {
		List<Remainder> traces = persons.stream()
			.flatMap((person) -> Stream.of(now, now.plus(STILL_ON_ITS_WAY))
				.flatMap((until) -> this.platforms.traces(person, now, until, staying.get(person.id()))
					.stream()
					.map((id) -> new Remainder(person, until, id))))
			.toList();
		Set<WorkspaceRef> workspaces = traces.stream()
			.map((trace) -> trace.person().workspace())
			.collect(Collectors.toSet());
		workspaces.forEach(this.lanes::open);
		if (!traces.isEmpty()) {
			queue(traces, now);
		}
		return workspaces;
	}

	private void queue(List<Remainder> traces, Instant now) {
		this.jdbc
			.sql("""
					INSERT INTO push (lane, kind, recipient, topic, subject, operation, message, rank, not_before, not_after,
						queued_at)
					SELECT lane.id, 'person', t.recipient, :reply, 'until ' || t.until, 'delete', t.trace, 1,
						t.until::timestamptz, :notAfter, :now
					FROM unnest(:platforms::text[], :workspaces::text[], :recipients::text[], :until::text[], :traces::text[])
						WITH ORDINALITY AS t (platform, workspace, recipient, until, trace, place)
					JOIN lane USING (platform, workspace)
					ORDER BY t.place
					ON CONFLICT DO NOTHING
					""")
			.param("reply", JdbcBotMessages.REPLY)
			.param("now", Columns.time(now))
			.param("notAfter", Columns.time(now.plus(JdbcMessenger.PATIENCE)))
			.param("platforms", Columns.of(traces, (trace) -> trace.person().workspace().platform()))
			.param("workspaces", Columns.of(traces, (trace) -> trace.person().workspace().workspace()))
			.param("recipients", Columns.of(traces, (trace) -> trace.person().id()))
			.param("until", Columns.of(traces, (trace) -> trace.until().toString()))
			.param("traces", Columns.of(traces, Remainder::id))
			.update();
	}

	/**
	 * Queues the deletion of what came too late to be found. One that is on its way may
	 * have come too early, so this is another one.
	 */
	void deleteLate(PersonRef person, String message, Instant now) {
		WorkspaceRef workspace = person.workspace();
		this.lanes.open(workspace);
		this.jdbc
			.sql("""
					INSERT INTO push (lane, kind, recipient, topic, subject, operation, message, rank, not_before, not_after,
						queued_at)
					SELECT id, 'person', :person, :reply, 'late ' || gen_random_uuid(), 'delete', :message, 1, :now, :notAfter,
						:now
					FROM lane WHERE platform = :platform AND workspace = :workspace
					""")
			.param("person", person.id())
			.param("reply", JdbcBotMessages.REPLY)
			.param("message", message)
			.param("now", Columns.time(now))
			.param("notAfter", Columns.time(now.plus(JdbcMessenger.PATIENCE)))
			.param("platform", workspace.platform())
			.param("workspace", workspace.workspace())
			.update();
	}

	/**
	 * What a person may see of the bot until an instant.
	 */
	private record Remainder(PersonRef person, Instant until, String id) {

	}

}
