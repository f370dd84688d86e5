package worthwhile.schedule;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worthwhile.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimPlanTests {

	private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

	@AutoClose
	private final TestDatabase database = TestDatabase.create();

	@BeforeEach
	void manyRows() {
		this.database.jdbc().sql("""
				INSERT INTO due (kind, subject, at)
				SELECT 'ask', gen_random_uuid(), :noon + n * interval '1 second' FROM generate_series(-999, 99000) AS n
				""").param("noon", NOON.atOffset(ZoneOffset.UTC)).update();
		this.database.jdbc().sql("ANALYZE due").update();
	}

	@Test
	void claimsByTheTimeWithoutReadingTheWholeTable() {
		assertThat(planAt(NOON)).contains("Index Scan using due_at").doesNotContain("Seq Scan", "Sort");
	}

	@Test
	void soItDoesWhenEverythingIsDue() {
		assertThat(planAt(NOON.plusSeconds(100_000))).contains("Index Scan using due_at").doesNotContain("Seq Scan");
	}

	private String planAt(Instant now) {
		return this.database.jdbc()
			.sql("EXPLAIN " + JdbcClaims.CLAIM)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("limit", 1000)
			.query(String.class)
			.list()
			.stream()
			.collect(Collectors.joining("\n"));
	}

}
