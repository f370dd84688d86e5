package worthwhile.msteams.activity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenTextTests {

	private static final String BOT = "28:bot";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			log 25m linkedin                                | log 25m linkedin               | false
			/log 25m linkedin                               | log 25m linkedin               | true
			/worthwhile log 25m linkedin                    | log 25m linkedin               | true
			/Worthwhile                                     | ''                             | true
			/worthwhiles                                    | worthwhiles                    | true
			<at>Worthwhile</at>&nbsp;log 25m linkedin       | log 25m linkedin               | false
			<at>Worthwhile</at> /trend                      | trend                          | true
			log <at>Worthwhile</at> 25m                     | log 25m                        | false
			<at></at>log 25m                                | log 25m                        | false
			<at>Worthwhile</at> ask <at>Nora Bell</at> too  | ask Nora Bell too              | false
			1 < 2 && <b>3</b>                               | 1 < 2 && <b>3</b>              | false
			""")
	void isWhatSomebodySees(String text, String words, boolean command) {
		assertThat(WrittenText.of(activity(text))).isEqualTo(new WrittenText(words, command));
	}

	@Test
	void keepsItsLines() {
		assertThat(WrittenText.of(activity("25m linkedin\n10m x")).words()).isEqualTo("25m linkedin\n10m x");
	}

	@Test
	@Timeout(5)
	void isReadAtOnceHoweverManyMarksAreOpen() {
		String open = "<at>".repeat(50_000);
		assertThat(WrittenText.of(activity(open)).words()).isEqualTo(open);
		assertThat(WrittenText.of(activity("<at ".repeat(50_000))).words()).startsWith("<at <at");
	}

	@Test
	void isEmptyIfNothingIsThere() {
		assertThat(WrittenText.of(new Activity(new JsonMapper().createObjectNode())))
			.isEqualTo(new WrittenText("", false));
	}

	private static Activity activity(String text) {
		ObjectNode json = new JsonMapper().createObjectNode().put("type", "message").put("text", text);
		json.putObject("recipient").put("id", BOT);
		mention(json, BOT, "<at>Worthwhile</at>");
		mention(json, "29:nora", "<at>Nora Bell</at>");
		return new Activity(json);
	}

	private static void mention(ObjectNode json, String id, String text) {
		json.withArray("/entities")
			.addObject()
			.put("type", "mention")
			.put("text", text)
			.putObject("mentioned")
			.put("id", id);
	}

}
