package worthwhile.msteams.card;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Form;
import worthwhile.message.Message;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class CardRulesTests {

	@Test
	void takeACard() {
		CardRules.check(CardRules.read(card(words("Hello"))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("whatTeamsDoesNotTake")
	void refuseWhatTeamsDoesNotTake(String complaint, String element) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> CardRules.check(CardRules.read(card(element))))
			.withMessageContaining(complaint);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cardsThatAreNone")
	void refuseWhatIsNoCard(String complaint, String card) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> CardRules.check(CardRules.read(card)))
			.withMessageContaining(complaint);
	}

	@Test
	void complainOfTheSameMessageAgain() {
		List<Button> buttons = Stream.generate(() -> Button.of("a", "b.c", "v".repeat(2000))).limit(24).toList();
		Message broken = new Message("s", List.of(new Block.Buttons(buttons, List.of())));
		for (int time = 1; time <= 2; time++) {
			assertThatExceptionOfType(AssertionError.class).as("time %s", time)
				.isThrownBy(() -> CardRules.check(broken))
				.withMessageContaining("bytes");
		}
	}

	@Test
	void complainOfTheSameFormAgain() {
		Form broken = new Form("a.b", "c".repeat(30_000), "t", "s", List.of());
		for (int time = 1; time <= 2; time++) {
			assertThatExceptionOfType(AssertionError.class).as("time %s", time)
				.isThrownBy(() -> CardRules.check(broken))
				.withMessageContaining("bytes");
		}
	}

	static Stream<Arguments> whatTeamsDoesNotTake() {
		return Stream.of(arguments("an unknown type", "{'type':'Button'}"),
				arguments("an unknown property speak", "{'type':'TextBlock','text':'a','wrap':true,'speak':'a'}"),
				arguments("no wrap in TextBlock", "{'type':'TextBlock','text':'a'}"),
				arguments("Markdown", "{'type':'TextBlock','text':'a *b* c','wrap':true}"),
				arguments("Markdown", "{'type':'TextBlock','text':'[a](b)','wrap':true}"),
				arguments("Markdown", "{'type':'TextBlock','text':'<at>a','wrap':true}"),
				arguments("Markdown", "{'type':'TextBlock','text':'1. a','wrap':true}"),
				arguments("Markdown", "{'type':'TextBlock','text':'    a','wrap':true}"),
				arguments("a date", "{'type':'RichTextBlock','inlines':[{'type':'TextRun','text':'{{DATE(x)}}'}]}"),
				arguments("a break", "{'type':'RichTextBlock','inlines':[{'type':'TextRun','text':'a\\nb'}]}"),
				arguments("half of a character",
						"{'type':'RichTextBlock','inlines':[{'type':'TextRun','text':'\\ud83d'}]}"),
				arguments("nothing in inlines", "{'type':'RichTextBlock','inlines':[]}"),
				arguments("weight of TextRun",
						"{'type':'RichTextBlock','inlines':[{'type':'TextRun','text':'a','weight':'bold'}]}"),
				arguments("an input without a label", text("")),
				arguments("does not say what is wrong", text("'label':'a','isRequired':true")),
				arguments("too long", text("'label':'a','value':'abcdef'")),
				arguments("does not fit", text("'label':'a','regex':'^\\\\d$','errorMessage':'e','value':'x'")),
				arguments("without a name of its own",
						"{'type':'Input.Text','id':'worthwhile','label':'a','maxLength':5}"),
				arguments("no day", "{'type':'Input.Date','id':'d','label':'a','value':'24.12.2026'}"),
				arguments("no time", "{'type':'Input.Time','id':'d','label':'a','value':'9:30'}"),
				arguments("no choices", choices("", "''")),
				arguments("two of one value", choices("{'title':'a','value':'1'},{'title':'b','value':'1'}", "''")),
				arguments("a choice that says nothing", choices("{'title':' ','value':'1'}", "''")),
				arguments("a beginning that is no choice", choices("{'title':'a','value':'1'}", "'2'")),
				arguments("comes back as two", choices("{'title':'a','value':'1,2'}", "'','isMultiSelect':true")),
				arguments("twice d", text("'label':'a'") + "," + text("'label':'b'")),
				arguments("more than six primary",
						"{'type':'ActionSet','actions':["
								+ String.join(",", Stream.generate(() -> submit("a")).limit(7).toList()) + "]}"),
				arguments("an action that says nothing", "{'type':'ActionSet','actions':[" + submit(" ") + "]}"),
				arguments("leads nowhere",
						"{'type':'ActionSet','actions':[{'type':'Action.Submit','title':'a','data':{'x':1}}]}"),
				arguments("for older clients",
						"{'type':'ActionSet','actions':[{'type':'Action.Execute','title':'a','verb':'press',"
								+ "'data':{'worthwhile':{'action':'a.b'}},'fallback':" + submit("a") + "}]}"),
				arguments("no address",
						"{'type':'ActionSet','actions':[{'type':'Action.OpenUrl','title':'a','url':'javascript:1'}]}"),
				arguments("a chart without words", chart("{'x':'a','y':1}", "{'type':'Container','items':[]}")),
				arguments("cannot be drawn", chart("{'x':'a','y':'1'}", words("a"))),
				arguments("cannot be drawn", chart("{'x':'a','y':1},{'x':'a','y':2}", words("a"))), arguments("bytes",
						"{'type':'RichTextBlock','inlines':[{'type':'TextRun','text':'" + "ü".repeat(13_000) + "'}]}"));
	}

	static Stream<Arguments> cardsThatAreNone() {
		return Stream.of(arguments("no card", "{}"), arguments("no card", card("")),
				arguments("no fallbackText", card(words("a")).replace("\"fallbackText\":\"f\",", "")),
				arguments("version", card(words("a")).replace("1.5", "1.6")));
	}

	private static String card(String element) {
		return ("{'type':'AdaptiveCard','version':'1.5','fallbackText':'f','body':[" + element + "]}").replace('\'',
				'"');
	}

	private static String words(String text) {
		return "{'type':'TextBlock','text':'" + text + "','wrap':true}";
	}

	private static String text(String more) {
		return "{'type':'Input.Text','id':'d','maxLength':5" + (more.isEmpty() ? "" : "," + more) + "}";
	}

	private static String choices(String choices, String value) {
		return "{'type':'Input.ChoiceSet','id':'d','label':'a','style':'compact','choices':[" + choices + "],'value':"
				+ value + "}";
	}

	private static String submit(String title) {
		return "{'type':'Action.Submit','title':'" + title + "','data':{'worthwhile':{'action':'a.c'}}}";
	}

	private static String chart(String points, String fallback) {
		return "{'type':'Chart.VerticalBar','title':'a','data':[" + points + "],'fallback':" + fallback + "}";
	}

}
