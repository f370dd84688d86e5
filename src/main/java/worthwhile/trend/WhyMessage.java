package worthwhile.trend;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.trend.figures.DayRange;
import worthwhile.trend.figures.Figure;
import worthwhile.trend.figures.Figures;
import worthwhile.trend.figures.Returns;
import worthwhile.trend.figures.TimeReturn;
import worthwhile.trend.figures.TracedWeek;
import worthwhile.trend.figures.WeekFigures;
import worthwhile.trend.figures.WeekSpan;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.AnsweredCheckIn.Span;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;
import worthwhile.usage.RoughMinutes;

/**
 * Lists the days and outcomes behind a figure, week by week.
 */
final class WhyMessage {

	/** How many networks there are ways to; the others can be named in words. */
	private static final int MOST_NETWORKS = 12;

	private static final Texts TEXTS = Texts.of(WhyMessage.class);

	private final LookBack told;

	private final WhyQuestion asked;

	private final @Nullable Network network;

	private final DayRange days;

	private final Figures figures;

	private final Returns returns;

	private final Texts.In texts;

	private final Locale language;

	WhyMessage(LookBack told, WhyQuestion asked, Locale language) {
		this.told = told;
		this.asked = asked;
		this.network = asked.network();
		this.days = asked.days(told);
		this.figures = told.figures(this.days);
		this.returns = this.figures.returns();
		this.texts = TEXTS.in(language);
		this.language = language;
	}

	Message message() {
		String title = this.texts.get("why.title", name(), day(this.days.from()), day(this.days.to()));
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Heading(title));
		TracedFigure figure = this.asked.figure();
		Block.Table table = (figure != null) ? table(figure) : table();
		if (table.rows().isEmpty()) {
			blocks.add(new Block.Paragraph(this.texts.get("why.nothing")));
			return new Message(title, blocks);
		}
		blocks.add(new Block.Paragraph((figure != null) ? this.texts.get("why.answers") : sum()));
		blocks.add(table);
		addPerhaps(blocks);
		addUsual(blocks);
		addMore(blocks);
		blocks.add(new Block.Note(this.texts.get("why.private")));
		return new Message(title, blocks);
	}

	private Block.Table table() {
		List<TracedWeek> weeks = (this.network != null) ? this.returns.trace(this.network) : this.returns.trace();
		return table(List.of(this.texts.get("why.weeks.week"), this.texts.get("why.weeks.told"),
				this.texts.get("why.weeks.outcomes")), weeks.stream().map(this::row).toList());
	}

	private Block.Table table(TracedFigure figure) {
		Map<LocalDate, String> weeks = figure.answers(this.figures)
			.stream()
			.filter((answer) -> !figure.text(answer, this.texts).isEmpty())
			.collect(Collectors.groupingBy((answer) -> DayRange.mondayOf(answer.day()), TreeMap::new, Collectors
				.mapping((answer) -> said(answer, figure.text(answer, this.texts)), Collectors.joining(", "))));
		return table(List.of(this.texts.get("why.weeks.week"), figure.name(this.texts)),
				weeks.entrySet().stream().map((week) -> List.of(day(week.getKey()), week.getValue())).toList());
	}

	private Block.Table table(List<String> columns, List<List<String>> rows) {
		return new Block.Table(this.texts.get("why.weeks"), columns, rows);
	}

	/**
	 * What was usual before a week that was sent is the middle of the means of these
	 * weeks.
	 */
	private void addUsual(List<Block> blocks) {
		WeekSpan weeks = this.asked.weeks();
		if (weeks == null || this.network != null || this.asked.figure() != null) {
			return;
		}
		WeekFigures figures = new WeekFigures(weeks, this.told.today(), this.told.answers(),
				this.told.noted().outcomes());
		if (figures.usualBefore().isPresent()) {
			blocks.add(new Block.Paragraph(this.texts.get(figures.byDay() ? "why.usual.day" : "why.usual.week",
					figures.means()
						.entrySet()
						.stream()
						.map((mean) -> this.texts.get("why.day", day(mean.getKey()), rough(mean.getValue())))
						.collect(Collectors.joining(", ")),
					rough(figures.usualBefore().getAsDouble()))));
		}
	}

	/**
	 * The ways to what is behind the other figures of these days.
	 */
	private void addMore(List<Block> blocks) {
		List<Button> ways = new ArrayList<>();
		ways.add(way(this.texts.get("why.more.return"), this.asked.ofAll()));
		this.figures.networks()
			.stream()
			.limit(MOST_NETWORKS)
			.map(Figure.OfNetwork::network)
			.forEach((each) -> ways.add(way(each.name(), this.asked.of(each))));
		TracedFigure.in(this.figures, this.texts)
			.forEach((each) -> ways.add(way(each.name(this.texts), this.asked.of(each))));
		this.asked.earlier().ifPresent((earlier) -> ways.add(way(this.texts.get("why.more.before"), earlier)));
		if (this.asked.weeks() != null) {
			ways.add(Button.of(this.texts.get("why.more.halfYear"), ShowWhy.OPEN, ""));
		}
		ways.removeIf((way) -> way.value().equals(this.asked.words()));
		if (!ways.isEmpty()) {
			blocks.add(new Block.OneOfMany(this.texts.get("why.more"), Button.distinct(ways)));
		}
	}

	private static Button way(String label, WhyQuestion question) {
		return Button.of(label, ShowWhy.OPEN, question.words());
	}

	private String name() {
		TracedFigure figure = this.asked.figure();
		return (this.network != null) ? this.network.name()
				: (figure != null) ? figure.name(this.texts) : this.texts.get("why.all");
	}

	private String sum() {
		TimeReturn time = (this.network != null) ? this.returns.of(this.network).time() : this.returns.all();
		return time.ratio()
			.map((ratio) -> this.texts.get("why.sum", rough(60 * time.worth()), rough(60 * time.hours()),
					new RoughReturn(ratio).text(this.language)))
			.orElseGet(() -> this.texts.get("why.noTime", rough(60 * time.worth())));
	}

	private List<String> row(TracedWeek week) {
		return List.of(day(week.monday()), week.told().stream().map(this::told).collect(Collectors.joining(", ")),
				week.outcomes().stream().map(this::outcome).collect(Collectors.joining(", ")));
	}

	private String told(TracedWeek.Told told) {
		return said(told.span(), told.day(), rough(told.minutes()));
	}

	private String said(AnsweredCheckIn answer, String what) {
		return said(answer.span(), answer.day(), what);
	}

	private String said(Span span, LocalDate day, String what) {
		return (span == Span.WEEK) ? this.texts.get("why.whole", what) : this.texts.get("why.day", weekday(day), what);
	}

	private String outcome(Outcome outcome) {
		boolean apart = outcome.worth().doubleValue() > TimeReturn.RARE_ABOVE;
		return this.texts.get(apart ? "why.apart" : "why.outcome", weekday(outcome.day()),
				this.texts.get("outcome." + outcome.kind(), 1), outcome.worth());
	}

	private void addPerhaps(List<Block> blocks) {
		List<Outcome> perhaps = (this.network != null) ? this.returns.of(this.network).perhaps() : List.of();
		if (!perhaps.isEmpty()) {
			blocks.add(new Block.Paragraph(this.texts.get("why.perhaps",
					perhaps.stream()
						.map((outcome) -> day(outcome.day()) + ": " + this.texts.get("outcome." + outcome.kind(), 1))
						.collect(Collectors.joining(", ")))));
		}
	}

	private String weekday(LocalDate day) {
		return DateTimeFormatter.ofPattern("EEE", this.language).format(day);
	}

	private String day(LocalDate day) {
		return DateTimeFormatter.ofPattern(this.texts.get("day.MONTH"), this.language).format(day);
	}

	private static String rough(double minutes) {
		return new RoughMinutes(minutes).text();
	}

}
