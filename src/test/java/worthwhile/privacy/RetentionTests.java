package worthwhile.privacy;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worthwhile.people.Members;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.MutableClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@DialogueTest
class RetentionTests {

	@Autowired
	Dialogue dialogue;

	@Autowired
	Members members;

	private final JdbcEverything everything;

	RetentionTests(@Autowired JdbcClient jdbc) {
		this.everything = new JdbcEverything(jdbc);
	}

	@BeforeEach
	void begin(@Autowired MutableClock clock) {
		clock.set("2026-03-02T08:00:00Z");
	}

	@Test
	void entriesAreDeletedInTheNightAfterTwoYears() {
		Person anna = this.dialogue.person("anna").joins();
		anna.commands("log 25m linkedin reading, 1 lead");
		anna.commands("edit today").fills("note", "an old note").fills("views-linkedin", "7").submits();
		anna.commands("stop");
		this.dialogue.liveUntil("2028-03-02T12:00:00Z");
		assertThat(this.everything.tablesWith("an old note")).isNotEmpty();
		assertThat(tablesOf(anna)).contains("check_in", "entry", "outcome", "signal");
		this.dialogue.liveUntil("2028-03-03T12:00:00Z");
		assertThat(this.everything.tablesWith("an old note")).isEmpty();
		assertThat(tablesOf(anna)).contains("member").doesNotContain("check_in", "entry", "outcome", "signal");
	}

	@Test
	void whatIsYoungerIsKept() {
		Person ben = this.dialogue.person("young-inc", "ben").joins();
		ben.commands("stop");
		this.dialogue.liveUntil("2027-03-01T12:00:00Z");
		ben.commands("log 10m x, 1 contact");
		this.dialogue.liveUntil("2029-02-28T12:00:00Z");
		assertThat(tablesOf(ben)).contains("entry", "outcome");
	}

	private List<String> tablesOf(Person person) {
		return this.everything.tablesWith(this.members.find(person.ref()).orElseThrow().id().toString());
	}

}
