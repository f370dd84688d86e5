package worthwhile.testing;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.ConcurrentLruCache;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Message;
import worthwhile.msteams.card.CardRules;
import worthwhile.slack.blockkit.BlockKitRules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every chat platform can show; whatever goes beyond fails the test.
 */
final class Limits {

	/** As many as come again soon. */
	private static final int REMEMBERED = 1000;

	/**
	 * What fits is not gone through again: most of the forms of a run are the same few.
	 */
	private static final ConcurrentLruCache<Message, Boolean> MESSAGES = new ConcurrentLruCache<>(REMEMBERED,
			Limits::fits);

	private static final ConcurrentLruCache<Form, Boolean> FORMS = new ConcurrentLruCache<>(REMEMBERED, Limits::fits);

	/**
	 * A day that is shortened in German ends in a dot of its own, and so ends a sentence.
	 */
	private static final Pattern TWO_DOTS = Pattern
		.compile("\\b(?:Jan|Feb|Apr|Aug|Sept|Okt|Nov|Dez|Mo|Di|Mi|Do|Fr|Sa|So)\\.\\.");

	private Limits() {
	}

	static void check(Message message) {
		MESSAGES.get(message);
	}

	static void check(Form form) {
		FORMS.get(form);
	}

	private static boolean fits(Message message) {
		assertThat(message.summary()).as("the summary of a message").isNotBlank();
		assertThat(message.toString()).as("the end of a sentence").doesNotContainPattern(TWO_DOTS);
		assertThat(message.blocks()).as("the blocks of a message").isNotEmpty().hasSizeLessThanOrEqualTo(45);
		message.blocks().forEach(Limits::check);
		BlockKitRules.check(message);
		CardRules.check(message);
		return true;
	}

	private static boolean fits(Form form) {
		assertThat(form.title()).as("a form's title").isNotBlank().hasSizeLessThanOrEqualTo(24);
		assertThat(form.submit()).as("a form's button").isNotBlank().hasSizeLessThanOrEqualTo(24);
		assertThat(form.context()).as("a form's context").hasSizeLessThanOrEqualTo(2000);
		assertThat(form.id()).as("a form's id").contains(".");
		assertThat(Field.inputs(form.fields()).stream().map(Field.Input::name)).as("the names of a form's fields")
			.doesNotHaveDuplicates();
		form.fields().forEach(Limits::check);
		BlockKitRules.check(form);
		CardRules.check(form);
		return true;
	}

	private static void check(Field.Fold fold) {
		assertThat(fold.name()).as("the name of what opens").isNotBlank().hasSizeLessThanOrEqualTo(200);
		assertThat(fold.label()).as("the label of what opens").isNotBlank().hasSizeLessThanOrEqualTo(75);
		assertThat(Field.inputs(fold.fields())).as("what opens").isNotEmpty();
		fold.fields().forEach(Limits::check);
	}

	private static void check(Block block) {
		if (block instanceof Block.Buttons buttons) {
			assertThat(buttons.ways()).as("buttons").isNotEmpty();
			assertThat(buttons.buttons()).as("buttons").hasSizeLessThanOrEqualTo(24);
			assertThat(buttons.menu()).as("a menu").hasSizeLessThanOrEqualTo(5);
			buttons.buttons().forEach(Limits::check);
			options(buttons.menu());
		}
		if (block instanceof Block.OneOfMany one) {
			assertThat(one.prompt()).as("what to choose").isNotBlank().hasSizeLessThanOrEqualTo(150);
			assertThat(one.ways()).as("what there is to choose").hasSizeBetween(1, 100);
			options(one.ways());
		}
		if (block instanceof Block.Paragraph paragraph) {
			assertThat(paragraph.parts(Integer.MAX_VALUE).stream().map(Block.Part::text).collect(Collectors.joining()))
				.as("the parts of a paragraph")
				.isEqualTo(paragraph.text());
		}
		if (block instanceof Block.Chart chart) {
			check(chart);
		}
	}

	/**
	 * What is one of a list looks like the others, and is told apart by what it says.
	 */
	private static void options(List<Button> ways) {
		ways.forEach(Limits::check);
		assertThat(ways).as("options").allMatch((way) -> way.style() == Button.Style.NORMAL);
		assertThat(ways.stream().map((way) -> way.action() + " " + way.value())).as("what options do")
			.doesNotHaveDuplicates()
			.allMatch((value) -> value.length() <= 150);
		assertThat(ways.stream().map(Button::label)).as("what options say").doesNotHaveDuplicates();
	}

	private static void check(Button button) {
		assertThat(button.label()).as("a button's label").isNotBlank().hasSizeLessThanOrEqualTo(75);
		assertThat(button.action()).as("a button's action").contains(".").hasSizeLessThanOrEqualTo(255);
		assertThat(button.value()).as("a button's value").hasSizeLessThanOrEqualTo(2000);
	}

	private static void check(Block.Chart chart) {
		assertThat(chart.title()).as("a chart's title").isNotBlank().hasSizeLessThanOrEqualTo(50);
		assertThat(chart.words()).as("a chart's words").isNotBlank();
		assertThat(chart.categories()).as("a chart's categories").hasSizeBetween(1, 20).doesNotHaveDuplicates();
		assertThat(chart.series()).as("a chart's series").hasSizeBetween(1, 6);
		assertThat(chart.series().stream().map(Block.Series::name)).as("names of series").doesNotHaveDuplicates();
		for (Block.Series series : chart.series()) {
			assertThat(series.name()).as("a series' name").isNotBlank().hasSizeLessThanOrEqualTo(20);
			assertThat(series.values()).as("a series").hasSameSizeAs(chart.categories());
			assertThat(series.values()).as("a series").allMatch((value) -> value >= 0);
		}
	}

	private static void check(Field field) {
		if (field instanceof Field.Fold fold) {
			check(fold);
		}
		FieldValues values = FieldValues.of(field);
		List<Field.Option> options = values.options();
		assertThat(options).as("options").hasSizeLessThanOrEqualTo(100);
		assertThat(options.stream().map(Field.Option::value)).as("options' values").doesNotHaveDuplicates();
		assertThat(options.stream().map(Field.Option::label)).as("options' labels")
			.allMatch((label) -> !label.isBlank() && label.length() <= 75);
		assertThat(options.stream().map(Field.Option::value)).as("what is selected")
			.containsAll(options.isEmpty() ? List.of() : values.untouched());
	}

}
