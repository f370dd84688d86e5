package worthwhile.checkin.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.identity.MemberId;
import worthwhile.storage.Columns;
import worthwhile.usage.AnsweredCheckIn.Span;
import worthwhile.usage.Network;
import worthwhile.usage.NetworkNames;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;

/**
 * Outcomes in the database.
 */
@Repository
public class JdbcOutcomes {

	private static final String SELECT = "SELECT id, day, kind, network, worth FROM outcome WHERE member_id = :member ";

	private static final String TELL = """
			replaced AS (
				DELETE FROM outcome WHERE member_id = :member AND id = ANY(:replaced::uuid[])
			), came AS (
				INSERT INTO outcome (id, member_id, day, span, kind, network, worth, source)
				SELECT id, :member, :day, :span, kind, network, worth, :source
				FROM unnest(:ids::uuid[], :kinds::text[], :networks::text[], :worths::numeric[])
					AS t (id, kind, network, worth)
			)
			""";

	private final JdbcClient jdbc;

	JdbcOutcomes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public List<Outcome> between(MemberId member, LocalDate from, LocalDate to, NetworkNames names) {
		return this.jdbc.sql(SELECT + "AND day BETWEEN :from AND :to ORDER BY day, kind, id")
			.param("member", member.value())
			.param("from", from)
			.param("to", to)
			.query((row, number) -> outcome(row, names))
			.list();
	}

	public Optional<Outcome> find(MemberId member, UUID id, NetworkNames names) {
		return this.jdbc.sql(SELECT + "AND id = :id")
			.param("member", member.value())
			.param("id", id)
			.query((row, number) -> outcome(row, names))
			.optional();
	}

	/**
	 * The latest outcomes, on whatever day.
	 */
	public List<Outcome> latest(MemberId member, int most, NetworkNames names) {
		return this.jdbc.sql(SELECT + "ORDER BY day DESC, kind, id LIMIT :most")
			.param("member", member.value())
			.param("most", most)
			.query((row, number) -> outcome(row, names))
			.list();
	}

	/**
	 * Keeps an outcome, whether there was one of this id or not.
	 */
	void save(MemberId member, Span span, Outcome outcome, Source source) {
		Optional<Network> network = Optional.ofNullable(outcome.network());
		this.jdbc.sql("""
				INSERT INTO outcome (id, member_id, day, span, kind, network, worth, source)
				VALUES (:id, :member, :day, :span, :kind, :network, :worth, :source)
				ON CONFLICT (id) DO UPDATE
				SET kind = excluded.kind, network = excluded.network, worth = excluded.worth, source = excluded.source
				WHERE outcome.member_id = excluded.member_id
				""")
			.param("id", outcome.id())
			.param("member", member.value())
			.param("day", outcome.day())
			.param("span", Columns.word(span))
			.param("kind", Columns.word(outcome.kind()))
			.param("network", network.map(Network::key).orElse(null))
			.param("worth", outcome.worth())
			.param("source", Columns.word(source))
			.update();
	}

	/**
	 * Forgets an outcome.
	 * @return the check-in that it was told with or beside, if there was one
	 */
	Optional<CheckInKey> delete(MemberId member, UUID id) {
		return this.jdbc
			.sql("DELETE FROM outcome WHERE member_id = :member AND id = :id RETURNING member_id, day, span")
			.param("member", member.value())
			.param("id", id)
			.query((row, number) -> JdbcCheckIns.key(row))
			.optional();
	}

	/**
	 * Forgets the outcome of a check-in that was tapped.
	 */
	void deleteTapped(CheckInKey key) {
		this.jdbc.sql("""
				DELETE FROM outcome WHERE member_id = :member AND day = :day AND span = :span AND source = 'tap'
				""")
			.param("member", key.member().value())
			.param("day", key.day())
			.param("span", Columns.word(key.span()))
			.update();
	}

	/**
	 * Keeps the outcomes of a sentence in the place of some others.
	 */
	void tell(CheckInKey key, Source source, List<Outcome> came, Collection<UUID> replaced) {
		values(of(key, "WITH " + TELL + JdbcCheckIns.SPOKE), source, came, replaced).update();
	}

	/**
	 * The same of a sentence without any time, which can be taken back.
	 */
	void tell(CheckInKey key, Source source, List<Outcome> came, Collection<UUID> replaced, ThingTold telling,
			Instant now) {
		JdbcLastTold
			.values(values(of(key, "WITH " + JdbcLastTold.REMEMBER + ", " + TELL + JdbcCheckIns.SPOKE), source, came,
					replaced), key, telling, now)
			.update();
	}

	private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec tell, Source source, List<Outcome> came,
			Collection<UUID> replaced) {
		return tell.param("source", Columns.word(source))
			.param("ids", Columns.ids(came, Outcome::id))
			.param("kinds", Columns.of(came, (outcome) -> Columns.word(outcome.kind())))
			.param("networks",
					Columns.of(came, (outcome) -> (outcome.network() != null) ? outcome.network().key() : null))
			.param("worths", Columns.of(came, (outcome) -> outcome.worth().toPlainString()))
			.param("replaced", Columns.ids(replaced));
	}

	private JdbcClient.StatementSpec of(CheckInKey key, String sql) {
		return this.jdbc.sql(sql)
			.param("member", key.member().value())
			.param("day", key.day())
			.param("span", Columns.word(key.span()));
	}

	/**
	 * Forgets all outcomes in the days of a check-in.
	 */
	void deleteAll(CheckInKey key) {
		this.jdbc.sql("""
				DELETE FROM outcome
				WHERE member_id = :member AND day BETWEEN :from AND :to AND (span = :span OR :span = 'week')
				""")
			.param("member", key.member().value())
			.param("from", key.day())
			.param("to", key.last())
			.param("span", Columns.word(key.span()))
			.update();
	}

	/**
	 * Names the network of the outcome that was tapped, if it has none.
	 */
	void nameTapped(CheckInKey key, String network) {
		this.jdbc.sql("""
				UPDATE outcome SET network = :network
				WHERE member_id = :member AND day = :day AND span = :span AND source = 'tap' AND network IS NULL
				""")
			.param("network", network)
			.param("member", key.member().value())
			.param("day", key.day())
			.param("span", Columns.word(key.span()))
			.update();
	}

	static Outcome outcome(ResultSet row, NetworkNames names) throws SQLException {
		String network = row.getString("network");
		return new Outcome(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class),
				Columns.choice(row, "kind", OutcomeKind.class), (network != null) ? names.of(network) : null,
				row.getBigDecimal("worth").stripTrailingZeros());
	}

	/**
	 * How an outcome was told.
	 */
	enum Source {

		/** By a tap under the question, at most one. */
		TAP,
		/** In the sentence of a day. */
		SENTENCE,
		/** By itself. */
		OUTCOME,
		/** In the form of a day. */
		FORM

	}

}
