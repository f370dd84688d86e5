package worthwhile.trend.verdict;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.PersonalData;
import worthwhile.storage.Columns;

/**
 * Which verdicts the weeks of members said, in the database: one of a network is there
 * again only where it is another than the one before.
 */
@Repository
public class JdbcVerdictsSaid implements PersonalData {

	private final JdbcClient jdbc;

	JdbcVerdictsSaid(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What was said last before a week, by the key of the network.
	 * @param week its Monday
	 */
	public Map<String, Verdict> before(MemberId member, LocalDate week) {
		Map<String, Verdict> said = new HashMap<>();
		this.jdbc.sql("""
				SELECT DISTINCT ON (network) network, verdict FROM verdict_said
				WHERE member_id = :member AND week < :week ORDER BY network, week DESC
				""").param("member", member.value()).param("week", week).query((row) -> {
			said.put(row.getString("network"), Columns.choice(row, "verdict", Verdict.class));
		});
		return said;
	}

	/**
	 * Keeps what a week says anew, in the place of what it said before. What was the
	 * first verdict of a network stays, since no week says of that one that it changed.
	 * @param week its Monday
	 * @param verdicts by the key of the network
	 */
	public void save(MemberId member, LocalDate week, Map<String, Verdict> verdicts) {
		List<Map.Entry<String, Verdict>> said = List.copyOf(verdicts.entrySet());
		this.jdbc.sql("""
				WITH earlier AS (
					SELECT network FROM verdict_said WHERE member_id = :member AND week < :week
				), unsaid AS (
					DELETE FROM verdict_said WHERE member_id = :member AND week = :week
						AND network <> ALL(:networks::text[]) AND network IN (SELECT network FROM earlier)
				)
				INSERT INTO verdict_said AS s (member_id, network, week, verdict)
				SELECT :member, said.network, :week, said.verdict
				FROM unnest(:networks::text[], :verdicts::text[]) AS said (network, verdict)
				ON CONFLICT (member_id, network, week) DO UPDATE SET verdict = excluded.verdict
				WHERE s.network IN (SELECT network FROM earlier)
				""")
			.param("member", member.value())
			.param("week", week)
			.param("networks", Columns.of(said, Map.Entry::getKey))
			.param("verdicts", Columns.of(said, (one) -> Columns.word(one.getValue())))
			.update();
	}

	@Override
	public List<Section> export(MemberId member, PersonRef person) {
		Section section = new Section("verdicts-said", this.jdbc.sql("""
				SELECT network, week::text AS week, verdict FROM verdict_said
				WHERE member_id = :member ORDER BY network, week
				""").param("member", member.value()).query().listOfRows());
		return section.rows().isEmpty() ? List.of() : List.of(section);
	}

	@Override
	public int expire(Expiry old) {
		return this.jdbc.sql("""
				DELETE FROM verdict_said WHERE ctid = ANY(ARRAY(SELECT ctid FROM verdict_said
					WHERE member_id = ANY(:members::uuid[]) AND week < :before LIMIT :most))
				""")
			.param("members", Columns.ids(old.members(), MemberId::value))
			.param("before", old.before())
			.param("most", old.most())
			.update();
	}

}
