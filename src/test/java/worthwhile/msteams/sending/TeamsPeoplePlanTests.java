package worthwhile.msteams.sending;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import worthwhile.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * In a tenant of many people and channels.
 */
class TeamsPeoplePlanTests {

	private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

	@AutoClose
	private final TestDatabase database = TestDatabase.create();

	@BeforeEach
	void manyRows() {
		this.database.jdbc().sql("""
				INSERT INTO teams_person (tenant, person, account, conversation, zone, language, known_until)
				SELECT 'tenant', 'aad-' || n, '29:' || n, '', '', '',
					CASE WHEN n % 10 = 0 THEN :noon + (n - 1000) * interval '1 second' END
				FROM generate_series(1, 10000) AS n
				""").param("noon", NOON.atOffset(ZoneOffset.UTC)).update();
		this.database.jdbc().sql("""
				INSERT INTO teams_channel (tenant, channel, team, shared, name)
				SELECT 'tenant', 'channel-' || n, 'team-' || n % 1000, false, '' FROM generate_series(1, 10000) AS n
				""").update();
		this.database.jdbc().sql("ANALYZE teams_person, teams_channel").update();
	}

	@Test
	void findSomebodyByTheIdThatTheBotAloneHas() {
		assertThat(plan(JdbcTeamsPeople.KNOWN, Map.of("tenant", "tenant", "account", "29:7")))
			.contains("teams_person_account")
			.doesNotContain("Seq Scan");
	}

	@Test
	void findTheChannelsOfATeam() {
		assertThat(plan(JdbcTeamsPeople.CHANNELS, Map.of("tenant", "tenant", "team", "team-7")))
			.contains("teams_channel_team")
			.doesNotContain("Seq Scan");
	}

	@Test
	void findThoseWhoAreKnownLongEnoughAmongManyMembers() {
		assertThat(plan(JdbcTeamsPeople.KNOWN_LONG_ENOUGH,
				Map.of("now", NOON.atOffset(ZoneOffset.UTC), "most", ForgetStrangers.AT_ONCE)))
			.contains("Index Scan using teams_person_known_until")
			.doesNotContain("Seq Scan", "Sort");
	}

	private String plan(String sql, Map<String, ?> values) {
		return this.database.jdbc()
			.sql("EXPLAIN " + sql)
			.params(values)
			.query(String.class)
			.list()
			.stream()
			.collect(Collectors.joining("\n"));
	}

}
