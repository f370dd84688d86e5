package worthwhile.trend;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * It is Wednesday, 18 November 2026, at noon.
 */
@DialogueTest
class TrendDialogueTests {

	@Autowired
	private Dialogue dialogue;

	@BeforeEach
	void noon() {
		this.dialogue.begins("2026-11-18T11:00:00Z");
	}

	@Test
	void showsNothingYetKindly() {
		this.dialogue.member("LinkedIn")
			.commands("trend")
			.sees("Your last 4 weeks", "Nothing to show yet. From your first answer on you see here",
					"[Week] [Month] [Quarter] [Year]", "Only you see this.");
	}

	@Test
	void addsUpWhatWasTold() {
		Person ada = this.dialogue.member("LinkedIn", "X");
		ada.commands("log 25m linkedin reading, 10m posting on x, 1 lead");
		ada.commands("log yesterday 20m linkedin");
		ada.commands("log 2026-11-09 1h x");
		ada.commands("trend week")
			.sees("Your week so far", "Mon 16 Nov to Wed 18 Nov, beside the same days before: Mon 9 Nov to Wed 11 Nov",
					"Time in all: ~55 min (2 answers · before: ~1 h (1 answer))",
					"Time per day and network: By network: LinkedIn ~45 min, X ~10 min. "
							+ "By day: Mon no answer; Tue ~20 min; Wed ~35 min.",
					"LinkedIn: ~45 min (2 answers · before: nothing told)",
					"X: ~10 min (1 answer · before: ~1 h (1 answer))",
					"What came of it: 1 lead (before: nothing told)");
	}

	@Test
	void putsAnotherPeriodInItsPlace() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("log 25m linkedin");
		ada.commands("trend week").sees("Your week so far");
		int messages = ada.messages().size();
		ada.presses("Year").sees("Your last 52 weeks", "\n18 Nov; no answers before that");
		ada.presses("Quarter").sees("Your last 13 weeks", "Time per week and network");
		ada.presses("Month").sees("Your last 4 weeks").doesNotSee("13 weeks");
		assertThat(ada.messages()).hasSize(messages);
	}

	@ParameterizedTest
	@CsvSource({ "trend, Your last 4 weeks", "trend WEEK, Your week so far",
			"/worthwhile trend quarter, Your last 13 weeks", "verlauf jahr, Your last 52 weeks",
			"trend quartal, Your last 13 weeks" })
	void understandsBothLanguages(String said, String answered) {
		this.dialogue.member("LinkedIn").commands(said).sees(answered);
	}

	@ParameterizedTest
	@ValueSource(strings = { "trend decade", "trend week month", "trend 🦣 mammoth", "trend '; DROP TABLE entry" })
	void namesThePeriodsThatItKnows(String said) {
		this.dialogue.member("LinkedIn")
			.commands(said)
			.sees("I know four periods: week, month, quarter and year. Try “trend month”.");
	}

	@Test
	void countsNoQuickAnswerForANetwork() {
		Person ada = this.dialogue.member("LinkedIn", "X");
		ada.isAsked().presses("~30 min");
		ada.commands("trend week")
			.sees("Time in all: ~30 min", "By network: Not split ~30 min.",
					"~30 min from one quick answer about several networks count in the sums only", "[Why?]")
			.doesNotSee("By network, from what you stated");
	}

	@Test
	void aSkippedDayIsNoZero() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("log yesterday 20m linkedin");
		ada.commands("trend week");
		String before = ada.lastMessage();
		ada.isAsked().presses("Skip today");
		ada.commands("trend week");
		assertThat(ada.lastMessage()).isEqualTo(before).contains("On an answered day", "1 answer");
	}

	@Test
	void anAnswerOfNoneIsAZero() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("log yesterday 40m linkedin");
		ada.commands("log monday 20m linkedin");
		ada.isAsked().presses("None");
		ada.commands("trend week").sees("Time in all: ~1 h (3 answers", "On an answered day: ~20 min (3 answers");
	}

	@Test
	void showsEverybodyTheirOwnAlone() {
		Person ada = this.dialogue.member("LinkedIn");
		Person bob = this.dialogue.member("LinkedIn");
		ada.commands("log 25m linkedin, 1 client");
		bob.commands("trend").sees("Nothing to show yet");
		bob.presses("trend.period", "year").sees("Nothing to show yet");
		ada.in("general").commands("trend");
		assertThat(this.dialogue.inChannel("general")).isEmpty();
		ada.sees("1 client");
	}

	@Test
	void showsTheWeekAtHome() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("").sees("This week", "No answers yet this week or last. They will show here.");
		ada.commands("log 25m linkedin, 1 lead");
		ada.commands("")
			.sees("This week", "Time in all: ~25 min (1 answer)", "What came of it: 1 lead", "[See your trend]");
		ada.presses("See your trend").sees("Your last 4 weeks");
	}

	@Test
	void showsTheLastWeeksAtHomeAndADirectionAsSoonAsThereIsOne() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.opensHome().doesNotSee("Your last");
		ada.hasAnswered(35)
			.opensHome()
			.sees("Your last 4 weeks", "After eight weeks with answers", "By week, named by its Monday:");
		ada.hasAnswered(95)
			.opensHome()
			.sees("Your last 13 weeks", "weeks the minutes of an answered day")
			.doesNotSee("After eight weeks with answers", "Your last 4 weeks");
	}

	@Test
	void promisesNoDirectionToWhoIsAskedOnceAWeek() {
		Person ada = this.dialogue.member("LinkedIn").sets("cadence", "once a week").hasAnswered(35);
		ada.opensHome().sees("Your last 4 weeks").doesNotSee("After eight weeks");
		ada.commands("").doesNotSee("After eight weeks");
	}

	@Test
	void staysShortForThreeYearsOnTenNetworks() {
		Person ada = this.dialogue.member("LinkedIn", "X", "Mastodon", "Bluesky", "Threads", "YouTube", "TikTok",
				"Instagram", "Facebook", "Reddit");
		ada.hasAnswered(3 * 365).commands("log 25m linkedin");
		for (String period : List.of("week", "month", "quarter", "year")) {
			// the platform of the tests refuses what goes beyond a chart's limits
			ada.commands("trend " + period).sees("Other: ~", "Other ~").doesNotSee("(?)");
		}
		ada.sees("Time per four weeks and network", "Over 51 weeks the minutes of an answered day");
	}

	@Test
	void nonMembersAreInvitedInstead() {
		this.dialogue.person("stranger")
			.commands("trend")
			.sees("This works once you have joined", "[Join]")
			.doesNotSee("Your last 4 weeks");
	}

}
