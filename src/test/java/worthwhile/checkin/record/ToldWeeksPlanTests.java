package worthwhile.checkin.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import worthwhile.identity.WorkspaceRef;
import worthwhile.testing.JdbcCrowd;
import worthwhile.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class ToldWeeksPlanTests {

	private static final Pattern PARAMETER = Pattern.compile("(?<!:):(members|from|to|first|last)\\b");

	private static final Pattern SUMS = Pattern.compile("Aggregate .*rows=(\\d+)");

	private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

	private static final int PEOPLE = 200;

	private static final int WEEKS = 8;

	@AutoClose
	private final TestDatabase database = TestDatabase.create();

	/**
	 * PostgreSQL makes such a plan for a statement that it has seen often, and takes many
	 * people for ten.
	 */
	@Test
	void joinNoSumsWhereThePlanKnowsNoNumbers() {
		assertThat(plan()).containsOnlyOnce("Aggregate").contains("Append");
	}

	/**
	 * Who expects hardly a row sorts all of them.
	 */
	@Test
	void expectAboutAsManySumsAsThereAre() {
		new JdbcCrowd(this.database.jdbc()).joins(PEOPLE, "U", Instant.parse("2027-01-04T16:30:00Z"),
				new WorkspaceRef("test", "W1"));
		this.database.jdbc().sql("""
				INSERT INTO check_in (member_id, day, span, state, step)
				SELECT id, :first::date + back, 'day', 'answered', 'done' FROM member, generate_series(0, 55) AS back
				""").param("first", FIRST).update();
		this.database.jdbc().sql("ANALYZE member, check_in, entry").update();
		assertThat(expectedSums()).isBetween(PEOPLE * WEEKS / 4, PEOPLE * WEEKS * 4);
	}

	private int expectedSums() {
		String[] members = this.database.jdbc()
			.sql("SELECT id::text FROM member")
			.query(String.class)
			.list()
			.toArray(String[]::new);
		return this.database.jdbc()
			.sql("EXPLAIN " + JdbcToldDays.WEEKS)
			.param("members", members)
			.param("from", Collections.nCopies(PEOPLE, FIRST.toString()).toArray(String[]::new))
			.param("to", Collections.nCopies(PEOPLE, FIRST.plusDays(55).toString()).toArray(String[]::new))
			.param("first", FIRST)
			.param("last", FIRST.plusDays(55))
			.query(String.class)
			.stream()
			.map(SUMS::matcher)
			.filter(Matcher::find)
			.mapToInt((line) -> Integer.parseInt(line.group(1)))
			.findFirst()
			.orElseThrow();
	}

	private String plan() {
		// the driver would want values for the numbered parameters
		this.database.jdbc().sql("""
				CREATE FUNCTION plan_of(statement text) RETURNS SETOF text LANGUAGE plpgsql AS
				$$ BEGIN RETURN QUERY EXECUTE 'EXPLAIN (GENERIC_PLAN) ' || statement; END $$
				""").update();
		return this.database.jdbc()
			.sql("SELECT plan_of(:statement)")
			.param("statement", numbered(JdbcToldDays.WEEKS))
			.query(String.class)
			.list()
			.stream()
			.collect(Collectors.joining("\n"));
	}

	private static String numbered(String sql) {
		return PARAMETER.matcher(sql).replaceAll((named) -> switch (named.group(1)) {
			case "members" -> "\\$1";
			case "from" -> "\\$2";
			case "to" -> "\\$3";
			case "first" -> "\\$4::date";
			default -> "\\$5::date";
		});
	}

}
