package worthwhile.trend;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import worthwhile.trend.figures.Period;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodWordsTests {

	@ParameterizedTest
	@CsvSource({ "week, WEEK", "Woche, WEEK", "month, MONTH", "monat, MONTH", "quarter, QUARTER", "QUARTAL, QUARTER",
			"year, YEAR", "' jahr ', YEAR", "'', MONTH" })
	void areReadInBothLanguages(String text, Period period) {
		assertThat(PeriodWords.read(text)).contains(period);
	}

	@ParameterizedTest
	@ValueSource(strings = { "decade", "week month", "4", "🦣", "'; DROP TABLE members" })
	void areNothingElse(String text) {
		assertThat(PeriodWords.read(text)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areReadBackAsWritten(Period period) {
		assertThat(PeriodWords.read(PeriodWords.of(period))).contains(period);
	}

}
