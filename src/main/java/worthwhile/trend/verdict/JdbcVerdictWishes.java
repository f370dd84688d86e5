package worthwhile.trend.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.PersonalData;
import worthwhile.storage.Columns;
import worthwhile.trend.verdict.VerdictWishes.Opinion;
import worthwhile.trend.verdict.VerdictWishes.Own;
import worthwhile.usage.Network;

/**
 * What members want of their verdicts, in the database.
 */
@Repository
public class JdbcVerdictWishes implements PersonalData {

	private final JdbcClient jdbc;

	JdbcVerdictWishes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The wishes of a member, with one statement.
	 */
	public VerdictWishes of(MemberId member) {
		Map<String, Opinion> opinions = new HashMap<>();
		VerdictWishes[] found = { new VerdictWishes(VerdictWishes.USUAL_THRESHOLD, null, "", Map.of()) };
		this.jdbc.sql("""
				SELECT threshold, rate, currency, NULL AS network, NULL AS verdict, NULL AS own, NULL::date AS day
				FROM return_wish WHERE member_id = :member
				UNION ALL
				SELECT NULL, NULL, NULL, network, verdict, own, day FROM verdict_opinion WHERE member_id = :member
				""").param("member", member.value()).query((row) -> {
			if (row.getObject("network") != null) {
				opinions.put(row.getString("network"), new Opinion(Columns.choice(row, "verdict", Verdict.class),
						Columns.choice(row, "own", Own.class), row.getObject("day", LocalDate.class)));
			}
			else {
				found[0] = new VerdictWishes(row.getBigDecimal("threshold").stripTrailingZeros(),
						row.getBigDecimal("rate"), row.getString("currency"), Map.of());
			}
		});
		return new VerdictWishes(found[0].threshold(), found[0].rate(), found[0].currency(), opinions);
	}

	/**
	 * Keeps how many hours back a member wants, and what an hour of theirs costs.
	 */
	public void save(MemberId member, BigDecimal threshold, @Nullable BigDecimal rate, String currency) {
		this.jdbc.sql("""
				INSERT INTO return_wish (member_id, threshold, rate, currency)
				VALUES (:member, :threshold, :rate, :currency)
				ON CONFLICT (member_id) DO UPDATE
				SET threshold = excluded.threshold, rate = excluded.rate, currency = excluded.currency
				""")
			.param("member", member.value())
			.param("threshold", threshold)
			.param("rate", rate)
			.param("currency", currency)
			.update();
	}

	/**
	 * Keeps that a member sees a network otherwise; of one network the last time counts.
	 */
	public void save(MemberId member, Network network, Opinion opinion) {
		this.jdbc.sql("""
				INSERT INTO verdict_opinion (member_id, network, verdict, own, day)
				VALUES (:member, :network, :verdict, :own, :day)
				ON CONFLICT (member_id, network) DO UPDATE
				SET verdict = excluded.verdict, own = excluded.own, day = excluded.day
				""")
			.param("member", member.value())
			.param("network", network.key())
			.param("verdict", Columns.word(opinion.verdict()))
			.param("own", Columns.word(opinion.own()))
			.param("day", opinion.day())
			.update();
	}

	/**
	 * Forgets that a member saw a network otherwise.
	 */
	public void agree(MemberId member, Network network) {
		this.jdbc.sql("DELETE FROM verdict_opinion WHERE member_id = :member AND network = :network")
			.param("member", member.value())
			.param("network", network.key())
			.update();
	}

	@Override
	public List<Section> export(MemberId member, PersonRef person) {
		return Stream.of(section("return-wish", member, """
				SELECT threshold, rate, currency FROM return_wish WHERE member_id = :member
				"""), section("verdict-opinions", member, """
				SELECT network, verdict, own, day::text AS day FROM verdict_opinion
				WHERE member_id = :member ORDER BY network
				""")).filter((section) -> !section.rows().isEmpty()).toList();
	}

	private Section section(String name, MemberId member, String sql) {
		return new Section(name, this.jdbc.sql(sql).param("member", member.value()).query().listOfRows());
	}

	@Override
	public int expire(Expiry old) {
		return this.jdbc.sql("""
				DELETE FROM verdict_opinion WHERE ctid = ANY(ARRAY(SELECT ctid FROM verdict_opinion
					WHERE member_id = ANY(:members::uuid[]) AND day < :before LIMIT :most))
				""")
			.param("members", Columns.ids(old.members(), MemberId::value))
			.param("before", old.before())
			.param("most", old.most())
			.update();
	}

}
