package worthwhile.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Message;

/**
 * Blocks and fields that say anything: nothing, far too much, and what other platforms
 * would take for markup.
 */
public final class AnyMessage {

	private static final List<String> ALPHABETS = List.of("a", "Wort ", "🙂", "👩‍👩‍👧", "שלום ", "漢字", "<@U1>", "&",
			"*_~`", ":smile:", "\n", "\t", "\u202e", "\"\\", "e\u0301", "[a](https://a.b)", "\n# ", "1. ", "<at>A</at>",
			"{{DATE(2026-11-26T00:00:00Z)}}");

	private AnyMessage() {
	}

	/**
	 * A message of any blocks.
	 * @param room what its buttons may take up together
	 * @param size what those of a block do
	 */
	public static Message message(Random random, int room, ToIntFunction<Block> size) {
		int left = room;
		Stream.Builder<Block> blocks = Stream.builder();
		for (int count = random.nextInt(60); count > 0; count--) {
			Block block = block(random);
			int taken = block.ways().isEmpty() ? 0 : size.applyAsInt(block);
			if (taken <= left) {
				left -= taken;
				blocks.add(block);
			}
		}
		return new Message("s" + text(random), blocks.build().toList());
	}

	/**
	 * A form of any fields, up to so many.
	 */
	public static Form form(Random random, int most, String title) {
		return form(random, most, title, (number) -> field("field-" + number, random));
	}

	/**
	 * A form of any fields, up to so many, of which about half are folded in twos.
	 */
	public static Form growing(Random random, int most, String title) {
		return form(random, most, title,
				(number) -> random.nextBoolean() ? field("field-" + number, random) : fold(number, random));
	}

	private static Form form(Random random, int most, String title, IntFunction<Field> field) {
		List<Field> fields = IntStream.rangeClosed(0, random.nextInt(most)).mapToObj(field).toList();
		return new Form("a.b", "", title, text(random), fields);
	}

	private static Field fold(int number, Random random) {
		return new Field.Fold("fold-" + number, text(random),
				List.of(field("folded-" + number, random), field("also-folded-" + number, random)));
	}

	/**
	 * The same with all that is folded in it open.
	 */
	public static Form open(Form form) {
		return form.fields()
			.stream()
			.filter(Field.Fold.class::isInstance)
			.findFirst()
			.map((fold) -> open(form.grown(((Field.Fold) fold).name(), Map.of())))
			.orElse(form);
	}

	/**
	 * A block of any kind.
	 */
	public static Block block(Random random) {
		return switch (random.nextInt(11)) {
			case 0 -> new Block.Heading(text(random));
			case 1 -> new Block.Paragraph(text(random)).thenStrong(text(random)).then(text(random));
			case 2 -> new Block.Note(text(random));
			case 3 -> new Block.Quote(text(random));
			case 4 ->
				new Block.Facts(several(random, 0, 12, () -> new Block.Fact(text(random), text(random), hint(random))));
			case 5 -> new Block.Buttons(several(random, 0, 24, () -> button(random)), ways(random, 7));
			case 6 -> chart(random);
			case 7 -> new Block.Commands(several(random, 0, 12,
					() -> new Block.Command(several(random, 1, 3, () -> text(random)), text(random))));
			case 8 -> new Block.OneOfMany(text(random), ways(random, (random.nextInt(20) == 0) ? 120 : 12));
			case 9 -> table(random);
			default -> new Block.Divider();
		};
	}

	private static Block table(Random random) {
		int columns = 2 + random.nextInt(2);
		return new Block.Table(text(random), exactly(columns, () -> text(random)),
				several(random, 0, (random.nextInt(20) == 0) ? 120 : 12, () -> exactly(columns, () -> text(random))));
	}

	private static Button button(Random random) {
		return new Button(text(random), "handler." + "a".repeat(random.nextInt(3)),
				"v".repeat((random.nextInt(20) == 0) ? 2000 : random.nextInt(60)),
				Button.Style.values()[random.nextInt(3)], random.nextInt(4) == 0);
	}

	/**
	 * What is told apart by its value; now and then one is too long for a list.
	 */
	private static List<Button> ways(Random random, int most) {
		return IntStream.range(0, random.nextInt(most))
			.mapToObj((number) -> Button.of(text(random), "handler.way",
					number + "v".repeat((random.nextInt(100) == 0) ? 150 : random.nextInt(10))))
			.toList();
	}

	private static Block chart(Random random) {
		int points = random.nextInt(23);
		return new Block.Chart(text(random), Block.ChartKind.values()[random.nextInt(3)], text(random),
				exactly(points, () -> text(random)),
				several(random, 0, 7, () -> new Block.Series(text(random), exactly(points, () -> value(random)))),
				text(random));
	}

	private static double value(Random random) {
		return switch (random.nextInt(5)) {
			case 0 -> 0;
			case 1 -> random.nextInt(500);
			case 2 -> random.nextDouble() / 1000;
			case 3 -> 1e12 * random.nextDouble();
			default -> 0.25 * random.nextInt(80);
		};
	}

	/**
	 * A field of any kind.
	 */
	public static Field field(String name, Random random) {
		return switch (random.nextInt(8)) {
			case 0 -> new Field.Explanation(text(random));
			case 1 -> new Field.Group(text(random));
			case 2 -> new Field.Text(name, text(random), hint(random), text(random), random.nextBoolean(),
					random.nextBoolean(), 1 + random.nextInt(5000));
			case 3 -> new Field.Number(name, text(random), hint(random),
					random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(9000), 2) : null, BigDecimal.ZERO,
					BigDecimal.valueOf(random.nextInt(100)));
			case 4 -> {
				List<Field.Option> options = options(random);
				yield new Field.Choice(name, text(random), hint(random), options,
						random.nextBoolean() ? options.get(0).value() : null, random.nextBoolean());
			}
			case 5 -> {
				List<Field.Option> options = options(random);
				yield new Field.Choices(name, text(random), hint(random), options,
						random.nextBoolean() ? Set.of(options.get(0).value()) : Set.of(), random.nextBoolean());
			}
			case 6 -> new Field.Time(name, text(random), hint(random), LocalTime.of(random.nextInt(24), 5),
					random.nextBoolean());
			default -> new Field.Day(name, text(random), hint(random), LocalDate.of(2026, 3, 29), random.nextBoolean());
		};
	}

	private static List<Field.Option> options(Random random) {
		return IntStream.rangeClosed(0, random.nextInt((random.nextInt(10) == 0) ? 100 : 12))
			.mapToObj((number) -> new Field.Option("v" + number, text(random)))
			.toList();
	}

	private static @Nullable String hint(Random random) {
		return random.nextBoolean() ? text(random) : null;
	}

	/**
	 * Now and then nothing, mostly something short, sometimes far too much.
	 */
	public static String text(Random random) {
		int length = switch (random.nextInt(10)) {
			case 0 -> 0;
			case 1 -> random.nextInt(1000);
			case 2 -> random.nextInt(200);
			default -> random.nextInt(12);
		};
		return Stream.generate(() -> ALPHABETS.get(random.nextInt(ALPHABETS.size())))
			.limit(length)
			.collect(Collectors.joining());
	}

	private static <T> List<T> several(Random random, int least, int most, Supplier<T> each) {
		return exactly(least + random.nextInt(most - least + 1), each);
	}

	private static <T> List<T> exactly(int count, Supplier<T> each) {
		return Stream.generate(each).limit(count).toList();
	}

}
