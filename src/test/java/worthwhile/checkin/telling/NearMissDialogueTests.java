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

/**
 * What is nearly right is asked back, with buttons that complete it. The first day is
 * Wednesday, 18 November 2026.
 */
@DialogueTest
class NearMissDialogueTests {

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aMorning() {
		this.dialogue.begins("2026-11-18T08:00:00Z");
	}

	@Test
	void aNumberWithoutAUnitIsCompletedInOneTap() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.says("90 linkedin").sees("Is “90 linkedin” minutes or hours? Nothing was stored.", "You may mean:");
		assertThat(minutes(ada)).isEmpty();
		ada.presses("90m linkedin").sees("Today: ~1½ h · LinkedIn");
		assertThat(minutes(ada)).containsExactly("2026-11-18 90");
	}

	@Test
	void onTheNextDayAButtonSpeaksOfTheDayOnWhichItWasOffered() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.says("90 linkedin");
		this.dialogue.liveUntil("2026-11-19T16:00:00Z");
		ada.presses("90m linkedin");
		assertThat(ada.messages()).anyMatch((message) -> message.startsWith("Wednesday, 18 November: ~1½ h"))
			.anyMatch((message) -> message.contains("today?\n[None]"));
		assertThat(minutes(ada)).containsExactly("2026-11-18 90");
		ada.presses("~10 min");
		assertThat(minutes(ada)).containsExactly("2026-11-18 90", "2026-11-19 10");
	}

	@Test
	void aLoneWordWorthHoursIsStoredWhenItIsMeant() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.says("job").sees("Is “job” something that came of it?").presses("1 job").sees("Noted for", "40 h");
		assertThat(
				this.jdbc.sql("SELECT count(*) FROM outcome o JOIN member m ON m.id = o.member_id WHERE m.person = ?")
					.param(ada.ref().id())
					.query(Integer.class)
					.single())
			.isOne();
	}

	@Test
	void aButtonThatIsPressedTwiceAsks() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.says("90 linkedin").says("90 linkedin");
		ada.presses("90m linkedin").presses("90m linkedin").sees("Did you mean to tell this twice?");
		assertThat(minutes(ada)).containsExactly("2026-11-18 90");
	}

	@Test
	void anOutcomeOfTwoReadingsIsStoredAsChosen() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("outcome client linkedin 40").sees("minutes or hours?", "You may mean:");
		ada.presses("client linkedin 40h").sees("Client · LinkedIn · 40 h");
	}

	@Test
	void aTimeOfDayIsAskedBackWithoutACommandToo() {
		this.dialogue.member("LinkedIn")
			.says("14:30 linkedin")
			.sees("“14:30” looks like a time of day: how long was it?");
	}

	@Test
	void anOutcomeThatIsToldInASentenceIsConfirmedWithItsNetwork() {
		this.dialogue.member("LinkedIn").says("got a client from linkedin").sees("Client · LinkedIn · 40 h");
	}

	@Test
	void whoeverMayAddsTheNetworkThatNobodyKnowsAndStoresTheSentence() {
		Person ada = this.dialogue.member("LinkedIn").becomesAdmin();
		ada.says("log 25m hackernews")
			.sees("I do not know a network called “hackernews”, so nothing was stored.")
			.doesNotSee("Admins can add it");
		assertThat(minutes(ada)).isEmpty();
		ada.presses("Add “Hacker News” for everybody").sees("Today: ~25 min · Hacker News");
		assertThat(minutes(ada)).containsExactly("2026-11-18 25");
		ada.says("yesterday 10m hacker news").sees("10 min · Hacker News");
		ada.commands("outcome lead from xing").presses("Add “XING” for everybody").sees("Lead · XING · 4 h");
	}

	@Test
	void twoNetworksThatNobodyKnowsAreAddedOneAfterTheOther() {
		Person ada = this.dialogue.member("LinkedIn").becomesAdmin();
		ada.says("10m quora, 5m pinterest, 5m linkedin");
		ada.presses("Add “Quora” for everybody").sees("I do not know a network called “pinterest”");
		ada.presses("Add “Pinterest” for everybody")
			.sees("Today: ~20 min · Quora ~10 min, LinkedIn ~5 min, Pinterest ~5 min");
		assertThat(minutes(ada)).containsExactly("2026-11-18 20");
	}

	@Test
	void whoMayNotIsToldWhoCanAddANetwork() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.says("25m hackernews").sees("Admins can add it for everybody").doesNotSee("Add “Hacker News”");
	}

	@Test
	void whoIsNoAdminAnyMoreAddsNothing() {
		Person ada = this.dialogue.member("LinkedIn").becomesAdmin();
		ada.says("25m hackernews").isNoAdmin().presses("Add “Hacker News” for everybody");
		ada.sees("Admins can add it for everybody");
		assertThat(minutes(ada)).isEmpty();
	}

	@Test
	void aNetworkThatIsNearIsOfferedFirst() {
		Person ada = this.dialogue.member("LinkedIn").becomesAdmin();
		ada.says("25m bleusky").sees("[25m Bluesky]", "[Add “Bleusky” for everybody]");
	}

	@Test
	void howOftenIsASetting() {
		this.dialogue.member("LinkedIn").says("weekly").sees("Question");
	}

	private List<String> minutes(Person person) {
		return this.jdbc.sql("""
				SELECT e.day || ' ' || sum(e.minutes) FROM entry e JOIN member m ON m.id = e.member_id
				WHERE m.person = ? GROUP BY e.day ORDER BY e.day
				""").param(person.ref().id()).query(String.class).list();
	}

}
