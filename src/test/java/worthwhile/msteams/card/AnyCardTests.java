package worthwhile.msteams.card;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import worthwhile.message.Block;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Message;
import worthwhile.testing.AnyMessage;

/**
 * Whatever a message or a form says, Teams takes it, and no button and no field is lost.
 */
class AnyCardTests {

	/** What a message's buttons may take up together, in characters of their own. */
	private static final int ROOM_FOR_BUTTONS = 6000;

	@ParameterizedTest
	@MethodSource("seeds")
	void everyMessageFits(long seed) {
		Random random = new Random(seed);
		int room = 0;
		Stream.Builder<Block> blocks = Stream.builder();
		for (int count = random.nextInt(60); count > 0; count--) {
			Block block = AnyMessage.block(random);
			int size = block.ways().toString().length();
			if (block.ways().isEmpty() || room + size <= ROOM_FOR_BUTTONS) {
				room += block.ways().isEmpty() ? 0 : size;
				blocks.add(block);
			}
		}
		CardRules.check(new Message("s" + AnyMessage.text(random), blocks.build().toList()));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void everyFormFits(long seed) {
		Random random = new Random(seed);
		List<Field> fields = IntStream.rangeClosed(0, random.nextInt(20))
			.mapToObj((number) -> AnyMessage.field("field-" + number, random))
			.toList();
		CardRules.check(new Form("a.b", "", "t" + AnyMessage.text(random), AnyMessage.text(random), fields));
	}

	static LongStream seeds() {
		return LongStream.range(0, 40);
	}

}
