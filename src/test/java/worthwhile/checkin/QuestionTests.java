package worthwhile.checkin;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestPlatform;
import worthwhile.testing.WorthwhileTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Wednesday, 18 November 2026 is the first day; the members live in Berlin and are asked
 * at 16:30.
 */
@WorthwhileTest
class QuestionTests {

	private static final AtomicInteger COUNT = new AtomicInteger();

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private TestPlatform platform;

	@Autowired
	private MutableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aNewMorning() {
		this.platform.reset();
		this.jdbc.sql("DELETE FROM due").update();
		this.clock.set("2026-11-18T08:00:00Z");
	}

	@Test
	void twoTapsAreEnough() {
		Person ada = joined("LinkedIn");
		this.dialogue.liveUntil("2026-11-18T15:31:00Z");
		ada.sees("How much time went into business social media today (Wednesday, 18 November 2026)?",
				"[None] [~10 min] [~30 min] [~1 h] [More…]", "[Skip today] [Snooze 1 h] [Snooze until tomorrow]");
		int messages = ada.messages().size();
		ada.presses("~30 min").sees("~30 min for today", "What came of it?", "[Nothing yet] [Learned something]");
		ada.presses("Lead").sees("Stored for today", "~30 min · LinkedIn · Lead (4 h)", "[That's it] [Edit]");
		ada.presses("That's it").sees("Stored for today", "[Edit]").doesNotSee("That's it");
		assertThat(ada.messages()).hasSize(messages);
	}

	private Person joined(String... networks) {
		Person person = this.dialogue.person("p" + COUNT.incrementAndGet());
		person.commands("join").fills("networks", networks).fills("main", networks[0]).submits();
		return person;
	}

}
