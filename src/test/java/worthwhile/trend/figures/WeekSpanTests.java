package worthwhile.trend.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import worthwhile.calendar.Cadence;

import static org.assertj.core.api.Assertions.assertThat;

class WeekSpanTests {

	@ParameterizedTest(name = "{0}: {1}, {2}")
	@CsvSource(textBlock = """
			2026-11-26, 2026-W48, Thursday
			2026-11-27, 2026-W48, Friday
			2026-11-29, 2026-W48, Sunday
			2026-11-30, 2026-W48, Monday
			2026-12-02, 2026-W48, Wednesday
			2026-12-03, 2026-W49, Thursday again
			2027-01-01, 2026-W53, the last week of a long year
			2027-01-04, 2026-W53, the Monday after it
			2027-01-08, 2027-W01, the first week
			2024-12-31, 2024-W52, a Tuesday that tells the week before
			2025-01-02, 2025-W01, a week that began in the year before
			""")
	void areTheWeekToDateFromThursdayOnAndTheOneBeforeUntilThen(LocalDate day, String subject, String what) {
		assertThat(WeekSpan.on(day, Cadence.DAILY)).map(WeekSpan::subject).contains(subject);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(textBlock = """
			2026-11-13, 2026-W43/2026-W46
			2026-11-18, 2026-W43/2026-W46
			2026-11-20,
			2026-11-27,
			2026-12-04,
			2026-12-11, 2026-W47/2026-W50
			2026-12-14, 2026-W47/2026-W50
			2026-12-18,
			2027-01-01,
			2027-01-08, 2026-W51/2027-W01
			""")
	void areFourForThoseWhoAreAskedOnceAWeek(LocalDate day, String subject) {
		assertThat(WeekSpan.on(day, Cadence.WEEKLY).map(WeekSpan::subject)).isEqualTo(Optional.ofNullable(subject));
	}

	@Test
	void comeEveryFourWeeksWhateverTheYear() {
		LocalDate friday = LocalDate.of(2026, 11, 13);
		for (int week = 0; week < 300; week++) {
			assertThat(WeekSpan.on(friday.plusWeeks(week), Cadence.WEEKLY).isPresent()).as("week %d", week)
				.isEqualTo(week % 4 == 0);
		}
	}

	@Test
	void areKnownByTheirSubject() {
		LocalDate first = LocalDate.of(2020, 1, 1);
		first.datesUntil(first.plusYears(12)).flatMap(WeekSpan::with).forEach((weeks) -> {
			assertThat(WeekSpan.parse(weeks.subject())).contains(weeks);
			assertThat(weeks.subject()).matches("\\d{4}-W\\d\\d(/\\d{4}-W\\d\\d)?");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2026-W54", "2025-W53", "2026-11-27", "/", "2026-W48/", "nonsense/2026-W60" })
	void areNoOtherWords(String subject) {
		assertThat(WeekSpan.parse(subject)).isEmpty();
	}

	@Test
	void ofADayAreItsWeekAndItsFourWeeks() {
		assertThat(WeekSpan.with(LocalDate.of(2026, 11, 25)).map(WeekSpan::subject)).containsExactly("2026-W48",
				"2026-W47/2026-W50");
	}

	@Test
	void canBeToldFromTheThursdayOfTheLastOn() {
		List<WeekSpan> told = WeekSpan.with(LocalDate.of(2026, 11, 25)).toList();
		assertThat(told).allSatisfy((weeks) -> {
			assertThat(weeks.isTold(weeks.monday().plusDays(2))).isFalse();
			assertThat(weeks.isTold(weeks.monday().plusDays(3))).isTrue();
		});
	}

	@Test
	void endTodayOrOnTheirSunday() {
		WeekSpan week = WeekSpan.parse("2026-W48").orElseThrow();
		LocalDate monday = LocalDate.of(2026, 11, 23);
		assertThat(week.upTo(monday.plusDays(4))).isEqualTo(new DayRange(monday, monday.plusDays(4)));
		assertThat(week.upTo(monday.plusDays(40))).isEqualTo(new DayRange(monday, monday.plusDays(6)));
		assertThat(week.upTo(monday.minusDays(1))).isEqualTo(new DayRange(monday, monday));
		WeekSpan four = WeekSpan.parse("2026-W47/2026-W50").orElseThrow();
		assertThat(four.first()).isEqualTo(monday.minusWeeks(1));
		assertThat(four.last()).isEqualTo(LocalDate.of(2026, 12, 13));
		assertThat(four.upTo(LocalDate.of(2026, 12, 11)))
			.isEqualTo(new DayRange(four.first(), LocalDate.of(2026, 12, 11)));
	}

}
