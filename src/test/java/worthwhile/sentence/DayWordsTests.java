package worthwhile.sentence;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import worthwhile.calendar.Away;
import worthwhile.sentence.DaySpan.Named;
import worthwhile.sentence.DaySpan.Unknown;
import worthwhile.sentence.DaySpan.Unsure;

import static org.assertj.core.api.Assertions.assertThat;

class DayWordsTests {

	/** A Wednesday. */
	private final DayWords words = new DayWords(LocalDate.parse("2026-11-25"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-12-24 | 2026-12-24
			24.12. | 2026-12-24
			12/24 | 2026-12-24
			24/12 | 2026-12-24
			12/24/2026 | 2026-12-24
			24.12.26. | 2026-12-24
			2026/12/24 | 2026-12-24
			24-12-2026 | 2026-12-24
			24.11. | 2026-11-24
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
		assertThat(this.words.until(written)).isEqualTo(new Named(new Away(until, until)));
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
			24. - 31.12. | 2026-12-24 | 2026-12-31
			24.-31.12. | 2026-12-24 | 2026-12-31
			24-31.12. | 2026-12-24 | 2026-12-31
			24. bis 31. Dezember | 2026-12-24 | 2026-12-31
			24–31 December | 2026-12-24 | 2026-12-31
			Dec 24-31 | 2026-12-24 | 2026-12-31
			December 24th to 31st | 2026-12-24 | 2026-12-31
			vom 24. bis zum 31. Dezember | 2026-12-24 | 2026-12-31
			from the 24th to the 31st of December | 2026-12-24 | 2026-12-31
			12/24 - 12/31 | 2026-12-24 | 2026-12-31
			24/12/2026 to 31/12/2026 | 2026-12-24 | 2026-12-31
			23.11. - 27.11. | 2026-11-23 | 2026-11-27
			20. - 27.11. | 2026-11-20 | 2026-11-27
			23.11.-27.11. | 2026-11-23 | 2026-11-27
			Nov 23 - Nov 27 | 2026-11-23 | 2026-11-27
			1.10. bis 31.1. | 2026-10-01 | 2027-01-31
			1.10.2027 bis 31.1.2028 | 2027-10-01 | 2028-01-31
			24.11. | 2026-11-24 | 2026-11-24
			16.11. - 20.11. | 2026-11-16 | 2026-11-20
			1.9. - 10.9. | 2027-09-01 | 2027-09-10
			next week | 2026-11-30 | 2026-12-06
			nächste Woche | 2026-11-30 | 2026-12-06
			diese Woche | 2026-11-23 | 2026-11-29
			２４.１２. bis ２.１. | 2026-12-24 | 2027-01-02
			24.\u00a0Dez\u00a0bis\u00a02.\u00a0Jan | 2026-12-24 | 2027-01-02
			""")
	void readARange(String written, LocalDate from, LocalDate to) {
		assertThat(this.words.range(written)).isEqualTo(new Named(new Away(from, to)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "soon", "30.2.", "2026-02-30", "99.99.", "24.12.99999", "-5 weeks", "0x10 days", "🎄",
			"2027-01-02 to 2026-12-24", "2 days or so", "1.5 weeks", "weeks", "20m", "24", "friday and monday",
			"monday 24.12.", "friday 24 december to 2", "to", "-", "a", "next", "this", "vor", "lead" })
	void doNotGuess(String written) {
		assertThat(this.words.day(written)).isEmpty();
		assertThat(this.words.until(written)).isEqualTo(new Unknown());
		assertThat(this.words.range(written)).isEqualTo(new Unknown());
	}

	@Test
	void findTheSpanThatTheNewYearIsIn() {
		DayWords january = new DayWords(LocalDate.parse("2027-01-02"));
		assertThat(january.range("28.12. - 3.1."))
			.isEqualTo(new Named(new Away(LocalDate.parse("2026-12-28"), LocalDate.parse("2027-01-03"))));
		assertThat(january.range("28.12. - 30.12."))
			.isEqualTo(new Named(new Away(LocalDate.parse("2026-12-28"), LocalDate.parse("2026-12-30"))));
		assertThat(new DayWords(LocalDate.parse("2028-02-21")).range("20.2. - 29.2."))
			.isEqualTo(new Named(new Away(LocalDate.parse("2028-02-20"), LocalDate.parse("2028-02-29"))));
	}

	@Test
	void nameTheNextDayWhereTheYearHasNone() {
		Away next = new Away(LocalDate.parse("2028-02-29"), LocalDate.parse("2028-02-29"));
		assertThat(this.words.range("29.2.")).isEqualTo(new Unsure(Reason.NO_SUCH_DAY, "29.2.", List.of(next)));
		assertThat(this.words.until("bis 29. Februar"))
			.isEqualTo(new Unsure(Reason.NO_SUCH_DAY, "29. Februar", List.of(next)));
		assertThat(this.words.range("29.2. - 3.3.")).isEqualTo(new Unsure(Reason.NO_SUCH_DAY, "29.2.",
				List.of(new Away(LocalDate.parse("2028-02-29"), LocalDate.parse("2028-03-03")))));
		assertThat(this.words.day("29.2.")).isEmpty();
	}

	@Test
	void askWhetherTheMonthOrTheDayStandsFirst() {
		LocalDate december = LocalDate.parse("2026-12-11");
		LocalDate november = LocalDate.parse("2026-11-12");
		assertThat(this.words.range("12/11")).isEqualTo(new Unsure(Reason.TWO_DATES, "12/11",
				List.of(new Away(december, december), new Away(november, november))));
		assertThat(this.words.day("12/12")).contains(LocalDate.parse("2026-12-12"));
	}

	@Test
	void takeALineBreakForASpace() {
		LocalDate friday = LocalDate.parse("2026-11-27");
		assertThat(this.words.until("until\nfriday")).isEqualTo(new Named(new Away(friday, friday)));
		assertThat(this.words.range("24.12.\nbis\n2.1.")).isInstanceOf(Named.class);
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
		assertThat(new DayWords(LocalDate.parse("2028-01-01")).day("30.11.")).contains(LocalDate.parse("2028-11-30"));
	}

	@Test
	void takeADateOfTheLastMonthForPast() {
		assertThat(new DayWords(LocalDate.parse("2028-01-01")).day("31.12.")).contains(LocalDate.parse("2027-12-31"));
		assertThat(new DayWords(LocalDate.parse("2028-01-01")).day("1.12.")).contains(LocalDate.parse("2027-12-01"));
	}

}
