package worthwhile.settings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import worthwhile.calendar.Cadence;
import worthwhile.calendar.QuietHours;
import worthwhile.conversation.Incoming;
import worthwhile.message.Profile;
import worthwhile.outbox.RecipientRefused;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.people.WeekTimes;
import worthwhile.testing.Dialogue;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestPlatform;

import static org.assertj.core.api.Assertions.assertThat;

@DialogueTest
class SettingsTests {

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private TestPlatform platform;

	@Autowired
	private Members members;

	@Autowired
	private MutableClock clock;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private PlatformTransactionManager transactions;

	private Dialogue.Person anna;

	@BeforeEach
	void aMember() {
		this.clock.set("2026-03-02T08:00:00Z");
		this.anna = this.dialogue.member();
	}

	@Test
	void areShownWithTheZone() {
		this.anna.commands("settings")
			.sees("16:30", "Central European Time", "Europe/Berlin", "as in your chat profile", "18:00 to 08:00",
					"after 1 hour", "English", "LinkedIn");
	}

	@Test
	void changeInPlaceAndSayWhenTheNextQuestionComes() {
		this.anna.commands("settings").presses("Change").fills("time", "10:45").fills("zone", "asia/kolkata");
		this.anna.fills("reminder", "never").fills("cadence", "once a week").fills("holidays", "de-by").submits();
		this.anna.sees("Saved.", "comes on Fri, 6 Mar, 10:45.", "India", "DE-BY", "never");
		Member member = member();
		assertThat(member.zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
		assertThat(member.reminder()).isNull();
		assertThat(member.cadence()).isEqualTo(Cadence.WEEKLY);
		assertThat(member.rhythm().holidays()).isEqualTo("DE-BY");
		assertThat(this.anna.messages()).hasSize(2);
	}

	@Test
	void sayThatTheProfileHasNoZone() {
		Dialogue.Person bea = this.dialogue.newcomer();
		this.platform.profile(bea.ref(), new Profile(null, Locale.ENGLISH, Profile.Standing.REGULAR, false));
		bea.joins().commands("settings").sees("UTC", "your chat profile has none");
		bea.doesNotSee("UTC (as in your chat profile)");
	}

	@Test
	void sayThatTheQuestionComesAtOnceIfItsTimeIsJustOver() {
		this.anna.sets("time", "08:30").sees("Saved. Your question comes in a moment.");
		this.dialogue.liveUntil("2026-03-02T08:01:00Z");
		this.anna.commands("settings").sees("Tue, 3 Mar, 08:30");
	}

	@Test
	void sayThatTheQuestionWaitsForTheEndOfQuietHours() {
		this.anna.sets(Map.of("time", "08:30", "quietFrom", "08:45", "quietTo", "09:30"));
		this.anna.sees("Mon, 2 Mar, 09:30");
		this.dialogue.liveUntil("2026-03-02T08:31:00Z");
		assertThat(this.anna.messages()).anyMatch((message) -> message.contains("today?"));
	}

	@Test
	void sayThatTodaysQuestionIsLost() {
		this.clock.set("2026-03-02T13:00:00Z");
		this.anna.sets("time", "09:00");
		this.anna.sees("Today's question does not come any more", "write “today”", "Tue, 3 Mar, 09:00");
		this.anna.sets("time", "10:00").doesNotSee("does not come any more");
		this.anna.sets(Map.of("time", "17:00")).sees("Mon, 2 Mar, 17:00");
		this.anna.sets(Map.of("language", "Deutsch", "zone", "Australia/Sydney"));
		this.anna.sees("Die Frage zu Montag, 2. März kommt nicht mehr", "notiere 2026-03-02");
	}

	@Test
	void sayThatTheQuestionIsLostWhereItIsQuietAlready() {
		this.anna.sets("zone", "Australia/Sydney");
		this.anna.sees("Today's question does not come any more", "Tue, 3 Mar, 16:30");
	}

	@Test
	void askAtOnceInAZoneInWhichTheOldTimeIsOfTheNextDay() {
		this.anna.sets("zone", "Asia/Tokyo").sees("Your question comes in a moment.");
		this.dialogue.liveUntil("2026-03-02T08:02:00Z");
		assertThat(questions()).isEqualTo(1);
		this.anna.sees("today?").presses("~30 min").sees("What came of it?");
		this.dialogue.liveUntil("2026-03-03T07:00:00Z");
		assertThat(questions()).isEqualTo(1);
		this.dialogue.liveUntil("2026-03-03T07:32:00Z");
		assertThat(questions()).isEqualTo(2);
	}

	@Test
	void askAtOnceWhereTheProfileMovesThere() {
		profileChanges("Asia/Tokyo", Locale.ENGLISH, Profile.Standing.REGULAR);
		this.dialogue.liveUntil("2026-03-02T08:02:00Z");
		assertThat(questions()).isEqualTo(1);
	}

	@Test
	void askNobodyAgainWhoMovesAfterTheQuestion() {
		this.dialogue.liveUntil("2026-03-02T15:31:00Z");
		this.anna.says("25m linkedin").sets("zone", "America/New_York");
		this.dialogue.liveUntil("2026-03-03T21:00:00Z");
		assertThat(questions()).isEqualTo(1);
	}

	private long questions() {
		return this.platform.calls()
			.stream()
			.filter((call) -> call.operation().equals("post") && call.to().equals(this.anna.ref()))
			.filter((call) -> call.text().contains("How much time"))
			.count();
	}

	@Test
	void promiseNoSecondQuestionOnADayThatWasAsked() {
		this.dialogue.liveUntil("2026-03-02T15:31:00Z");
		this.anna.sets("time", "17:30").sees("Your next question comes on Tue, 3 Mar, 17:30");
		this.anna.says("25m").sets("time", "17:45").sees("Your next question comes on Tue, 3 Mar, 17:45");
	}

	@Test
	void answerInTheNewLanguage() {
		this.anna.sets("language", "Deutsch");
		this.anna.sees("Gespeichert.", "kommt am Mo. 2. März, 16:30.", "Mitteleuropäische Zeit", "nach 1 Stunde");
		this.anna.commands("einstellungen").sees("Das sind deine Einstellungen.", "Ruhezeiten");
	}

	@Test
	void theWeekIsShownAndChosen() {
		this.anna.commands("settings").sees("Your week: Friday, 17:00").presses("Change");
		this.anna.fills("week", "Sunday").fills("weekTime", "11:15").submits().sees("Your week: Sunday, 11:15");
		assertThat(member().week()).isEqualTo(new WeekTimes(true, DayOfWeek.SUNDAY, LocalTime.of(11, 15)));
		this.anna.presses("Change").fills("week", "never").fills("weekTime").submits().sees("Your week: never");
		assertThat(member().week()).isEqualTo(new WeekTimes(false, DayOfWeek.SUNDAY, null));
		this.anna.presses("Change").seesForm("Your week").fills("language", "Deutsch").submits();
		this.anna.sees("Deine Woche: nie").presses("Ändern").fills("week", "Sonntag").submits();
		this.anna.sees("Deine Woche: Sonntag, 17:00").doesNotSee("alle vier Wochen");
	}

	@Test
	void theWeekComesEveryFourWeeksToThoseWhoAreAskedOnceAWeek() {
		this.anna.commands("settings").presses("Change").fills("cadence", "once a week").submits();
		this.anna.sees("Your week: Friday, 17:00 (every four weeks)");
		this.anna.presses("week.off", "").presses("week.on", "");
		this.anna.sees("You get your last four weeks every four weeks, on a Friday at 17:00.");
		this.anna.commands("settings").presses("Change").fills("week", "never").submits();
		this.anna.sees("Your week: never").doesNotSee("every four weeks");
	}

	@Test
	void theWeekStaysWhenSomebodyJoinsAgain() {
		this.anna.commands("settings").presses("Change").fills("week", "never").submits();
		this.anna.commands("stop").commands("join").submits();
		assertThat(member().week()).isEqualTo(WeekTimes.USUAL.wanted(false));
	}

	@Test
	void quietHoursCanBeNone() {
		this.anna.commands("settings").presses("Change").fills("quietFrom").fills("quietTo").fills("time", "22:00");
		this.anna.submits().sees("Saved.", "22:00");
		assertThat(member().quiet()).isEqualTo(QuietHours.NONE);
		assertThat(member().reminder()).isEqualTo(Duration.ofHours(1));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			zone | Berlin | Did you mean Europe/Berlin?
			zone | india | Did you mean Asia/Kolkata
			zone | Indien | Did you mean Asia/Kolkata
			zone | IST | Did you mean Asia/Kolkata
			zone | MEZ | Did you mean Europe/Berlin
			zone | york | I do not know the time zone “york”
			zone | GMT+2 | Did you mean Europe/Athens, Africa/Cairo, Africa/Johannesburg?
			zone | utc −5 | Did you mean America/New_York
			zone | +05:30 | Did you mean Asia/Kolkata
			zone | UTC+99 | I do not know the time zone “UTC+99”
			zone | Atlantis | I do not know the time zone “Atlantis”
			time | 23:00 | quiet hours
			weekTime | 07:59 | quiet hours, 18:00 to 08:00
			weekTime | later | a time such as 16:30
			holidays | XX | a country’s code such as DE
			holidays | DE-XX | BW, BY
			quietTo | noon | Please give both times
			""")
	void whatIsWrongIsSaidAtItsFieldAndChangesNothing(String field, String value, String problem) {
		Member before = member();
		this.anna.commands("settings").presses("Change").fills("language", "Deutsch").fills(field, value).submits();
		this.anna.seesProblem(field, problem);
		assertThat(member()).isEqualTo(before);
	}

	@Test
	void nonsenseIsSaidBackShortened() {
		this.anna.submits("settings.change", "", Map.of("zone", List.of("🎄".repeat(5_000)), "holidays",
				List.of("'; DROP TABLE member; --"), "time", List.of("{0}"), "networks", List.of("%s")));
		assertThat(this.anna.problems()).containsKeys("zone", "holidays", "time", "networks", "days");
		assertThat(this.anna.problems().get("zone")).hasSizeLessThan(300);
	}

	@Test
	void theZoneFollowsTheProfileUntilItIsSetByHand() {
		profileChanges("America/New_York", Locale.GERMAN, Profile.Standing.REGULAR);
		assertThat(member().zone()).isEqualTo(ZoneId.of("America/New_York"));
		assertThat(member().language()).isEqualTo(Locale.GERMAN);
		this.anna.commands("settings").presses("Ändern").fills("zone", "UTC").submits();
		profileChanges("Asia/Tokyo", Locale.ENGLISH, Profile.Standing.REGULAR);
		assertThat(member().zone()).isEqualTo(ZoneId.of("UTC"));
		assertThat(member().language()).isEqualTo(Locale.ENGLISH);
		this.anna.commands("settings").presses("Change").fills("zone").submits();
		assertThat(member().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
	}

	@Test
	void pauseUntilADay() {
		this.anna.commands("pause until 2026-03-16")
			.sees("I will ask again from Monday, 16 March.\nYour next question comes on Mon, 16 Mar, 16:30.");
		this.anna.presses("Ask me again").sees("Good to have you back.", "comes on Mon, 2 Mar, 16:30.");
		this.anna.commands("weiter").sees("You are not paused.");
	}

	@Test
	void pauseByForm() {
		this.anna.commands("pause").seesForm("Ask me again from").fills("until", "2026-03-02").submits();
		this.anna.seesProblem("until", "after today").fills("until", "2026-03-10").submits();
		this.anna.sees("Tue, 10 Mar, 16:30");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			pause soon | did not understand “soon”
			pause until 2020-01-01 | a day after today
			pause 900 weeks | at most a year
			pausieren -1 Woche | did not understand
			away whenever | did not understand “whenever”
			away 2026-03-10 to 2026-03-01 | did not understand
			away 2020-01-01 to 2020-02-01 | over already
			away 2026-03-10 to 2029-01-01 | within a year
			holidays Bavaria | I do not know the public holidays of “Bavaria”
			holidays DE-QQ | I do not know the region “DE-QQ”
			""")
	void whatIsNotUnderstoodIsSaidBack(String said, String answered) {
		Instant before = next();
		this.anna.commands(said).sees(answered);
		assertThat(next()).isEqualTo(before);
	}

	@Test
	void awayDatesAreListedAndCancelled() {
		this.anna.commands("away 2026-03-02 to 2026-03-06")
			.sees("Noted: you are away from Mon, 2 Mar to Fri, 6 Mar.", "Mon, 9 Mar, 16:30");
		this.anna.commands("weg").presses("Add days").fills("from", "2026-03-09").fills("to").submits();
		this.anna.sees("Tue, 10 Mar, 16:30", "choose one to cancel it", "[Mon, 2 Mar – Fri, 6 Mar]", "[Mon, 9 Mar]");
		this.anna.presses("Mon, 2 Mar – Fri, 6 Mar")
			.sees("Cancelled.", "You are away: Mon, 9 Mar", "comes on Mon, 2 Mar, 16:30");
		this.anna.presses("Cancel Mon, 9 Mar").sees("You have no away dates.");
	}

	@Test
	void awayOnADayThatTheYearLacks() {
		this.anna.commands("away 29.2.").sees("That year has no “29.2.”. The next one: Tuesday, 29 February 2028.");
		this.anna.presses("29 Feb 2028").sees("Noted: you are away on Tue, 29 Feb 2028.");
	}

	@Test
	void awayInASpanThatHasBegunOrIsOver() {
		this.anna.commands("away 23.2. - 4.3.")
			.sees("you are away from Mon, 23 Feb to Wed, 4 Mar", "Thu, 5 Mar, 16:30");
		this.anna.commands("away 23.2. - 27.2.").sees("over already");
		this.anna.commands("pause until 1.3.").sees("a day after today");
	}

	@Test
	void pauseUntilADayThatCanBeReadInTwoWays() {
		this.anna.commands("pause until 04/05").sees("Which day is “04/05”?");
		this.anna.presses("4 May 2026").sees("I will ask again from Monday, 4 May.");
	}

	@Test
	void awayByFormInTheWrongOrder() {
		this.anna.commands("away").presses("Add days").fills("from", "2026-03-09").fills("to", "2026-03-08").submits();
		this.anna.seesProblem("to", "cannot come before the first");
	}

	@Test
	void absenceInGerman() {
		profileChanges("Europe/Berlin", Locale.GERMAN, Profile.Standing.REGULAR);
		this.anna.commands("pausieren bis 16.3.")
			.sees("ab Montag, 16. März.\nDie nächste Frage kommt am Mo. 16. März, 16:30.");
		this.anna.commands("weiter").sees("Schön, dass du wieder da bist.");
		this.anna.commands("weg 2.3. bis 4.3.").sees("Vom Mo. 2. März bis Mi. 4. März bist du weg.");
		this.anna.commands("feiertage DE-BY").sees("An den Feiertagen von DE-BY frage ich nicht.");
		this.anna.commands("stopp").sees("Ich frage nicht mehr.");
	}

	@Test
	void publicHolidaysMoveTheNextQuestion() {
		this.clock.set("2026-04-02T20:00:00Z");
		this.anna.commands("holidays de").sees("public holidays of DE.", "comes on Tue, 7 Apr, 16:30.");
		this.anna.commands("holidays none").sees("ask on public holidays too", "comes on Fri, 3 Apr, 16:30.");
	}

	@Test
	void whoStopsIsAskedNoMoreAndKeepsTheirData() {
		this.anna.commands("stop").sees("Stopped", "say: join", "export", "forget");
		assertThat(this.members.workingDays(List.of(member()))).isEmpty();
		this.anna.presses("Ask me again").sees("Good to have you back.");
		assertThat(this.members.workingDays(List.of(member()))).hasSize(1);
	}

	@Test
	void whoCannotBeReachedLearnsItFromTheSettings() {
		refused();
		this.anna.commands("settings").sees("My last message did not reach you here", "say: resume", "[Ask me again]");
		assertThat(this.members.workingDays(List.of(member()))).isEmpty();
		this.anna.commands("resume").sees("Good to have you back.", "Your next question comes on");
		assertThat(this.members.workingDays(List.of(member()))).hasSize(1);
		refused();
		this.anna.commands("join").submits().sees("Good to have you.", "Your next question comes on");
		this.anna.sets("language", "Deutsch");
		refused();
		this.anna.commands("einstellungen").sees("kam hier nicht bei dir an", "schreib: weiter");
	}

	@Test
	void whoIsNotAskedAnywayIsNotMissed() {
		this.anna.commands("stop");
		refused();
		assertThat(member().standing()).isEqualTo(Member.Standing.STOPPED);
		this.dialogue.happens(new Incoming.Deactivated(this.anna.ref()));
		refused();
		assertThat(member().standing()).isEqualTo(Member.Standing.GONE);
	}

	@Test
	void aClosedAccountThatCameBackIsAskedAgain() {
		refused();
		this.dialogue.happens(new Incoming.Deactivated(this.anna.ref()));
		assertThat(member().standing()).isEqualTo(Member.Standing.GONE);
		profileChanges("Europe/Berlin", Locale.ENGLISH, Profile.Standing.REGULAR);
		assertThat(member().standing()).isEqualTo(Member.Standing.ACTIVE);
	}

	@Test
	void whoBecomesAGuestIsGoneUntilTheyAreBack() {
		profileChanges("Europe/Berlin", Locale.ENGLISH, Profile.Standing.GUEST);
		assertThat(member().standing()).isEqualTo(Member.Standing.GONE);
		this.anna.commands("resume").sees("not an ordinary one");
		this.dialogue.happens(new Incoming.Deactivated(this.anna.ref()));
		profileChanges("Europe/Berlin", Locale.ENGLISH, Profile.Standing.REGULAR);
		profileChanges("Europe/Berlin", Locale.ENGLISH, Profile.Standing.REGULAR);
		assertThat(member().standing()).isEqualTo(Member.Standing.ACTIVE);
	}

	private void profileChanges(String zone, Locale language, Profile.Standing standing) {
		Profile profile = new Profile(ZoneId.of(zone), language, standing, false);
		this.platform.profile(this.anna.ref(), profile);
		this.dialogue.happens(new Incoming.ProfileChanged(this.anna.ref(), profile));
	}

	private void refused() {
		new TransactionTemplate(this.transactions)
			.executeWithoutResult((status) -> this.events.publishEvent(new RecipientRefused(this.anna.ref())));
	}

	private Instant next() {
		return this.members.workingDays(List.of(member()))
			.values()
			.iterator()
			.next()
			.next(this.clock.instant())
			.orElseThrow()
			.at();
	}

	private Member member() {
		return this.members.find(this.anna.ref()).orElseThrow();
	}

}
