package worthwhile.msteams.card;

import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import worthwhile.message.Form;
import worthwhile.testing.AnyMessage;
import worthwhile.testing.Tries;

/**
 * Whatever a message or a form says, Teams takes it, and no button and no field is lost.
 */
class AnyCardTests {

	/** What a message's buttons may take up together, in characters of their own. */
	private static final int ROOM_FOR_BUTTONS = 6000;

	@ParameterizedTest
	@MethodSource("seeds")
	void everyMessageFits(long seed) {
		CardRules
			.check(AnyMessage.message(new Random(seed), ROOM_FOR_BUTTONS, (block) -> block.ways().toString().length()));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void everyFormFits(long seed) {
		Random random = new Random(seed);
		CardRules.check(AnyMessage.form(random, 20, "t" + AnyMessage.text(random)));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void everyFormThatGrowsFits(long seed) {
		Random random = new Random(seed);
		Form form = AnyMessage.growing(random, 10, "t" + AnyMessage.text(random));
		CardRules.check(form);
		CardRules.check(AnyMessage.open(form));
	}

	static LongStream seeds() {
		return LongStream.range(0, Tries.of(40, 15));
	}

}
