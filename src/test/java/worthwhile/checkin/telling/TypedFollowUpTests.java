package worthwhile.checkin.telling;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * What is offered to tap after an answer is typed.
 */
@DialogueTest
class TypedFollowUpTests {

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aNewMorning() {
		this.dialogue.begins("2026-11-18T08:00:00Z");
	}

	@Test
	void eachChoiceIsUnderstoodAsItsButton() {
		for (int day = 0; day < 6; day++) {
			this.dialogue.begins("2026-11-%02dT08:00:00Z".formatted(9 + day));
			Person ada = this.dialogue.member("LinkedIn", "X")
				.commands("today")
				.presses("~30 min")
				.presses("Nothing yet");
			String label = ada.lastMessage().replaceAll("(?s).*?\\[([^\\]]+)\\].*", "$1");
			ada.says(label.toLowerCase()).doesNotSee("I did not understand", "nothing was stored", "Did you mean");
			assertThat(this.jdbc.sql("SELECT step FROM check_in WHERE day = '2026-11-%02d'".formatted(9 + day))
				.query(String.class)
				.list()).as(label).contains("done");
		}
	}

	@Test
	void whichNetworkItWasIsTyped() {
		for (int day = 9; day < 15; day++) {
			this.dialogue.begins("2026-11-%02dT08:00:00Z".formatted(day));
			Person ada = this.dialogue.member("LinkedIn", "X")
				.commands("today")
				.presses("~30 min")
				.presses("Nothing yet");
			if (ada.lastMessage().contains("which network was it")) {
				ada.says("on linked in").sees("~30 min · LinkedIn").doesNotSee("estimated");
				return;
			}
		}
		fail("On none of these days it was asked which network it was");
	}

	@Test
	void noMoreEndsIt() {
		Person ada = this.dialogue.member("LinkedIn", "X").isAsked().presses("~30 min").presses("Nothing yet");
		ada.says("no thanks").sees("~30 min").doesNotSee("Was it nothing");
		assertThat(texts("SELECT step FROM check_in")).containsExactly("done");
	}

	@Test
	void aNumberAfterTodayWasAskedForAnswersIt() {
		this.dialogue.member("LinkedIn", "X").commands("today").says("20").sees("~20 min today");
		assertThat(texts("SELECT sum(minutes)::text FROM entry")).containsExactly("20");
	}

	@Test
	void whatCameOfItIsOfTheQuestionThatWasShownLast() {
		Person ada = this.dialogue.member("LinkedIn").isAsked();
		this.dialogue.liveUntil("2026-11-19T09:00:00Z");
		ada.commands("today").presses("~30 min").says("nothing").sees("~30 min");
		assertThat(texts("SELECT day || ' ' || state FROM check_in ORDER BY day")).containsExactly("2026-11-18 asked",
				"2026-11-19 answered");
	}

	@Test
	void whatCameOfItInWordsAnswersThat() {
		Person ada = this.dialogue.member("LinkedIn").isAsked().presses("~30 min").says("a contact");
		assertThat(texts("SELECT step FROM check_in")).containsExactly("extra");
		ada.says("undo");
		assertThat(texts("SELECT step FROM check_in")).containsExactly("outcome");
	}

	private List<String> texts(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

}
