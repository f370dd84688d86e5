package worthwhile.checkin.record;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import worthwhile.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class ToldWeeksPlanTests {

	private static final Pattern PARAMETER = Pattern.compile("(?<!:):(members|from|to|first|last)\\b");

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
