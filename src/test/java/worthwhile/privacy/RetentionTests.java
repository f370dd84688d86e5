package worthwhile.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worthwhile.identity.WorkspaceRef;
import worthwhile.people.Members;
import worthwhile.people.Workspaces;
import worthwhile.schedule.Due;
import worthwhile.schedule.Sweep;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.JdbcCrowd;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestPlatform;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@DialogueTest
class RetentionTests {

	@Autowired
	Dialogue dialogue;

	@Autowired
	Members members;

	private final JdbcClient jdbc;

	private final JdbcCrowd crowd;

	private final JdbcEverything everything;

	RetentionTests(@Autowired JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.crowd = new JdbcCrowd(jdbc);
		this.everything = new JdbcEverything(jdbc);
	}

	@BeforeEach
	void begin() {
		this.dialogue.begins("2026-03-02T08:00:00Z");
	}

	@Test
	void entriesAreDeletedInTheNightAfterTwoYears() {
		Person anna = this.dialogue.person("anna").joins();
		anna.commands("intend linkedin 20m").commands("log 25m linkedin reading, 1 lead");
		anna.submits("reflection.write", "2026-W10", Map.of("answer", List.of("an old thought")));
		this.jdbc.sql("INSERT INTO verdict_said SELECT id, 'linkedin', '2026-03-02', 'keep' FROM member").update();
		anna.commands("edit today").fills("note", "an old note").fills("views-linkedin", "7").submits();
		anna.commands("stop");
		this.dialogue.liveUntil("2028-03-02T12:00:00Z");
		assertThat(this.everything.tablesWith("an old note")).isNotEmpty();
		assertThat(this.everything.tablesWith("an old thought")).isNotEmpty();
		assertThat(tablesOf(anna)).contains("check_in", "entry", "outcome", "signal", "reflection", "verdict_said",
				"passed_budget");
		this.dialogue.liveUntil("2028-03-03T12:00:00Z");
		assertThat(this.everything.tablesWith("an old note")).isEmpty();
		assertThat(this.everything.tablesWith("an old thought")).isEmpty();
		assertThat(tablesOf(anna)).contains("member", "intention")
			.doesNotContain("check_in", "entry", "outcome", "signal", "reflection", "verdict_said", "passed_budget");
	}

	@Test
	void whatIsYoungerIsKept() {
		this.dialogue.begins("2027-03-01T12:00:00Z");
		Person ben = this.dialogue.person("young-inc", "ben").joins();
		ben.commands("stop");
		ben.commands("log 10m x, 1 contact");
		this.dialogue.liveUntil("2029-02-28T12:00:00Z");
		assertThat(tablesOf(ben)).contains("entry", "outcome");
	}

	@Test
	void aLargeWorkspaceIsGoneThroughPageByPageWhileOthersAreAsked(@Autowired MutableClock clock, @Autowired Due due,
			@Autowired Sweep sweep, @Autowired Workspaces workspaces) {
		WorkspaceRef large = new WorkspaceRef(TestPlatform.NAME, "large-inc");
		Instant now = clock.instant();
		this.crowd.joins(2 * ExpireOldEntries.PAGE + 50, "L", now.plusSeconds(10_000_000), large);
		this.jdbc.sql("""
				INSERT INTO check_in (member_id, day, span, state, step)
				SELECT id, day, 'day', 'answered', 'done'
				FROM member CROSS JOIN unnest('{2023-01-01,2023-01-02,2026-03-01}'::date[]) AS day
				WHERE person LIKE 'L%'
				""").update();
		this.crowd.joins(40, "S", now, new WorkspaceRef(TestPlatform.NAME, "small-inc"));
		due.put(ExpireOldEntries.KIND, workspaces.find(large).orElseThrow().id().value(), now);
		sweep.sweep();
		assertThat(old()).isEqualTo(2 * (ExpireOldEntries.PAGE + 50));
		assertThat(this.everything.tablesWith("retention")).contains("due");
		assertThat(count("SELECT count(*) FROM push WHERE recipient ~ '^S'")).isEqualTo(40);
		this.dialogue.liveUntil(now.plusMillis(5).toString());
		assertThat(old()).isZero();
		assertThat(count("SELECT count(*) FROM check_in WHERE day = '2026-03-01'"))
			.isEqualTo(2 * ExpireOldEntries.PAGE + 50);
		assertThat(count("SELECT count(*) FROM retention_progress")).isZero();
		assertThat(due.at(ExpireOldEntries.KIND, workspaces.find(large).orElseThrow().id().value()))
			.hasValue(Instant.parse("2026-03-03T03:00:00Z"));
	}

	private int old() {
		return count("SELECT count(*) FROM check_in WHERE day < '2024-01-01'");
	}

	private int count(String sql) {
		return this.jdbc.sql(sql).query(Integer.class).single();
	}

	private List<String> tablesOf(Person person) {
		return this.everything.tablesWith(this.members.find(person.ref()).orElseThrow().id().toString());
	}

}
