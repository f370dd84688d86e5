package worthwhile.team.publication;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import worthwhile.message.Block;
import worthwhile.message.Block.Chart;
import worthwhile.message.Block.ChartKind;
import worthwhile.message.Block.Series;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.team.disclosure.MinutesBand;
import worthwhile.team.disclosure.Snapshot;

/**
 * Tells what was published of a team, beside what was published before. All of it comes
 * from what is stored as published.
 */
final class SummaryMessage {

	private static final Texts TEXTS = Texts.of(SummaryMessage.class);

	private final List<Publication> drawn;

	private final Snapshot now;

	private final int question;

	private final Texts.In texts;

	private final Locale language;

	/**
	 * Tells the last one of some.
	 * @param inOrder the last one and those before that are drawn, the earliest first
	 */
	SummaryMessage(List<Publication> inOrder, Locale language) {
		Publication last = inOrder.get(inOrder.size() - 1);
		this.drawn = List.copyOf(inOrder);
		this.now = last.snapshot();
		this.question = last.question();
		this.language = language;
		this.texts = TEXTS.in(language);
	}

	Message message() {
		List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(title()), new Block.Paragraph(headline())));
		if (this.now.weeks() > 1) {
			blocks.add(new Block.Note(merged()));
		}
		blocks.add(new Block.Facts(new SummaryFacts(this.now, before(), this.texts).facts()));
		if (this.drawn.size() > 1) {
			blocks.add(chart());
			blocks.add(new Block.Note(this.texts.get("chart.steps")));
		}
		blocks.add(new Block.Paragraph(this.texts.get("talk") + "\n")
			.thenStrong(this.texts.get("question." + this.question)));
		blocks.add(new Block.Note(this.texts.get("confidential")));
		return new Message(title() + ". " + headline(), blocks);
	}

	private String title() {
		LocalDate last = this.now.from().plusWeeks(this.now.weeks()).minusDays(1);
		String first = (last.getMonth() == this.now.from().getMonth()) ? "day.ofMonth" : "day";
		return this.texts.get((this.now.weeks() > 1) ? "title.merged" : "title", day(first, this.now.from()),
				day("day", last));
	}

	private String merged() {
		return this.texts.get("merged." + this.now.weeks());
	}

	/**
	 * The one thing that most of the people have in common, or else how the usual time
	 * compares with the last time.
	 */
	private String headline() {
		if (this.now.less().isMost()) {
			return this.texts.get("headline.less." + this.now.less());
		}
		if (this.now.more().isMost()) {
			return this.texts.get("headline.more." + this.now.more());
		}
		return this.texts.get("headline." + course(), this.texts.get("band." + this.now.minutes()));
	}

	private String course() {
		if (this.drawn.size() == 1) {
			return "first";
		}
		MinutesBand before = this.drawn.get(this.drawn.size() - 2).snapshot().minutes();
		int course = this.now.minutes().compareTo(before);
		return (course < 0) ? "lower" : (course > 0) ? "higher" : "same";
	}

	/**
	 * What was published in the last four weeks.
	 */
	private List<Snapshot> before() {
		LocalDate since = this.now.from().minusWeeks(SummaryFacts.WEEKS_BEFORE);
		return this.drawn.stream()
			.map(Publication::snapshot)
			.filter((each) -> !each.from().isBefore(since) && each.from().isBefore(this.now.from()))
			.toList();
	}

	private Chart chart() {
		List<Snapshot> all = this.drawn.stream().map(Publication::snapshot).toList();
		List<Double> steps = all.stream().map((each) -> each.minutes().ordinal() + 1.0).toList();
		return new Chart(this.texts.get("chart.title"), ChartKind.BARS, this.texts.get("chart.unit"),
				all.stream().map((each) -> day("chart.day", each.from())).toList(),
				List.of(new Series(this.texts.get("chart.series"), steps)), words(all));
	}

	private String words(List<Snapshot> all) {
		return this.texts.get("chart.words",
				all.stream()
					.map((each) -> this.texts.get("chart.point", day("chart.day", each.from()),
							this.texts.get("band." + each.minutes())))
					.collect(Collectors.joining("; ")));
	}

	private String day(String pattern, LocalDate day) {
		return DateTimeFormatter.ofPattern(this.texts.get(pattern), this.language).format(day);
	}

}
