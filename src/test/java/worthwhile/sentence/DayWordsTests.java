package worthwhile.sentence;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import worthwhile.calendar.Away;

import static org.assertj.core.api.Assertions.assertThat;

class DayWordsTests {

	/** A Wednesday. */
	private final DayWords words = new DayWords(LocalDate.parse("2026-11-25"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-12-24 | 2026-12-24
			24.12. | 2026-12-24
			24.12.2027 | 2027-12-24
			1.2. | 2027-02-01
			24 December | 2026-12-24
			24. Dezember | 2026-12-24
			december 24 | 2026-12-24
			24 Dec 2026 | 2026-12-24
			tomorrow | 2026-11-26
			Morgen | 2026-11-26
			friday | 2026-11-27
			Mittwoch | 2026-12-02
			next Monday | 2026-11-30
			2026-12-5 | 2026-12-05
			25.11. | 2026-11-25
			""")
	void readADay(String written, LocalDate day) {
		assertThat(this.words.day(written)).contains(day);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			until 2026-12-24 | 2026-12-24
			bis 24.12. | 2026-12-24
			2 weeks | 2026-12-09
			for two weeks | 2026-12-09
			2 Wochen | 2026-12-09
			eine Woche | 2026-12-02
			a month | 2026-12-25
			10 tage | 2026-12-05
			monday | 2026-11-30
			""")
	void readHowLong(String written, LocalDate until) {
		assertThat(this.words.until(written)).contains(until);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-12-24 to 2027-01-02 | 2026-12-24 | 2027-01-02
			24.12. bis 2.1. | 2026-12-24 | 2027-01-02
			vom 24.12. bis zum 2.1. | 2026-12-24 | 2027-01-02
			24 December – 2 January | 2026-12-24 | 2027-01-02
			2026-12-24 - 2026-12-31 | 2026-12-24 | 2026-12-31
			tomorrow | 2026-11-26 | 2026-11-26
			am 24.12. | 2026-12-24 | 2026-12-24
			2026-12-24 | 2026-12-24 | 2026-12-24
			""")
	void readARange(String written, LocalDate from, LocalDate to) {
		assertThat(this.words.range(written)).contains(new Away(from, to));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "soon", "30.2.", "2026-02-30", "99.99.", "12/24", "24.12.99999", "-5 weeks",
			"0x10 days", "🎄", "2027-01-02 to 2026-12-24" })
	void doNotGuess(String written) {
		assertThat(this.words.day(written)).isEmpty();
		assertThat(this.words.until(written)).isEmpty();
		assertThat(this.words.range(written)).isEmpty();
	}

}
