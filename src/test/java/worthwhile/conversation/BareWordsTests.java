package worthwhile.conversation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BareWordsTests {

	@ParameterizedTest
	@ValueSource(strings = { "log 25m linkedin reading, 10m contributing", "none", "x", "7", "1.5h x",
			"1,5 Std. LinkedIn", "am 20.11. 10 Min X", "20 Min für Grüße", "25m linkedin , 10m x", "a..b", "a,.b" })
	void stayWhereNothingSurroundsThem(String text) {
		assertThat(BareWords.of(text)).isEqualTo(text);
		// with a space before them each mark is looked for
		assertThat(BareWords.of(" " + text)).isEqualTo(text);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(quoteCharacter = '|', textBlock = """
			none., none
			|none,|, none
			.none, none
			25m  linkedin, 25m linkedin
			25m x , 25m x
			*25m* x, 25m x
			"25m x", 25m x
			2５m x, 25m x
			(no) 25m x!, (no) 25m x
			""")
	void areFreedOfWhatSurroundsThem(String text, String bare) {
		assertThat(BareWords.of(text)).isEqualTo(bare);
	}

}
