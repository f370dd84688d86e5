package worthwhile.slack.blockkit;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import worthwhile.message.Block;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Message;
import worthwhile.testing.AnyMessage;
import worthwhile.testing.Tries;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a message or a form says, Slack takes it, and no button and no field is lost.
 */
class AnyMessageTests {

	private static final JsonMapper JSON = new JsonMapper();

	/** What a message's buttons may take up together, in characters. */
	private static final int ROOM_FOR_BUTTONS = 9000;

	@ParameterizedTest
	@MethodSource("seeds")
	void everyMessageFits(long seed) {
		Message message = AnyMessage.message(new Random(seed), ROOM_FOR_BUTTONS, AnyMessageTests::size);
		Rendered rendered = BlockKit.message(message);
		BlockKitRules.checkMessage(rendered.text(), rendered.blocks());
		assertThat(buttons(JSON.readTree(rendered.blocks()))).containsExactlyInAnyOrderElementsOf(buttons(message));
		String home = BlockKit.home(message);
		BlockKitRules.checkView(home);
		assertThat(buttons(JSON.readTree(home).path("blocks"))).containsExactlyInAnyOrderElementsOf(buttons(message));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void everyFormFits(long seed) {
		Random random = new Random(seed);
		Form form = AnyMessage.form(random, 100, AnyMessage.text(random));
		String view = BlockKit.form(form, "{}", "Cancel");
		BlockKitRules.checkView(view);
		assertThat(JSON.readTree(view).path("blocks")).hasSize(form.fields().size());
	}

	@ParameterizedTest
	@MethodSource("fewSeeds")
	void everyFormThatGrowsFits(long seed) {
		Random random = new Random(seed);
		Form form = AnyMessage.growing(random, 30, AnyMessage.text(random));
		BlockKitRules.check(form);
		Form open = AnyMessage.open(form);
		BlockKitRules.check(open);
		assertThat(Field.inputs(open.fields())).isEqualTo(Field.inputs(form.fields()));
		assertThat(open.fields()).noneMatch(Field.Fold.class::isInstance);
	}

	static LongStream seeds() {
		return LongStream.range(0, Tries.of(300, 30));
	}

	static LongStream fewSeeds() {
		return LongStream.range(0, Tries.of(50, 15));
	}

	private static int size(Block pressed) {
		return BlockKit.message(Message.of("s", pressed)).blocks().length();
	}

	private static List<String> buttons(Message message) {
		return message.buttons().stream().map((button) -> button.action() + " " + button.value()).toList();
	}

	private static List<String> buttons(JsonNode blocks) {
		return blocks.valueStream()
			.filter((block) -> block.path("type").asString().equals("actions"))
			.flatMap((block) -> block.path("elements").valueStream())
			.flatMap(AnyMessageTests::pressed)
			.map((pressed) -> pressed.action() + " " + pressed.value())
			.toList();
	}

	private static Stream<Pressed> pressed(JsonNode element) {
		return element.has("options")
				? element.path("options")
					.valueStream()
					.map((option) -> BlockKit.option(option.path("value").asString()))
				: Stream.of(BlockKit.button(element.path("action_id").asString(), element.path("value").asString("")));
	}

}
