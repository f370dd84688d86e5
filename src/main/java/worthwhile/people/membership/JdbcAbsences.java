package worthwhile.people.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.calendar.Away;
import worthwhile.identity.MemberId;
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
		Map<MemberId, List<Away>> found = new HashMap<>();
		this.jdbc.sql("""
				SELECT m.id, a.first_day, a.last_day
				FROM member m JOIN workspace w ON w.id = m.workspace AND NOT w.paused AND w.gone_at IS NULL
				LEFT JOIN LATERAL (
					SELECT first_day, last_day FROM away WHERE away.member = m.id
					UNION ALL
					SELECT m.paused_from, m.paused_until - 1
					WHERE m.standing = 'PAUSED' AND m.paused_until > m.paused_from
				) AS a ON true
				WHERE m.id = ANY(:ids::uuid[])
				""").param("ids", Columns.of(members, (member) -> member.id().toString())).query((row) -> {
			List<Away> away = found.computeIfAbsent(new MemberId(row.getObject("id", UUID.class)),
					(member) -> new ArrayList<>());
			LocalDate first = row.getObject("first_day", LocalDate.class);
			if (first != null) {
				away.add(new Away(first, row.getObject("last_day", LocalDate.class)));
			}
		});
		return found;
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
				""").param("members", Columns.of(members)).param("before", before).param("most", most).update();
	}

}
