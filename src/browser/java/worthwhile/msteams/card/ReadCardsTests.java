package worthwhile.msteams.card;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import worthwhile.browser.CardPage;
import worthwhile.message.Form;
import worthwhile.testing.AnyMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Microsoft's own library reads and draws whatever a message or a form says.
 */
@Tag("browser")
class ReadCardsTests {

	/** Of each kind. */
	private static final int CARDS = 120;

	private static CardPage page;

	@BeforeAll
	static void start() throws IOException, InterruptedException {
		page = CardPage.start();
	}

	@AfterAll
	static void stop() {
		if (page != null) {
			page.close();
		}
	}

	@Test
	void anyMessage() {
		List<JsonNode> cards = new ArrayList<>();
		for (int seed = 0; seed < CARDS; seed++) {
			cards.add(AdaptiveCards
				.message(AnyMessage.message(new Random(seed), 6000, (block) -> block.ways().toString().length()))
				.content());
		}
		assertThat(page.complaints(cards)).isEmpty();
	}

	@Test
	void anyForm() {
		List<JsonNode> cards = new ArrayList<>();
		for (int seed = 0; seed < CARDS; seed++) {
			Random random = new Random(seed);
			Form form = AnyMessage.growing(random, 10, "t" + AnyMessage.text(random));
			cards.add(AdaptiveCards.form(form, "memory", Locale.GERMAN).content());
			cards.add(AdaptiveCards.dialog(AnyMessage.open(form), "memory", Locale.ENGLISH).content());
		}
		assertThat(page.complaints(cards)).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("brokenCards")
	void complainsOfABrokenCard(String complaint, String element) {
		assertThat(page.complaints(List.of(CardRules.read(card(element))))).singleElement()
			.asString()
			.contains(complaint);
	}

	static Stream<Arguments> brokenCards() {
		return Stream.of(arguments("Unknown element type \"Button\"", "{'type':'Button'}"),
				arguments("Unknown element type \"Chart.Pie\"",
						"{'type':'Chart.Pie','fallback':{'type':'TextBlock','text':'a'}}"),
				arguments("Unknown action type", "{'type':'ActionSet','actions':[{'type':'Action.Press','title':'a'}]}"),
				arguments("Required inputs should have a label",
						"{'type':'Input.Text','id':'a','isRequired':true,'errorMessage':'a'}"),
				arguments("Required inputs should have an error message", "{'type':'Input.Text','id':'a','label':'a','isRequired':true}"),
				arguments("Duplicate Id", "{'type':'Input.Text','id':'a','label':'a'},{'type':'Input.Text','id':'a','label':'b'}"),
				arguments("Invalid value", "{'type':'TextBlock','text':'a','weight':'bold'}"),
				arguments("not seen of TextBlock: a *b*", "{'type':'TextBlock','text':'a *b*'}"),
				arguments("d is not 24.12.2026", "{'type':'Input.Date','id':'d','label':'a','value':'24.12.2026'}"),
				arguments("not seen of Chart.Line: words for it",
						"{'type':'Chart.Line','data':[],'fallback':{'type':'Image','url':'','altText':'words for it'}}"));
	}

	private static String card(String element) {
		return ("{'type':'AdaptiveCard','version':'1.5','fallbackText':'f','body':[" + element + "]}").replace('\'',
				'"');
	}

}
