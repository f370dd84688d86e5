package worthwhile.slack.blockkit;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
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
		Random random = new Random(seed);
		int room = 0;
		Stream.Builder<Block> blocks = Stream.builder();
		for (int count = random.nextInt(60); count > 0; count--) {
			Block block = AnyMessage.block(random);
			int size = block.ways().isEmpty() ? 0 : size(block);
			if (room + size <= ROOM_FOR_BUTTONS) {
				room += size;
				blocks.add(block);
			}
		}
		Message message = new Message("s" + AnyMessage.text(random), blocks.build().toList());
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
		List<Field> fields = IntStream.rangeClosed(0, random.nextInt(100))
			.mapToObj((number) -> AnyMessage.field("field-" + number, random))
			.toList();
		Form form = new Form("a.b", "", AnyMessage.text(random), AnyMessage.text(random), fields);
		String view = BlockKit.form(form, "{}", "Cancel");
		BlockKitRules.checkView(view);
		assertThat(JSON.readTree(view).path("blocks")).hasSize(fields.size());
	}

	@ParameterizedTest
	@MethodSource("fewSeeds")
	void everyFormThatGrowsFits(long seed) {
		Random random = new Random(seed);
		List<Field> fields = IntStream.rangeClosed(0, random.nextInt(30))
			.mapToObj((number) -> random.nextBoolean() ? AnyMessage.field("field-" + number, random)
					: fold(number, random))
			.toList();
		Form form = new Form("a.b", "", AnyMessage.text(random), AnyMessage.text(random), fields);
		BlockKitRules.check(form);
		for (Field field : fields) {
			form = (field instanceof Field.Fold fold) ? form.grown(fold.name(), Map.of()) : form;
		}
		BlockKitRules.check(form);
		assertThat(Field.inputs(form.fields())).isEqualTo(Field.inputs(fields));
		assertThat(form.fields()).noneMatch(Field.Fold.class::isInstance);
	}

	private static Field fold(int number, Random random) {
		return new Field.Fold("fold-" + number, AnyMessage.text(random), List
			.of(AnyMessage.field("folded-" + number, random), AnyMessage.field("also-folded-" + number, random)));
	}

	static LongStream seeds() {
		return LongStream.range(0, 300);
	}

	static LongStream fewSeeds() {
		return LongStream.range(0, 50);
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
