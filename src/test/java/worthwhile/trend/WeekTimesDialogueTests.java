package worthwhile.trend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import worthwhile.conversation.Incoming;
import worthwhile.message.Delivery;
import worthwhile.message.Profile;
import worthwhile.testing.Dialogue.Person;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When somebody's week comes, and how they choose that.
 */
class WeekTimesDialogueTests extends FridayAtNoon {

	@Test
	void comesAtTheEndOfQuietHours() {
		Person ada = answered(member());
		ada.sets("time", "17:45");
		liveUntil("2026-11-28T06:59:59Z");
		assertThat(weeks(ada)).isEmpty();
		liveUntil("2026-11-28T07:00:15Z");
		assertThat(weeks(ada)).singleElement().asString().contains("Mon 23 Nov to Sat 28 Nov");
	}

	@ParameterizedTest
	@CsvSource({ "away today", "pause 1 week", "stop", "forget" })
	void leavesAWeekOut(String command) {
		Person ada = answered(member());
		ada.commands(command);
		if (command.equals("forget")) {
			ada.presses("Delete everything");
		}
		liveUntil("2026-12-01T11:00:00Z");
		assertThat(weeks(ada)).isEmpty();
	}

	@Test
	void leavesAWeekOutThatIsPausedAfterItsQuestion() {
		Person ada = answered(member());
		liveUntil("2026-11-27T15:40:00Z");
		ada.commands("pause 3 days");
		liveUntil("2026-12-01T11:00:00Z");
		assertThat(weeks(ada)).isEmpty();
		ada.commands("log 2026-12-01 20m linkedin");
		liveUntil("2026-12-04T16:00:15Z");
		assertThat(weeks(ada)).hasSize(1);
	}

	@Test
	void leavesAWeekOutOnAHoliday() {
		Person ada = member();
		ada.commands("holidays DE");
		liveUntil("2026-12-25T11:00:00Z");
		ada.commands("log 2026-12-22 20m linkedin");
		liveUntil("2026-12-28T11:00:00Z");
		assertThat(weeks(ada)).isEmpty();
	}

	@Test
	void leavesEverybodyAloneInAPausedWorkspace() {
		Person ada = answered(member());
		Person admin = ada.colleague("admin").becomesAdmin();
		admin.commands("workspace").presses("Pause for everybody");
		liveUntil("2026-12-01T11:00:00Z");
		assertThat(weeks(ada)).isEmpty();
		admin.commands("workspace").presses("Ask again");
		ada.commands("log 2026-12-01 20m linkedin");
		liveUntil("2026-12-04T16:00:15Z");
		assertThat(weeks(ada)).hasSize(1);
	}

	@Test
	void leavesAloneWhoCannotBeReachedOrIsGone() {
		Person ada = answered(member());
		Person bob = answered(member());
		this.dialogue.happens(new Incoming.Deactivated(bob.ref()));
		this.platform.behave((call) -> call.to().equals(ada.ref()) ? new Delivery.Refused("account_inactive") : null);
		liveUntil("2026-11-27T15:50:00Z");
		this.platform.behave((call) -> null);
		liveUntil("2026-12-01T11:00:00Z");
		assertThat(weeks(ada)).isEmpty();
		assertThat(weeks(bob)).isEmpty();
	}

	@Test
	void movesWithTheZone() {
		Person ada = answered(member());
		ada.sets(Map.of("quietFrom", "", "quietTo", ""));
		this.dialogue.happens(new Incoming.ProfileChanged(ada.ref(),
				new Profile(ZoneId.of("America/New_York"), Locale.ENGLISH, Profile.Standing.REGULAR, false)));
		liveUntil("2026-11-27T21:59:59Z");
		assertThat(weeks(ada)).isEmpty();
		liveUntil("2026-11-27T22:00:15Z");
		assertThat(weeks(ada)).singleElement().asString().contains("every Friday at 17:00 (Eastern Time)");
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-27T11:00:00Z, 2026-03-27T16:00:00Z, 2026-04-03T15:00:00Z",
			"2026-10-23T11:00:00Z, 2026-10-23T15:00:00Z, 2026-10-30T16:00:00Z" })
	void keepsToTheWallClockWhereItIsChanged(String start, String first, String second) {
		this.clock.set(start);
		Person ada = member();
		ada.commands("log yesterday 20m linkedin");
		liveUntil(first);
		ada.commands("log 2026-" + start.substring(5, 10) + " 20m linkedin");
		this.clock.set(this.clock.instant().plusSeconds(15));
		this.dialogue.settle();
		assertThat(weeks(ada)).hasSize(1);
		ada.commands("log " + LocalDate.parse(first.substring(0, 10)).plusDays(3) + " 20m linkedin");
		liveUntil("2026-" + second.substring(5, 11) + "08:00:00Z");
		ada.commands("log yesterday 20m linkedin");
		liveUntil(Instant.parse(second).minusSeconds(1).toString());
		assertThat(weeks(ada)).hasSize(1);
		liveUntil(Instant.parse(second).plusSeconds(15).toString());
		assertThat(weeks(ada)).hasSize(2);
	}

	@Test
	void comesLateWhereTheNodeWasDownButNotAtNight() {
		Person ada = answered(member());
		liveUntil("2026-11-27T15:35:00Z");
		this.clock.set("2026-11-27T20:00:00Z");
		this.dialogue.settle();
		assertThat(weeks(ada)).isEmpty();
		liveUntil("2026-11-28T07:00:15Z");
		assertThat(weeks(ada)).hasSize(1);
	}

	@Test
	void isLeftOutWhereTheNodeWasDownForLonger() {
		Person ada = answered(member());
		liveUntil("2026-11-27T15:35:00Z");
		this.clock.set("2026-11-28T11:00:00Z");
		this.dialogue.settle();
		liveUntil("2026-12-01T11:00:00Z");
		assertThat(weeks(ada)).isEmpty();
	}

	@Test
	void isSwitchedOffAndOnInOneTapEach() {
		Person ada = answered(member());
		liveUntil(FIVE);
		ada.presses("Switch off");
		assertThat(weeks(ada)).singleElement()
			.asString()
			.contains("[See your trend] [Why?] ⋯ [Switch on again]", "Switched off: you get no more of these.");
		liveUntil("2026-12-01T11:00:00Z");
		ada.commands("log 2026-12-01 20m linkedin");
		liveUntil("2026-12-06T11:00:00Z");
		assertThat(weeks(ada)).hasSize(1);
		ada.presses("Switch on again");
		assertThat(weeks(ada)).singleElement().asString().contains("[Switch off]", "You get this every Friday");
		liveUntil("2026-12-07T11:00:00Z");
		ada.commands("log 2026-12-07 20m linkedin");
		liveUntil("2026-12-11T16:00:15Z");
		assertThat(weeks(ada)).hasSize(2);
	}

	@Test
	void isMovedWhereItIsSeenAndDoesNotComeTwice() {
		Person ada = answered(member());
		liveUntil(FIVE);
		ada.presses("Change when").seesForm("Your week", "Friday");
		ada.fills("week", "Saturday").fills("weekTime", "07:00").submits().seesProblem("weekTime", "quiet hours");
		ada.fills("weekTime", "10:00").submits();
		assertThat(weeks(ada)).singleElement().asString().contains("You get this every Saturday at 10:00");
		liveUntil("2026-12-01T11:00:00Z");
		assertThat(weeks(ada)).hasSize(1);
		ada.commands("log 2026-12-01 20m linkedin");
		liveUntil("2026-12-05T08:59:00Z");
		assertThat(weeks(ada)).hasSize(1);
		liveUntil("2026-12-05T09:00:15Z");
		assertThat(weeks(ada)).hasSize(2);
	}

	@Test
	void onAMondayTellsTheWeekBefore() {
		Person ada = answered(member());
		ada.sets(Map.of("week", "Monday", "weekTime", "09:00"));
		liveUntil("2026-11-30T07:59:59Z");
		assertThat(weeks(ada)).isEmpty();
		liveUntil("2026-11-30T08:00:15Z");
		assertThat(weeks(ada)).singleElement().asString().contains("Your week, Mon 23 Nov to Sun 29 Nov");
		assertThat(subjects()).containsExactly("2026-W48");
	}

	@Test
	void isSaidWhereNoWeekIsSeen() {
		Person ada = member();
		ada.presses("week.off", "").sees("You get no look back at your week by itself any more.");
		ada.presses("week.on", "").sees("You get your week every Friday at 17:00.");
		ada.presses("week.nonsense", "");
		ada.submits("week.times", "", Map.of("week", List.of("never"), "weekTime", List.of("")));
		ada.sees("You get no look back at your week by itself any more.");
	}

}
