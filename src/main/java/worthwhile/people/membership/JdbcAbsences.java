package worthwhile.people.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.calendar.Away;
import worthwhile.identity.MemberId;
import worthwhile.identity.WorkspaceId;
import worthwhile.people.Member;
import worthwhile.people.ScheduleChanged;
import worthwhile.storage.Columns;

/**
 * The away dates of members in the database.
 */
@Component
class JdbcAbsences implements Absences {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	JdbcAbsences(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	@Override
	public List<Away> from(MemberId member, LocalDate day) {
		return this.jdbc.sql("""
				SELECT first_day, last_day FROM away WHERE member = :member AND last_day >= :day
				ORDER BY first_day, last_day
				""")
			.param("member", member.value())
			.param("day", day)
			.query((row, number) -> new Away(row.getObject("first_day", LocalDate.class),
					row.getObject("last_day", LocalDate.class)))
			.list();
	}

	/**
	 * A member's away dates, the earliest first.
	 */
	List<Away> all(MemberId member) {
		return from(member, LocalDate.EPOCH);
	}

	/**
	 * The away dates of many members, their pauses included; those in whose workspace
	 * nobody is asked are missing.
	 */
	Map<MemberId, List<Away>> ofAsked(Collection<Member> members) {
		Set<UUID> asking = new HashSet<>();
		Map<UUID, List<Away>> away = new HashMap<>();
		// most members are never away: a row for each of them would only say so
		this.jdbc.sql("""
				WITH these AS (SELECT :ids::uuid[] AS ids)
				SELECT id AS whose, NULL::date AS first_day, NULL::date AS last_day FROM workspace
				WHERE id = ANY(:workspaces::uuid[]) AND NOT paused AND gone_at IS NULL
				UNION ALL
				SELECT member, first_day, last_day FROM away WHERE member = ANY((SELECT ids FROM these)::uuid[])
				UNION ALL
				SELECT id, paused_from, paused_until - 1 FROM member
				WHERE id = ANY((SELECT ids FROM these)::uuid[]) AND standing = 'PAUSED' AND paused_until > paused_from
				""")
			.param("ids", Columns.ids(members, (member) -> member.id().value()))
			.param("workspaces", Columns.ids(workspaces(members), WorkspaceId::value))
			.query((row) -> {
				UUID whose = row.getObject("whose", UUID.class);
				LocalDate first = row.getObject("first_day", LocalDate.class);
				if (first == null) {
					asking.add(whose);
				}
				else {
					away.computeIfAbsent(whose, (member) -> new ArrayList<>())
						.add(new Away(first, row.getObject("last_day", LocalDate.class)));
				}
			});
		return members.stream()
			.filter((member) -> asking.contains(member.workspace().value()))
			.collect(Collectors.toMap(Member::id, (member) -> away.getOrDefault(member.id().value(), List.of()),
					(one, same) -> one));
	}

	private static Set<WorkspaceId> workspaces(Collection<Member> members) {
		return members.stream().map(Member::workspace).collect(Collectors.toSet());
	}

	@Override
	public void add(MemberId member, Away away) {
		this.jdbc.sql("""
				INSERT INTO away (member, first_day, last_day) VALUES (:member, :first, :last)
				ON CONFLICT DO NOTHING
				""").param("member", member.value()).param("first", away.from()).param("last", away.to()).update();
		this.events.publishEvent(new ScheduleChanged(member));
	}

	@Override
	public void cancel(MemberId member, Away away) {
		int cancelled = this.jdbc
			.sql("DELETE FROM away WHERE member = :member AND first_day = :first AND last_day = :last")
			.param("member", member.value())
			.param("first", away.from())
			.param("last", away.to())
			.update();
		if (cancelled == 1) {
			this.events.publishEvent(new ScheduleChanged(member));
		}
	}

	/**
	 * Forgets the away dates of some members that were over before a day.
	 * @param most how many are forgotten at most
	 * @return how many were
	 */
	int expire(Collection<MemberId> members, LocalDate before, int most) {
		return this.jdbc.sql("""
				DELETE FROM away WHERE ctid = ANY(ARRAY(SELECT ctid FROM away
					WHERE member = ANY(:members::uuid[]) AND last_day < :before LIMIT :most))
				""")
			.param("members", Columns.ids(members, MemberId::value))
			.param("before", before)
			.param("most", most)
			.update();
	}

}
