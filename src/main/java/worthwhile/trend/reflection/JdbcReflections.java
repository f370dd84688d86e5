package worthwhile.trend.reflection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.PersonalData;
import worthwhile.storage.Columns;

/**
 * What members wrote down, in the database.
 */
@Repository
public class JdbcReflections implements PersonalData {

	private final JdbcClient jdbc;

	JdbcReflections(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What a member wrote to a week's question.
	 * @param week its Monday
	 */
	public Optional<Reflection> find(MemberId member, LocalDate week) {
		return this.jdbc.sql("""
				SELECT week, question, answer, day, again FROM reflection WHERE member_id = :member AND week = :week
				""")
			.param("member", member.value())
			.param("week", week)
			.query((row, number) -> reflection(row))
			.optional();
	}

	/**
	 * What a member wrote, the latest first.
	 * @param most how many at the most
	 */
	public List<Reflection> latest(MemberId member, int most) {
		return this.jdbc.sql("""
				SELECT week, question, answer, day, again FROM reflection WHERE member_id = :member
				ORDER BY day DESC, week DESC LIMIT :most
				""").param("member", member.value()).param("most", most).query((row, number) -> reflection(row)).list();
	}

	/**
	 * What a week has of it that was sent already, with one statement.
	 * @param week its Monday
	 */
	public WeekReflections sent(MemberId member, LocalDate week) {
		return of(member, week, false);
	}

	/**
	 * What a week has of it that is being sent: with it comes what was written three
	 * months ago or longer and was not shown again yet.
	 * @param week its Monday
	 */
	public WeekReflections sending(MemberId member, LocalDate week) {
		return of(member, week, true);
	}

	private WeekReflections of(MemberId member, LocalDate week, boolean first) {
		List<Reflection> found = this.jdbc.sql("""
				(SELECT week, question, answer, day, again FROM reflection
				WHERE member_id = :member AND (week = :week OR again = :week))
				UNION ALL
				(SELECT week, question, answer, day, again FROM reflection
				WHERE :first AND member_id = :member AND again IS NULL AND day < :before
				ORDER BY day, week LIMIT 1)
				""")
			.param("member", member.value())
			.param("week", week)
			.param("first", first)
			.param("before", before(week))
			.query((row, number) -> reflection(row))
			.list();
		return new WeekReflections(found.stream().filter((each) -> each.week().equals(week)).findFirst().orElse(null),
				found.stream()
					.filter((each) -> !each.week().equals(week))
					.min(Comparator.comparing((each) -> each.again() == null))
					.orElse(null));
	}

	/**
	 * The first day that is too late to be shown again with a week: one of 12 weeks
	 * before it.
	 */
	private static LocalDate before(LocalDate week) {
		return week.minusWeeks(Reflection.WEEKS_UNTIL_AGAIN - 1L);
	}

	/**
	 * Keeps what a member writes, in place of what they wrote to the same question.
	 */
	public void save(MemberId member, Reflection reflection) {
		this.jdbc.sql("""
				INSERT INTO reflection (member_id, week, question, answer, day, again)
				VALUES (:member, :week, :question, :answer, :day, :again)
				ON CONFLICT (member_id, week) DO UPDATE SET answer = excluded.answer
				""")
			.param("member", member.value())
			.param("week", reflection.week())
			.param("question", reflection.question())
			.param("answer", reflection.answer())
			.param("day", reflection.day())
			.param("again", reflection.again())
			.update();
	}

	/**
	 * Deletes what a member wrote to a week's question.
	 */
	public void delete(MemberId member, LocalDate week) {
		this.jdbc.sql("DELETE FROM reflection WHERE member_id = :member AND week = :week")
			.param("member", member.value())
			.param("week", week)
			.update();
	}

	/**
	 * Notes that a week was sent, and what it showed again with it.
	 */
	public void wasSent(MemberId member, LocalDate week) {
		this.jdbc.sql("""
				UPDATE reflection SET again = :week WHERE member_id = :member
				AND week = (SELECT week FROM reflection WHERE member_id = :member AND again IS NULL AND day < :before
					ORDER BY day, week LIMIT 1)
				AND NOT EXISTS (SELECT FROM reflection WHERE member_id = :member AND again = :week)
				""").param("member", member.value()).param("week", week).param("before", before(week)).update();
	}

	private static Reflection reflection(ResultSet row) throws SQLException {
		@Nullable LocalDate again = row.getObject("again", LocalDate.class);
		return new Reflection(row.getObject("week", LocalDate.class), row.getString("question"),
				row.getString("answer"), row.getObject("day", LocalDate.class), again);
	}

	@Override
	public List<Section> export(MemberId member, PersonRef person) {
		Section section = new Section("reflections", this.jdbc.sql("""
				SELECT week::text AS week, question, answer, day::text AS day, again::text AS again FROM reflection
				WHERE member_id = :member ORDER BY day, week
				""").param("member", member.value()).query().listOfRows());
		return section.rows().isEmpty() ? List.of() : List.of(section);
	}

	@Override
	public int expire(Expiry old) {
		return this.jdbc.sql("""
				DELETE FROM reflection WHERE ctid = ANY(ARRAY(SELECT ctid FROM reflection
					WHERE member_id = ANY(:members::uuid[]) AND day < :before LIMIT :most))
				""")
			.param("members", Columns.ids(old.members(), MemberId::value))
			.param("before", old.before())
			.param("most", old.most())
			.update();
	}

}
