package worthwhile.checkin.telling;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The form of a day, which is short at first, on Wednesday, 18 November 2026.
 */
@DialogueTest
class GrowingFormTests {

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private Conversations conversations;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aNewMorning() {
		this.dialogue.begins("2026-11-18T08:00:00Z");
	}

	@Test
	void threeNetworksHaveSevenFieldsAtFirst() {
		Person ada = this.dialogue.member("LinkedIn", "X", "Mastodon").commands("edit today");
		assertThat(ada.fields()).containsExactly("minutes-linkedin", "minutes-x", "minutes-mastodon", "kind-0",
				"network-0", "hours-0", "feeling");
		ada.seesForm("[More about LinkedIn]", "[More about X]", "[Another outcome]", "[A note and more]",
				"[Followers, views, likes]");
	}

	@Test
	void asManyNetworksAsAFormShowsHaveTwelve() {
		Person ada = this.dialogue.member("LinkedIn", "X", "Mastodon", "Bluesky", "Threads", "YouTube", "TikTok",
				"Instagram", "Facebook");
		assertThat(ada.commands("edit today").fields()).hasSize(12);
		ada.seesForm("For your other networks write");
	}

	@Test
	void aWeekHasAsFew() {
		Person ada = this.dialogue.member("LinkedIn", "X", "Mastodon").sets("cadence", "once a week").isAsked();
		assertThat(ada.presses("More…").fields()).hasSize(7);
		ada.fills("minutes-x", "25h").submits().sees("~25 h");
		ada.presses("Edit").fills("minutes-x", "169h").submits().seesProblem("minutes-x", "more than 168 hours");
	}

	@Test
	void whatOpensStandsWhereItWasAskedFor() {
		Person ada = this.dialogue.member("LinkedIn", "X").commands("edit today").unfolds("More about X");
		assertThat(ada.fields()).containsExactly("minutes-linkedin", "minutes-x", "intent-x", "outside-x", "kind-0",
				"network-0", "hours-0", "feeling");
		ada.unfolds("Another outcome").seesForm("[More about LinkedIn]", "[A note and more]");
		assertThat(ada.fields()).contains("kind-1", "hours-1").doesNotContain("intent-linkedin", "kind-2");
	}

	@Test
	void whatWasTypedStays() {
		Person ada = this.dialogue.member("LinkedIn", "X").commands("edit today");
		ada.fills("minutes-linkedin", "many").fills("kind-0", "Lead").fills("feeling", "Drained");
		ada.unfolds("A note and more").seesForm("Minutes on LinkedIn: many", "What?: Lead", "afterwards?: Drained");
		ada.fills("note", "Well").unfolds("More about LinkedIn").seesForm("A private note (Only for you): Well");
		ada.fills("minutes-linkedin", "1h").submits().sees("~1 h · LinkedIn · Lead");
		assertThat(texts("SELECT note || feeling FROM check_in")).containsExactly("Well1");
	}

	@Test
	void whatWasToldIsOpenFromTheStart() {
		Person ada = this.dialogue.member("LinkedIn", "X").says("25m linkedin on purpose, 1 lead, 1 contact");
		assertThat(ada.commands("edit today").fields()).containsExactly("minutes-linkedin", "minutes-x",
				"intent-linkedin", "outside-linkedin", "kind-0", "network-0", "hours-0", "kind-1", "network-1",
				"hours-1", "feeling");
	}

	@Test
	void whatIsNotShownStaysAsItIs() {
		Person ada = this.dialogue.member("LinkedIn", "X").commands("edit today");
		ada.fills(Map.of("minutes-linkedin", "25 reading 10 posting", "intent-linkedin", "Habit", "minutes-x", "5",
				"note", "Well", "followers-x", "321", "kind-0", "Lead", "kind-1", "Contact", "compared", "Yes"))
			.submits();
		List<String> before = all();
		String context = ada.commands("edit today").context();
		ada.submits("question.day", context, Map.of("feeling", List.of("1")));
		assertThat(texts("SELECT feeling::text FROM check_in")).containsExactly("1");
		assertThat(all()).isEqualTo(before).hasSize(6);
		ada.submits("question.day", context, Map.of("minutes-x", List.of("")));
		assertThat(texts("SELECT network FROM entry")).containsExactly("linkedin");
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", textBlock = """
			25 → linkedin 25 -
			1h → linkedin 60 -
			1h 30 → linkedin 90 -
			25 reading → linkedin 25 25/0
			25 reading 10 posting → linkedin 35 25/10
			25 gelesen 10 gepostet → linkedin 35 25/10
			1,5 Std → linkedin 90 -
			25 linkedin → linkedin 25 -
			""")
	void oneFieldTakesTheMinutesOfANetwork(String written, String stored) {
		Person ada = this.dialogue.member("LinkedIn", "X").commands("edit today");
		ada.fills("minutes-linkedin", written).submits();
		assertThat(texts("""
				SELECT network || ' ' || minutes || ' ' || coalesce(reading || '/' || contributing, '-') FROM entry
				""")).containsExactly(stored);
		List<String> before = all();
		ada.commands("edit today").submits();
		assertThat(all()).isEqualTo(before);
	}

	@Test
	void whatIsSaidBesideTheMinutesCounts() {
		Person ada = this.dialogue.member("LinkedIn").commands("edit today");
		ada.fills("minutes-linkedin", "25 on purpose").submits().sees("LinkedIn (on purpose)");
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", textBlock = """
			bananas → I did not understand “bananas”. Please write, for example, 25, 1h or 25 reading 10 posting.
			-5 → I did not understand “-5”
			14:30 → I did not understand “14:30”
			yesterday 25 → I did not understand “yesterday 25”
			25, 1 lead → I did not understand “25, 1 lead”
			20-30 → “20-30” can mean more than one thing. Please write, for example: 25m / 20m / 30m
			1.5 → “1.5” can mean more than one thing. Please write, for example: 1.5h
			25h → more than 24 hours
			""")
	void whatIsNoTimeIsSaidAtItsField(String written, String said) {
		Person ada = this.dialogue.member("LinkedIn", "X").commands("edit today");
		ada.fills("minutes-x", written).submits().seesProblem("minutes-x", said);
		assertThat(all()).isEmpty();
	}

	@Test
	void speaksGermanAndReadsWhatItWrote() {
		Person ada = this.dialogue.member("LinkedIn", "X").sets("language", "Deutsch").commands("ändern heute");
		ada.seesForm("Minuten auf LinkedIn", "[Mehr zu X]", "[Noch ein Ergebnis]", "[Notiz und mehr]");
		ada.fills("minutes-linkedin", "25 reading 10 posting").submits();
		ada.commands("ändern heute").seesForm("Minuten auf LinkedIn: 25 gelesen 10 gepostet");
		ada.fills("minutes-linkedin", "25 gelesen 15 gepostet").submits();
		assertThat(texts("SELECT contributing::text FROM entry")).containsExactly("15");
		ada.commands("ändern heute").fills("minutes-x", "viel").submits().seesProblem("minutes-x", "„viel“");
	}

	@Test
	void aFormFromBeforeIsRefusedInWords() {
		Person ada = this.dialogue.member("LinkedIn").commands("edit today");
		ada.submits("question.day", ada.context(),
				Map.of("reading-linkedin", List.of("25"), "contributing-linkedin", List.of("")));
		ada.seesProblem("reading-linkedin", "Please open it again; nothing was stored.");
		assertThat(all()).isEmpty();
	}

	@Test
	void whatOpensShowsWhatWasToldMeanwhile() {
		Person ada = this.dialogue.member("LinkedIn").says("25m linkedin").commands("edit today");
		String elsewhere = ada.colleague(ada.ref().id())
			.commands("edit today")
			.fills("note", "Told on the phone")
			.submits()
			.answer();
		assertThat(elsewhere).contains("~25 min");
		ada.unfolds("A note and more").seesForm("Told on the phone").fills("minutes-linkedin", "30").submits();
		assertThat(texts("SELECT note FROM check_in")).containsExactly("Told on the phone");
		assertThat(texts("SELECT minutes::text FROM entry")).containsExactly("30");
	}

	@Test
	void whatWasOpenedAndChangedElsewhereSinceStaysUnlessItIsChangedHere() {
		Person ada = this.dialogue.member("LinkedIn").says("25m linkedin").commands("edit today");
		ada.unfolds("A note and more").fills("feeling", "Drained");
		Person phone = ada.colleague(ada.ref().id());
		phone.commands("edit today").fills("note", "Told on the phone").submits();
		ada.submits();
		assertThat(texts("SELECT note || feeling FROM check_in")).containsExactly("Told on the phone1");
	}

	@Test
	void aFormOfADayTooLongAgoOpensNoMore() {
		Person ada = this.dialogue.member("LinkedIn").commands("edit today");
		this.dialogue.liveUntil("2026-12-20T08:00:00Z");
		ada.unfolds("A note and more");
		assertThat(ada.answer()).contains("14 days");
	}

	@Test
	void nobodyUnfoldsWhatIsNotTheirs() {
		Person ada = this.dialogue.newcomer();
		assertThat(this.conversations
			.receive(new Incoming.Unfolded(ada.ref(), null, "question.day", "2026-11-18 ", "rest", Map.of()))
			.said()).hasValueSatisfying((said) -> assertThat(said.summary()).contains("joined"));
	}

	@Test
	void theWeekendTakesTimesAsWell() {
		Person ada = this.dialogue.member("LinkedIn");
		this.dialogue.liveUntil("2026-11-23T15:31:00Z");
		ada.presses("And at the weekend?").fills("saturday", "lots").fills("sunday", "1h 30").submits();
		ada.seesProblem("saturday", "I did not understand “lots”");
		assertThat(all()).isEmpty();
		ada.fills("saturday", "0").submits();
		assertThat(texts("SELECT day || ' ' || minutes FROM entry")).containsExactly("2026-11-22 90");
		ada.presses("And at the weekend?").seesForm("21 November: 0", "22 November): 90");
	}

	@Test
	void somebodyJoinsInAnotherZone() {
		Person ada = this.dialogue.newcomer().commands("join");
		assertThat(ada.fields()).containsExactly("time", "days", "networks", "main");
		ada.unfolds("Another time zone").fills("zone", "Europe/Atlantis").submits().seesProblem("zone", "Atlantis");
		ada.fills("zone", "Asia/Tokyo").submits();
		ada.commands("settings").sees("Tokyo");
		ada.livesIn("America/New_York").commands("settings").sees("Tokyo");
	}

	private List<String> all() {
		return texts(
				"""
						SELECT network || minutes || coalesce(reading, -1) || coalesce(intent, '') || stated FROM entry
						UNION ALL SELECT kind || coalesce(network, '') || worth FROM outcome
						UNION ALL SELECT network || coalesce(followers, -1) FROM signal
						UNION ALL SELECT coalesce(note, '') || coalesce(compared::text, '') FROM check_in WHERE state = 'answered'
						ORDER BY 1
						""");
	}

	private List<String> texts(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

}
