package worthwhile.team.disclosure;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TeamWeeksTests {

	@ParameterizedTest
	@CsvSource({ "2026-11-02, 2026-11-02, 2026-11-09", "2026-11-08, 2026-11-02, 2026-11-09",
			"2026-12-31, 2026-12-28, 2027-01-04", "2027-01-03, 2026-12-28, 2027-01-04" })
	void areOpenFromTheirMondayOnAlsoInAYearWith53(LocalDate day, LocalDate open, LocalDate next) {
		assertThat(TeamWeeks.of(day)).isEqualTo(open);
		assertThat(TeamWeeks.nextUnopened(day)).isEqualTo(next);
	}

}
