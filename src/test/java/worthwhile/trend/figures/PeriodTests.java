package worthwhile.trend.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodTests {

	@ParameterizedTest
	@CsvSource({ "WEEK, 2026-11-16, 2026-11-18, 2026-11-09, 2026-11-11",
			"MONTH, 2026-10-26, 2026-11-18, 2026-09-28, 2026-10-21",
			"QUARTER, 2026-08-24, 2026-11-18, 2026-05-25, 2026-08-19",
			"YEAR, 2025-11-24, 2026-11-18, 2024-11-25, 2025-11-19" })
	void isWeeksUpToTodayBesideTheSameDaysBefore(Period period, LocalDate from, LocalDate to, LocalDate beforeFrom,
			LocalDate beforeTo) {
		LocalDate wednesday = LocalDate.of(2026, 11, 18);
		assertThat(period.upTo(wednesday)).isEqualTo(new DayRange(from, to));
		assertThat(period.before(wednesday)).isEqualTo(new DayRange(beforeFrom, beforeTo));
	}

	@ParameterizedTest
	@EnumSource
	void bothHaveTheSameWeekdays(Period period) {
		LocalDate start = LocalDate.of(2024, 2, 26);
		start.datesUntil(start.plusYears(2)).forEach((today) -> {
			DayRange now = period.upTo(today);
			DayRange before = period.before(today);
			assertThat(now.from().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
			assertThat(before.from().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
			assertThat(length(before)).isEqualTo(length(now));
			assertThat(before.to()).isBefore(now.from());
		});
	}

	@Test
	void aWeekIsOverOnceItsSundayIs() {
		LocalDate monday = LocalDate.of(2026, 11, 16);
		assertThat(new DayRange(monday, monday.plusDays(6)).completes(monday)).isFalse();
		assertThat(new DayRange(monday, monday.plusDays(7)).completes(monday)).isTrue();
	}

	private static long length(DayRange days) {
		return ChronoUnit.DAYS.between(days.from(), days.to());
	}

}
