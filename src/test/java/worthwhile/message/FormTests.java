package worthwhile.message;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormTests {

	private static final Form FORM = new Form("any.form", "", "A form", "Send",
			List.of(new Field.Number("number", "Number", null, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.TEN),
					new Field.Fold("more", "More", List.of())));

	@ParameterizedTest
	@CsvSource({ "1.5, 1.5", "'1,5', 1.5", "-3, -3", "' 7 ', 7" })
	void keepsANumberWhenItGrows(String written, BigDecimal number) {
		assertThat(grown(List.of(written))).isEqualTo(number);
	}

	/**
	 * Some of them would be written out for minutes.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "1e999999999", "1E-999999999", "12345678901", "five", "" })
	void keepsNothingThatIsNoPlainNumber(String written) {
		assertThat(grown(List.of(written))).isNull();
	}

	@Test
	void keepsAFieldEmptyThatWasEmptied() {
		assertThat(grown(List.of())).isNull();
	}

	private static @Nullable BigDecimal grown(List<String> filled) {
		return ((Field.Number) FORM.grown("more", Map.of("number", filled)).fields().get(0)).value();
	}

}
