package worthwhile.checkin.record;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import worthwhile.identity.MemberId;
import worthwhile.usage.AnsweredCheckIn.Span;

import static org.assertj.core.api.Assertions.assertThat;

class CheckInKeyTests {

	private static final MemberId ADA = MemberId.random();

	@ParameterizedTest
	@CsvSource({ "2026-11-16, 2026-W47", "2025-12-29, 2026-W01", "2020-12-28, 2020-W53", "2021-01-04, 2021-W01" })
	void aWeekIsNamedAsIsoDoes(LocalDate monday, String subject) {
		CheckInKey week = new CheckInKey(ADA, monday, Span.WEEK);
		assertThat(week.subject()).isEqualTo(subject);
		assertThat(CheckInKey.parse(ADA, subject)).contains(week);
	}

	@Test
	void everyDayAndWeekOfTwentyYearsIsFoundAgain() {
		LocalDate first = LocalDate.of(2015, 1, 5);
		first.datesUntil(first.plusYears(20)).forEach((day) -> {
			CheckInKey key = new CheckInKey(ADA, day, Span.DAY);
			assertThat(CheckInKey.parse(ADA, key.subject())).contains(key);
		});
		for (int week = 0; week < 1040; week++) {
			CheckInKey key = new CheckInKey(ADA, first.plusWeeks(week), Span.WEEK);
			assertThat(CheckInKey.parse(ADA, key.subject())).contains(key);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "yesterday", "2026-13-01", "2026-W7", "2026-11-18~1", "' OR 1=1" })
	void anythingElseNamesNone(String subject) {
		assertThat(CheckInKey.parse(ADA, subject)).isEmpty();
	}

}
