package worthwhile.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WorkingDaysTests {

	private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

	private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

	private static final AskingTimes USUAL = new AskingTimes(MONDAY_TO_FRIDAY, LocalTime.of(16, 30), ZoneId.of("UTC"));

	private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

	private static final LocalDate FRIDAY = MONDAY.plusDays(4);

	private static final LocalDate SATURDAY = MONDAY.plusDays(5);

	@ParameterizedTest(name = "{0}: {2} on {1}, {4}")
	@CsvSource(textBlock = """
			Europe/Berlin,       2026-03-28, 16:30, 2026-03-28T15:30:00Z, the day before the clocks go forward
			Europe/Berlin,       2026-03-29, 01:59, 2026-03-29T00:59:00Z, the last minute before they do
			Europe/Berlin,       2026-03-29, 02:00, 2026-03-29T01:00:00Z, the first minute that is left out
			Europe/Berlin,       2026-03-29, 02:30, 2026-03-29T01:00:00Z, a time that is left out
			Europe/Berlin,       2026-03-29, 03:00, 2026-03-29T01:00:00Z, the first minute that is there again
			Europe/Berlin,       2026-03-29, 16:30, 2026-03-29T14:30:00Z, the afternoon after
			Europe/Berlin,       2026-10-24, 16:30, 2026-10-24T14:30:00Z, the day before the clocks go back
			Europe/Berlin,       2026-10-25, 02:30, 2026-10-25T00:30:00Z, a time that comes twice
			Europe/Berlin,       2026-10-25, 16:30, 2026-10-25T15:30:00Z, the afternoon after
			America/New_York,    2026-03-07, 16:30, 2026-03-07T21:30:00Z, the day before the clocks go forward
			America/New_York,    2026-03-08, 02:30, 2026-03-08T07:00:00Z, a time that is left out
			America/New_York,    2026-03-08, 16:30, 2026-03-08T20:30:00Z, the afternoon after
			America/New_York,    2026-11-01, 01:30, 2026-11-01T05:30:00Z, a time that comes twice
			America/New_York,    2026-11-01, 16:30, 2026-11-01T21:30:00Z, the afternoon after
			America/Sao_Paulo,   2018-02-17, 23:30, 2018-02-18T01:30:00Z, a time that comes twice before midnight
			America/Sao_Paulo,   2018-02-18, 00:00, 2018-02-18T03:00:00Z, the midnight that comes once
			America/Sao_Paulo,   2018-11-04, 00:00, 2018-11-04T03:00:00Z, a midnight that is left out
			America/Sao_Paulo,   2018-11-04, 16:30, 2018-11-04T18:30:00Z, the afternoon after
			America/Sao_Paulo,   2026-11-01, 16:30, 2026-11-01T19:30:00Z, no change any more
			Asia/Kolkata,        2026-03-29, 16:30, 2026-03-29T11:00:00Z, no change ever
			Asia/Kolkata,        2026-10-25, 02:30, 2026-10-24T21:00:00Z, no change ever
			Australia/Lord_Howe, 2026-04-05, 01:45, 2026-04-04T14:45:00Z, half an hour that comes twice
			Australia/Lord_Howe, 2026-04-05, 16:30, 2026-04-05T06:00:00Z, the afternoon after
			Australia/Lord_Howe, 2026-10-04, 02:15, 2026-10-03T15:30:00Z, half an hour that is left out
			Australia/Lord_Howe, 2026-10-04, 16:30, 2026-10-04T05:30:00Z, the afternoon after
			UTC,                 2026-03-29, 02:30, 2026-03-29T02:30:00Z, no change ever
			UTC,                 2026-10-25, 02:30, 2026-10-25T02:30:00Z, no change ever
			America/Toronto,     1919-03-30, 23:45, 1919-03-31T04:30:00Z, a time left out across midnight
			Pacific/Apia,        2011-12-29, 16:30, 2011-12-30T02:30:00Z, the day before the date line moves
			Pacific/Apia,        2011-12-31, 16:30, 2011-12-31T02:30:00Z, the day after
			""")
	void asksAtTheWantedLocalTime(ZoneId zone, LocalDate day, LocalTime time, Instant at, String what) {
		WorkingDays days = daily(new AskingTimes(EVERY_DAY, time, zone));
		Slot slot = new Slot(day, at);
		assertThat(days.next(at.minusSeconds(1))).contains(slot);
		assertThat(days.latest(at)).contains(slot);
		assertThat(days.next(at)).hasValueSatisfying((next) -> assertThat(next.day()).isAfter(day));
		assertThat(days.latest(at.minusSeconds(1)))
			.hasValueSatisfying((latest) -> assertThat(latest.day()).isBefore(day));
	}

	@Test
	void doesNotAskOnADayThatNeverWas() {
		WorkingDays days = daily(new AskingTimes(EVERY_DAY, LocalTime.of(16, 30), ZoneId.of("Pacific/Apia")));
		assertThat(days.wanted(LocalDate.of(2011, 12, 30))).isFalse();
		assertThat(days.next(Instant.parse("2011-12-30T02:30:00Z")))
			.contains(new Slot(LocalDate.of(2011, 12, 31), Instant.parse("2011-12-31T02:30:00Z")));
	}

	@Test
	void findsAQuestionMovedAcrossMidnight() {
		// at 23:30 it was half past midnight of the next day
		WorkingDays days = daily(new AskingTimes(EVERY_DAY, LocalTime.of(23, 45), ZoneId.of("America/Toronto")));
		Instant change = Instant.parse("1919-03-31T04:30:00Z");
		assertThat(days.next(change)).hasValueSatisfying((next) -> assertThat(next.day()).isEqualTo("1919-03-31"));
		assertThat(days.latest(change)).contains(new Slot(LocalDate.of(1919, 3, 30), change));
	}

	@Test
	void findsAQuestionWhenTheClockIsBackOnYesterday() {
		// at 00:01 it was 23:01 again
		WorkingDays days = daily(new AskingTimes(EVERY_DAY, LocalTime.MIDNIGHT, ZoneId.of("America/St_Johns")));
		Slot midnight = new Slot(LocalDate.of(2006, 10, 29), Instant.parse("2006-10-29T02:30:00Z"));
		assertThat(days.latest(midnight.at().plusSeconds(600))).contains(midnight);
		assertThat(days.next(midnight.at().plusSeconds(600)))
			.hasValueSatisfying((next) -> assertThat(next.day()).isEqualTo("2006-10-30"));
	}

	@Test
	void asksOnWantedDaysOnly() {
		WorkingDays days = daily(USUAL);
		assertThat(days.wanted(FRIDAY)).isTrue();
		assertThat(days.wanted(SATURDAY)).isFalse();
		assertThat(days.next(usual(FRIDAY).at())).contains(usual(MONDAY.plusWeeks(1)));
		assertThat(days.latest(Instant.parse("2026-06-07T23:00:00Z"))).contains(usual(FRIDAY));
	}

	@Test
	void asksNobodyWhoIsAway() {
		WorkingDays days = new WorkingDays(USUAL, Cadence.DAILY,
				List.of(new Away(MONDAY.plusDays(1), MONDAY.plusDays(2)), new Away(FRIDAY, FRIDAY)),
				HolidayCalendar.NONE);
		assertThat(MONDAY.datesUntil(SATURDAY).filter(days::wanted)).containsExactly(MONDAY, MONDAY.plusDays(3));
		assertThat(days.next(usual(MONDAY).at())).contains(usual(MONDAY.plusDays(3)));
	}

	@Test
	void asksNobodyOnAHoliday() {
		WorkingDays days = new WorkingDays(USUAL, Cadence.DAILY, List.of(), MONDAY::equals);
		assertThat(days.wanted(MONDAY)).isFalse();
		assertThat(days.wanted(MONDAY.plusDays(1))).isTrue();
	}

	@Test
	void asksOnceAWeekOnTheLastWantedDay() {
		WorkingDays days = weekly(USUAL);
		assertThat(MONDAY.datesUntil(MONDAY.plusWeeks(2)).filter(days::wanted)).containsExactly(FRIDAY,
				FRIDAY.plusWeeks(1));
		assertThat(days.next(usual(FRIDAY).at())).contains(usual(FRIDAY.plusWeeks(1)));
	}

	@Test
	void closesTheWeekOnSunday() {
		WorkingDays days = weekly(new AskingTimes(EVERY_DAY, LocalTime.NOON, ZoneId.of("UTC")));
		assertThat(MONDAY.datesUntil(MONDAY.plusWeeks(1)).filter(days::wanted)).containsExactly(MONDAY.plusDays(6));
	}

	@Test
	void asksEarlierInAWeekThatEndsInAbsence() {
		WorkingDays days = weekly(USUAL, new Away(MONDAY.plusDays(3), MONDAY.plusDays(20)));
		assertThat(MONDAY.datesUntil(MONDAY.plusWeeks(4)).filter(days::wanted)).containsExactly(MONDAY.plusDays(2),
				FRIDAY.plusWeeks(3));
	}

	@Test
	void asksEarlierInAWeekThatEndsWithAHoliday() {
		WorkingDays days = new WorkingDays(USUAL, Cadence.WEEKLY, List.of(), FRIDAY::equals);
		assertThat(MONDAY.datesUntil(SATURDAY).filter(days::wanted)).containsExactly(MONDAY.plusDays(3));
	}

	@Test
	void looksTwoYearsAhead() {
		Instant now = usual(MONDAY).at();
		WorkingDays nearlyTwoYears = new WorkingDays(USUAL, Cadence.DAILY,
				List.of(new Away(MONDAY, MONDAY.plusYears(2).minusDays(7))), HolidayCalendar.NONE);
		WorkingDays threeYears = new WorkingDays(USUAL, Cadence.DAILY, List.of(new Away(MONDAY, MONDAY.plusYears(3))),
				HolidayCalendar.NONE);
		assertThat(nearlyTwoYears.next(now)).contains(usual(LocalDate.of(2028, 5, 26)));
		assertThat(threeYears.next(now)).isEmpty();
	}

	@Test
	void looksEightDaysBack() {
		WorkingDays mondays = daily(new AskingTimes(Set.of(DayOfWeek.MONDAY), LocalTime.of(16, 30), ZoneId.of("UTC")),
				new Away(MONDAY.plusWeeks(1), MONDAY.plusWeeks(1)));
		assertThat(mondays.latest(Instant.parse("2026-06-09T23:59:00Z"))).contains(usual(MONDAY));
		assertThat(mondays.latest(Instant.parse("2026-06-10T00:00:00Z"))).isEmpty();
	}

	@Test
	void neverAsksWithoutADay() {
		WorkingDays never = daily(new AskingTimes(Set.of(), LocalTime.NOON, ZoneId.of("UTC")));
		assertThat(never.next(Instant.EPOCH)).isEmpty();
		assertThat(never.latest(Instant.EPOCH)).isEmpty();
	}

	@Test
	void refusesAnAbsenceThatEndsBeforeItBegins() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Away(FRIDAY, MONDAY))
			.withMessageContaining("2026-06-05");
	}

	private static WorkingDays daily(AskingTimes times, Away... away) {
		return new WorkingDays(times, Cadence.DAILY, List.of(away), HolidayCalendar.NONE);
	}

	private static WorkingDays weekly(AskingTimes times, Away... away) {
		return new WorkingDays(times, Cadence.WEEKLY, List.of(away), HolidayCalendar.NONE);
	}

	private static Slot usual(LocalDate day) {
		return new Slot(day, Instant.parse(day + "T16:30:00Z"));
	}

}
