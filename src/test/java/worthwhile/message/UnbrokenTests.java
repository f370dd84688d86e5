package worthwhile.message;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnbrokenTests {

	/**
	 * A hard space is written as {@code _}.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			~2½ h, ~25 min and 0.5 h         | ~2½_h, ~25_min and 0.5_h
			Mon, 30 Nov to 2 January         | Mon, 30_Nov to 2_January
			Mo. 4. Jan. bis Fr. 8. März      | Mo. 4._Jan. bis Fr. 8._März
			3 contacts in 4 hours, 5 minutes | 3 contacts in 4 hours, 5 minutes
			At 16:30 how a minute went       | At 16:30 how a minute went
			""")
	void keepsAFigureAndItsUnitTogether(String text, String shown) {
		assertThat(Unbroken.of(text).replace('\u00a0', '_')).isEqualTo(shown);
	}

}
