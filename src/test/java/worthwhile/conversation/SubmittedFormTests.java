package worthwhile.conversation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import worthwhile.identity.PersonRef;
import worthwhile.message.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class SubmittedFormTests {

	private static final BigDecimal MOST = BigDecimal.valueOf(2000);

	/** Any text will do. */
	private static final String PROBLEM = "help.summary";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			25     | 25
			1.5    | 1.5
			1,5    | 1.5
			0,125  | 0.125
			1.5000 | 1.5000
			,5     | 0.5
			.5     | 0.5
			5.     | 5
			+3     | 3
			1.125  | 1.125
			0      | 0
			2000   | 2000
			""")
	void readsNumbersAsPeopleWriteThem(String written, BigDecimal number) {
		SubmittedForm form = form(written);
		assertThat(form.number("field", MOST, PROBLEM)).isEqualByComparingTo(number);
		assertThat(form.isSound()).isTrue();
	}

	/**
	 * Some of them would be computed with for minutes.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "1e-99999999", "1e99999999", "1e3", "0e-9999999", "-1", "2001", "9999999999999999999",
			"0.00000000000000000001", ".", ",", "+", "1.5.0", "1 000", "1.500", "1,500", "+12.000", "999.990", "٣",
			"NaN", "0x10", "five" })
	@Timeout(5)
	void refusesWhatIsNoSuchNumber(String written) {
		SubmittedForm form = form(written);
		assertThat(form.number("field", MOST, PROBLEM)).isNull();
		assertThat(form(written).whole("field", 2000, PROBLEM, PROBLEM)).isNull();
		assertThat(form.isSound()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "25, 25", "25.0, 25", "0, 0" })
	void readsWholeNumbers(String written, int number) {
		assertThat(form(written).whole("field", 2000, PROBLEM, PROBLEM)).isEqualTo(number);
	}

	private static SubmittedForm form(String written) {
		return new SubmittedForm(new Incoming.Submission(new PersonRef("test", "T1", "U1"), null, "form.test", "",
				Map.of("field", List.of(written)), null), Texts.of(Help.class).in(Locale.ENGLISH));
	}

}
