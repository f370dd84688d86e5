package worthwhile.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.calendar.Cadence;
import worthwhile.statistics.WeeklyTrend;
import worthwhile.trend.figures.DayRange;
import worthwhile.trend.figures.Figure;
import worthwhile.trend.figures.Figures;
import worthwhile.trend.figures.Period;
import worthwhile.usage.RoughMinutes;

/**
 * Tells a trend in the member's language.
 */
final class TrendMessage {

	private static final Texts TEXTS = Texts.of(TrendMessage.class);

	private final Trend trend;

	private final Texts.In texts;

	private final Locale language;

	TrendMessage(Trend trend, Locale language) {
		this.trend = trend;
		this.texts = TEXTS.in(language);
		this.language = language;
	}

	Message message() {
		return message(List.of());
	}

	/**
	 * @param more what else is said of the networks, if anything
	 */
	Message message(List<Block> more) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Heading(periodText("title")));
		blocks.addAll(this.trend.isEmpty() ? empty() : figures());
		blocks.addAll(more);
		blocks.add(new Block.Buttons(Arrays.stream(Period.values()).map(this::button).toList()));
		blocks.add(new Block.Note(this.texts.get("private")));
		return new Message(summary(), blocks);
	}

	/**
	 * The period in one picture and one line. Of minutes a day that are told once a week
	 * nobody can say a direction, so none is promised.
	 */
	List<Block> glance(Cadence cadence) {
		MinutesChart chart = chart();
		List<Block> blocks = new ArrayList<>();
		if (!chart.isEmpty()) {
			blocks.add(chart.chart(periodText("title")));
		}
		String line = Stream.of(direction(), early(cadence), gaps(chart))
			.flatMap(Optional::stream)
			.collect(Collectors.joining("\n"));
		if (!line.isEmpty()) {
			blocks.add(new Block.Note(line));
		}
		return blocks;
	}

	private Optional<String> early(Cadence cadence) {
		return (this.trend.now().direction() == WeeklyTrend.TOO_FEW && cadence == Cadence.DAILY)
				? Optional.of(this.texts.get("home.few")) : Optional.empty();
	}

	private MinutesChart chart() {
		MinutesChart all = new MinutesChart(this.trend.period(), this.trend.now(), this.texts, this.language);
		return this.trend.before().isEmpty() ? all.fromFirstAnswer() : all;
	}

	private Optional<String> direction() {
		WeeklyTrend direction = this.trend.now().direction();
		return (direction != WeeklyTrend.TOO_FEW)
				? Optional.of(this.texts.get("direction." + direction, this.trend.now().weeks())) : Optional.empty();
	}

	private Optional<String> gaps(MinutesChart chart) {
		return (!chart.isEmpty() && chart.hasGaps()) ? Optional.of(this.texts.get("chart.gaps")) : Optional.empty();
	}

	private List<Block> empty() {
		return List.of(new Block.Paragraph(this.texts.get("empty")));
	}

	private List<Block> figures() {
		FigureFacts facts = new FigureFacts(this.trend, this.texts, this.language);
		List<Block> blocks = new ArrayList<>();
		addChart(blocks);
		blocks.add(new Block.Note(days()));
		addFewAnswers(blocks);
		direction().map(Block.Paragraph::new).ifPresent(blocks::add);
		addFacts(blocks, "facts.time", facts.minutes());
		addFacts(blocks, "facts.networks", facts.networks());
		addNotSplit(blocks);
		addFacts(blocks, "facts.use", facts.use());
		addFacts(blocks, "facts.effect",
				Stream.concat(facts.effect().stream(), facts.worth(this.trend.seed()).stream()).toList());
		addFacts(blocks, "facts.signals", new SignalFacts(this.trend, this.texts).facts());
		return blocks;
	}

	private void addFewAnswers(List<Block> blocks) {
		int answers = this.trend.now().total().answers();
		if (answers < Figure.FEWEST_ANSWERS) {
			blocks.add(new Block.Paragraph(this.texts.get("fewAnswers", answers, Figure.FEWEST_ANSWERS)));
		}
	}

	private void addFacts(List<Block> blocks, String heading, List<Block.Fact> facts) {
		if (!facts.isEmpty()) {
			blocks.add(new Block.Heading(this.texts.get(heading)));
			blocks.add(new Block.Facts(facts));
		}
	}

	private void addChart(List<Block> blocks) {
		MinutesChart chart = chart();
		if (!chart.isEmpty()) {
			blocks.add(chart.chart());
			gaps(chart).map(Block.Note::new).ifPresent(blocks::add);
		}
	}

	private void addNotSplit(List<Block> blocks) {
		Figure.Sum notSplit = this.trend.now().notSplit();
		if (notSplit.minutes() > 0) {
			blocks.add(new Block.Note(
					this.texts.get("notSplit", new RoughMinutes(notSplit.minutes()).text(), notSplit.answers())));
		}
	}

	private Button button(Period period) {
		Button button = Button.of(this.texts.get("period." + period), ShowTrend.SWITCH, PeriodWords.of(period));
		return (period == this.trend.period()) ? button.chosen() : button;
	}

	private String summary() {
		Figures now = this.trend.now();
		return this.trend.isEmpty() ? periodText("title") + ": " + this.texts.get("nothing")
				: this.texts.get("summary", periodText("title"), rough(now), now.total().answers(),
						rough(this.trend.before()), this.trend.before().total().answers());
	}

	private static String rough(Figures figures) {
		return new RoughMinutes(figures.total().minutes()).text();
	}

	private String periodText(String key) {
		return this.texts.get(key + "." + this.trend.period());
	}

	private String days() {
		DayRange now = this.trend.now().days();
		SpokenDays days = new SpokenDays(this.texts, this.language, this.trend.period(), now.to());
		if (this.trend.before().isEmpty()) {
			LocalDate first = this.trend.now().firstAnswer().orElse(now.from());
			return this.texts.get("days.alone", days.of(new DayRange(first, now.to())));
		}
		return this.texts.get("days", days.of(now), days.of(this.trend.before().days()));
	}

}
