package worthwhile.sentence;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
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
			24.12 | 2026-12-24
			1.2 | 2027-02-01
			24.12.26 | 2026-12-24
			24. Dez | 2026-12-24
			24. Dez. 2027 | 2027-12-24
			December 24th | 2026-12-24
			the 24th of December | 2026-12-24
			Dec. 24, 2027 | 2027-12-24
			Thursday, 24 December | 2026-12-24
			Donnerstag (24.12.) | 2026-12-24
			übermorgen | 2026-11-27
			the day after tomorrow | 2026-11-27
			friday. | 2026-11-27
			Fr | 2026-11-27
			Mo | 2026-11-30
			am So | 2026-11-29
			kommenden Montag | 2026-11-30
			this friday | 2026-11-27
			diesen Mittwoch | 2026-11-25
			last friday | 2026-11-20
			yesterday | 2026-11-24
			vor 3 Tagen | 2026-11-22
			a week ago | 2026-11-18
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
			vier Wochen | 2026-12-23
			for about four weeks. | 2026-12-23
			twenty one days | 2026-12-16
			bis übermorgen | 2026-11-27
			until the 24th of December | 2026-12-24
			0 days | 2026-11-25
			1000 weeks | 2046-01-24
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
			24. Dez bis 2. Jan | 2026-12-24 | 2027-01-02
			24.12.-2.1. | 2026-12-24 | 2027-01-02
			24.12.26–2.1.27 | 2026-12-24 | 2027-01-02
			2026-12-24-2026-12-31 | 2026-12-24 | 2026-12-31
			December 24th to January 2nd, 2027 | 2026-12-24 | 2027-01-02
			monday through friday | 2026-11-30 | 2026-12-04
			friday-monday | 2026-11-27 | 2026-11-30
			von morgen bis übermorgen | 2026-11-26 | 2026-11-28
			Fr, 27.11. till Sun | 2026-11-27 | 2026-11-29
			20.11. - 29.2. | 2027-11-20 | 2028-02-29
			""")
	void readARange(String written, LocalDate from, LocalDate to) {
		assertThat(this.words.range(written)).contains(new Away(from, to));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "soon", "30.2.", "2026-02-30", "99.99.", "12/24", "24.12.99999", "-5 weeks",
			"0x10 days", "🎄", "2027-01-02 to 2026-12-24", "29.2.", "2 days or so", "1.5 weeks", "weeks", "20m", "24",
			"24. - 31.12.", "friday and monday", "monday 24.12.", "friday 24 december to 2", "to", "-", "a", "next",
			"this", "vor", "lead" })
	void doNotGuess(String written) {
		assertThat(this.words.day(written)).isEmpty();
		assertThat(this.words.until(written)).isEmpty();
		assertThat(this.words.range(written)).isEmpty();
	}

	@Test
	void takeALineBreakForASpace() {
		assertThat(this.words.until("until\nfriday")).contains(LocalDate.parse("2026-11-27"));
		assertThat(this.words.range("24.12.\nbis\n2.1.")).isPresent();
	}

	@Test
	void readLettersThatAreComposed() {
		assertThat(this.words.day("u\u0308bermorgen")).contains(LocalDate.parse("2026-11-27"));
	}

	@Test
	void readNothingThatIsTooLong() {
		assertThat(this.words.day("friday" + " ".repeat(494))).isPresent();
		assertThat(this.words.day("friday" + " ".repeat(495))).isEmpty();
	}

	@Test
	void findTheNextYearThatHasTheDay() {
		assertThat(new DayWords(LocalDate.parse("2027-03-01")).day("29.2.")).contains(LocalDate.parse("2028-02-29"));
		assertThat(new DayWords(LocalDate.parse("2028-02-29")).day("29.2.")).contains(LocalDate.parse("2028-02-29"));
		assertThat(new DayWords(LocalDate.parse("2028-01-01")).day("31.12.")).contains(LocalDate.parse("2028-12-31"));
	}

}
