package worthwhile.trend;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import worthwhile.message.Block;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.trend.figures.DayRange;
import worthwhile.trend.figures.Period;
import worthwhile.trend.figures.Returns;
import worthwhile.trend.figures.TimeReturn;
import worthwhile.trend.figures.TracedWeek;
import worthwhile.usage.AnsweredCheckIn.Span;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;
import worthwhile.usage.RoughMinutes;

/**
 * Lists the days and outcomes behind a return, week by week.
 */
final class WhyMessage {

	private static final Texts TEXTS = Texts.of(WhyMessage.class);

	private final @Nullable Network network;

	private final DayRange days;

	private final Returns returns;

	private final Texts.In texts;

	private final Locale language;

	/**
	 * @param network which, or nothing for all time
	 * @param period which, or nothing for the half year that verdicts are made of
	 */
	WhyMessage(LookBack told, @Nullable Network network, @Nullable Period period, Locale language) {
		this.network = network;
		this.days = (period != null) ? period.upTo(told.today()) : told.halfYearDays();
		this.returns = told.figures(this.days).returns();
		this.texts = TEXTS.in(language);
		this.language = language;
	}

	Message message() {
		List<TracedWeek> weeks = (this.network != null) ? this.returns.trace(this.network) : this.returns.trace();
		String title = this.texts.get("why.title", name(), day(this.days.from()), day(this.days.to()));
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Heading(title));
		if (weeks.isEmpty()) {
			blocks.add(new Block.Paragraph(this.texts.get("why.nothing")));
			return new Message(title, blocks);
		}
		blocks.add(new Block.Paragraph(sum()));
		blocks
			.add(new Block.Table(
					this.texts.get("why.weeks"), List.of(this.texts.get("why.weeks.week"),
							this.texts.get("why.weeks.told"), this.texts.get("why.weeks.outcomes")),
					weeks.stream().map(this::row).toList()));
		addPerhaps(blocks);
		blocks.add(new Block.Note(this.texts.get("why.private")));
		return new Message(title, blocks);
	}

	private String name() {
		return (this.network != null) ? this.network.name() : this.texts.get("why.all");
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
		String minutes = rough(told.minutes());
		return (told.span() == Span.WEEK) ? this.texts.get("why.whole", minutes)
				: this.texts.get("why.day", weekday(told.day()), minutes);
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
