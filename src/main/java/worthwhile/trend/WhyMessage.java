package worthwhile.trend;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.trend.figures.DayRange;
import worthwhile.trend.figures.Figure;
import worthwhile.trend.figures.Figures;
import worthwhile.trend.figures.Period;
import worthwhile.trend.figures.Returns;
import worthwhile.trend.figures.TimeReturn;
import worthwhile.trend.figures.TracedWeek;
import worthwhile.trend.figures.WeekFigures;
import worthwhile.trend.figures.WeekSpan;
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

	/**
	 * How long the list of weeks may be, in UTF-16 units, so that no platform has to cut
	 * it where it happens to end.
	 */
	private static final int MOST_OF_WEEKS = 6000;

	/** How long one kind of thing of one week may be, likewise. */
	private static final int MOST_OF_A_WEEK = 1200;

	private static final String SEPARATOR = ", ";

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
		String title = this.texts.get("why.title", name(),
				new SpokenDays(this.texts, this.language, Period.MONTH, this.told.today()).of(this.days));
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Heading(title));
		TracedFigure figure = this.asked.figure();
		List<Week> weeks = (figure != null) ? weeks(figure) : weeks();
		if (weeks.isEmpty()) {
			blocks.add(new Block.Paragraph(this.texts.get("why.nothing")));
			return new Message(title, blocks);
		}
		blocks.add(new Block.Paragraph((figure != null) ? this.texts.get("why.answers") : sum()));
		addWeeks(blocks, weeks, (figure != null) ? List.of(figure.name(this.texts))
				: List.of(this.texts.get("why.weeks.told"), this.texts.get("why.weeks.outcomes")));
		addPerhaps(blocks);
		addUsual(blocks);
		addMore(blocks);
		blocks.add(new Block.Note(this.texts.get("why.private")));
		return new Message(title, blocks);
	}

	private List<Week> weeks() {
		List<TracedWeek> weeks = (this.network != null) ? this.returns.trace(this.network) : this.returns.trace();
		return weeks.stream().map(this::week).toList();
	}

	private List<Week> weeks(TracedFigure figure) {
		Map<LocalDate, List<String>> weeks = figure.told(this.told, this.days, this.network, this.texts)
			.stream()
			.collect(Collectors.groupingBy((told) -> DayRange.mondayOf(told.day()), TreeMap::new,
					Collectors.mapping((told) -> said(told.span(), told.day(), told.what()), Collectors.toList())));
		return weeks.entrySet()
			.stream()
			.map((week) -> new Week(week.getKey(), List.of(day(week.getKey()), listed(week.getValue()))))
			.toList();
	}

	/**
	 * Lists the last weeks, and says of the others how many there are and how to see one.
	 */
	private void addWeeks(List<Block> blocks, List<Week> weeks, List<String> columns) {
		int first = firstOfThoseThatFit(weeks);
		if (first > 0) {
			LocalDate last = weeks.get(first - 1).monday();
			blocks.add(new Block.Paragraph(this.texts.get("why.left", first, day(last),
					this.asked.of(new WeekSpan(Period.WEEK, last)).words())));
		}
		blocks.add(new Block.Table(this.texts.get("why.weeks"),
				Stream.concat(Stream.of(this.texts.get("why.weeks.week")), columns.stream()).toList(),
				weeks.subList(first, weeks.size()).stream().map(Week::row).toList()));
	}

	private static int firstOfThoseThatFit(List<Week> weeks) {
		int first = weeks.size();
		int characters = 0;
		while (first > 0) {
			characters += weeks.get(first - 1).characters();
			if (characters > MOST_OF_WEEKS) {
				return first;
			}
			first--;
		}
		return first;
	}

	/**
	 * As many as there is room for, and how many more there are.
	 */
	private String listed(List<String> things) {
		int characters = 0;
		for (int number = 0; number < things.size(); number++) {
			characters += things.get(number).length() + SEPARATOR.length();
			if (number > 0 && characters > MOST_OF_A_WEEK) {
				return String.join(SEPARATOR, things.subList(0, number)) + SEPARATOR
						+ this.texts.get("why.others", things.size() - number);
			}
		}
		return String.join(SEPARATOR, things);
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
		TracedFigure.in(this.told, this.days, this.texts)
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
		if (figure == null) {
			return (this.network != null) ? this.network.name() : this.texts.get("why.all");
		}
		return (this.network != null) ? this.texts.get("why.of", this.network.name(), figure.name(this.texts))
				: figure.name(this.texts);
	}

	private String sum() {
		TimeReturn time = (this.network != null) ? this.returns.of(this.network).time() : this.returns.all();
		return time.ratio()
			.map((ratio) -> this.texts.get("why.sum", rough(60 * time.worth()), rough(60 * time.hours()),
					new RoughReturn(ratio).text(this.language)))
			.orElseGet(() -> this.texts.get("why.noTime", rough(60 * time.worth())));
	}

	private Week week(TracedWeek week) {
		return new Week(week.monday(),
				List.of(day(week.monday()), listed(week.told().stream().map(this::told).toList()),
						listed(week.outcomes().stream().map(this::outcome).toList())));
	}

	private String told(TracedWeek.Told told) {
		return said(told.span(), told.day(), rough(told.minutes()));
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
		List<Outcome> perhaps = (this.network != null && this.asked.figure() == null)
				? this.returns.of(this.network).perhaps() : List.of();
		if (!perhaps.isEmpty()) {
			blocks.add(new Block.Paragraph(this.texts.get("why.perhaps",
					listed(perhaps.stream()
						.map((outcome) -> day(outcome.day()) + ": " + this.texts.get("outcome." + outcome.kind(), 1))
						.toList()))));
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

	/**
	 * A week, as a row of the list.
	 */
	private record Week(LocalDate monday, List<String> row) {

		int characters() {
			return this.row.stream().mapToInt((cell) -> cell.length() + SEPARATOR.length()).sum();
		}

	}

}
