package worthwhile.slack.payload;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainWordsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
			25m linkedin reading                       → 25m linkedin reading
			a &lt;b&gt; &amp; c                        → a <b> & c
			&amp;lt;                                   → &lt;
			&lt;@U123&gt;                              → <@U123>
			see <https://example.com/?a=1&amp;b=2>     → see https://example.com/?a=1&b=2
			10m on <http://linkedin.com|linkedin.com> → 10m on linkedin.com
			write to <mailto:a@b.example|a@b.example> → write to a@b.example
			call <tel:+491234>                         → call +491234
			met <@U123ABC>                             → met @…
			met <@U123ABC|anna>                      → met @anna
			in <#C1|general> and <#C2>               → in #general and #…
			<!here> <!subteam^S1|@writers>           → @here @writers
			<!date^1392734382^on {date}|on Tuesday>  → on Tuesday
			typed <b>bold</b> and 1 < 2 > 0            → typed <b>bold</b> and 1 < 2 > 0
			$1 \\ <https://a.example|$0 \\>          → $1 \\ $0 \\
			🙂 שלום                                     → 🙂 שלום
			""")
	void areWhatSomebodyWrote(String sent, String written) {
		assertThat(PlainWords.of(sent)).isEqualTo(written);
	}

}
