package worthwhile.people.membership;

import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import worthwhile.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Members who joined before there were weeks.
 */
class WeekMigrationTests {

	private static final String SCHEMA = "earlier";

	private static final String ASKED = "00000000-0000-0000-0000-000000000001";

	private static final String STOPPED = "00000000-0000-0000-0000-000000000002";

	@AutoClose
	private final TestDatabase database = TestDatabase.create();

	@BeforeEach
	void anEarlierVersionHadMembers() {
		migrate("9");
		this.database.jdbc().sql("""
				INSERT INTO earlier.workspace (id, platform, ref) VALUES (gen_random_uuid(), 'test', 'acme')
				""").update();
		join(ASKED, "ACTIVE");
		join(STOPPED, "STOPPED");
		this.database.jdbc().sql("""
				INSERT INTO earlier.due (kind, subject, at) VALUES ('ask', ?::uuid, '2026-11-26T15:30:00Z'),
					('retention', gen_random_uuid(), '2026-11-27T02:00:00Z')
				""").param(ASKED).update();
		migrate("latest");
	}

	@Test
	void getTheirsAsUsual() {
		assertThat(texts("SELECT DISTINCT week_wanted || ' ' || week_on || ' ' || coalesce(week_at::text, '-') FROM %s"
			.formatted("earlier.member"))).containsExactly("true 5 -");
	}

	@Test
	void areLookedAtWithTheirNextQuestionIfTheyAreAsked() {
		assertThat(texts("""
				SELECT subject || ' ' || (at AT TIME ZONE 'UTC')::text FROM earlier.due WHERE kind = 'week'
				""")).containsExactly(ASKED + " 2026-11-26 15:30:00");
		assertThat(texts("SELECT kind FROM earlier.due ORDER BY kind")).containsExactly("ask", "retention", "week");
	}

	private void migrate(String version) {
		Flyway.configure().dataSource(this.database.dataSource()).schemas(SCHEMA).target(version).load().migrate();
	}

	private void join(String member, String standing) {
		this.database.jdbc()
			.sql("""
					INSERT INTO earlier.member (id, workspace, person, asked_on, asked_at, zone, language, cadence, networks,
						quiet_from, quiet_to, standing)
					SELECT :id::uuid, id, :id, '{1}', '16:30', 'UTC', 'en', 'DAILY', '{linkedin}', '18:00', '08:00', :standing
					FROM earlier.workspace
					""")
			.param("id", member)
			.param("standing", standing)
			.update();
	}

	private List<String> texts(String query) {
		return this.database.jdbc().sql(query).query(String.class).list();
	}

}
