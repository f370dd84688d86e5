package worthwhile.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestPlatform;

/**
 * It is Friday, 27 November 2026, at noon in Berlin; the week comes at 17:00.
 */
@DialogueTest
abstract class FridayAtNoon {

	static final String FIVE = "2026-11-27T16:00:15Z";

	static final String WORDS = "I would call her. <b>&*_~`<!here> [x](y)";

	@Autowired
	Dialogue dialogue;

	@Autowired
	TestPlatform platform;

	@Autowired
	MutableClock clock;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void noon() {
		this.dialogue.begins("2026-11-27T11:00:00Z");
	}

	void liveUntil(String instant) {
		this.dialogue.liveUntil(instant);
	}

	Person member() {
		return this.dialogue.member("LinkedIn");
	}

	Person member(String language) {
		return this.dialogue.newcomer().speaks(language).joins("LinkedIn");
	}

	/**
	 * Half an hour from Monday to Thursday.
	 */
	static Person answered(Person person) {
		for (String day : List.of("23", "24", "25", "26")) {
			person.commands("log 2026-11-" + day + " 30m linkedin");
		}
		return person;
	}

	/**
	 * Eleven minutes on each of sixty days before.
	 */
	static void history(Person person) {
		person.hasAnswered(60, LocalDate.of(2026, 11, 22));
	}

	static List<String> weeks(Person person) {
		return person.messages()
			.stream()
			.filter((message) -> message.matches("(?s)(Your week|Your last four weeks|Deine Woche), .*"))
			.toList();
	}

	static String latestWeek(Person person) {
		List<String> weeks = weeks(person);
		return weeks.get(weeks.size() - 1);
	}

	/**
	 * Which verdicts the weeks said anew.
	 */
	List<String> said() {
		return this.jdbc.sql("SELECT concat_ws(' ', week, network, verdict) FROM verdict_said ORDER BY week, network")
			.query(String.class)
			.list();
	}

	List<String> subjects() {
		return this.jdbc.sql("SELECT subject FROM posted WHERE topic = 'week' ORDER BY subject")
			.query(String.class)
			.list();
	}

	static String question(Person person) {
		Matcher asked = Pattern.compile("(?:To think about|Zum Nachdenken):\\n(.*)")
			.matcher(String.join("\n", person.messages()));
		return asked.results().reduce((one, later) -> later).orElseThrow().group(1);
	}

}
