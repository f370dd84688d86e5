package worthwhile.checkin.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.identity.MemberId;
import worthwhile.storage.Columns;
import worthwhile.usage.OutcomeKind;

/**
 * What each kind of outcome is worth to a member, in hours, in the database.
 */
@Repository
public class JdbcWorth {

	private final JdbcClient jdbc;

	JdbcWorth(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The worth of every kind, as the member set it or as is usual.
	 */
	public Map<OutcomeKind, BigDecimal> of(MemberId member) {
		Map<OutcomeKind, BigDecimal> worth = new EnumMap<>(OutcomeKind.class);
		for (OutcomeKind kind : OutcomeKind.values()) {
			worth.put(kind, hours(kind.usualWorth().toMinutes()));
		}
		this.jdbc.sql("SELECT kind, worth FROM worth_default WHERE member_id = :member")
			.param("member", member.value())
			.query((row) -> {
				OutcomeKind kind = Columns.choice(row, "kind", OutcomeKind.class);
				worth.put(kind, row.getBigDecimal("worth").stripTrailingZeros());
			});
		return worth;
	}

	public BigDecimal of(MemberId member, OutcomeKind kind) {
		return of(member).getOrDefault(kind, BigDecimal.ONE);
	}

	public void save(MemberId member, OutcomeKind kind, BigDecimal worth) {
		this.jdbc.sql("""
				INSERT INTO worth_default (member_id, kind, worth) VALUES (:member, :kind, :worth)
				ON CONFLICT (member_id, kind) DO UPDATE SET worth = excluded.worth
				""").param("member", member.value()).param("kind", Columns.word(kind)).param("worth", worth).update();
	}

	public static BigDecimal hours(long minutes) {
		return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP).stripTrailingZeros();
	}

}
