package worthwhile.trend;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import worthwhile.calendar.Cadence;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.Moments;
import worthwhile.statistics.Interval;
import worthwhile.trend.figures.DayRange;
import worthwhile.trend.figures.Figure;
import worthwhile.trend.figures.Figures;
import worthwhile.trend.figures.Period;
import worthwhile.trend.figures.Returns;
import worthwhile.trend.figures.StandingOut;
import worthwhile.trend.figures.TimeReturn;
import worthwhile.trend.figures.WeekFigures;
import worthwhile.usage.Network;
import worthwhile.usage.OutcomeKind;
import worthwhile.usage.RoughMinutes;

/**
 * Tells a week in three lines and one picture, and asks one question to think about.
 */
final class WeekMessage {

	/** The actions by which a member changes when they get it; they take no value. */
	/** The heading, the time, and what came of it stand before. */
	private static final int AFTER_OUTCOMES = 3;

	private static final String CHANGE = "week.open";

	private static final String SWITCH_OFF = "week.off";

	private static final String SWITCH_ON = "week.on";

	private static final Texts TEXTS = Texts.of(WeekMessage.class);

	private final PersonalWeek told;

	private final Member member;

	private final WeekFigures week;

	private final Texts.In texts;

	private final Locale language;

	private final FigureFacts facts;

	WeekMessage(PersonalWeek told) {
		this.told = told;
		this.member = told.member();
		this.week = told.figures();
		this.language = this.member.language();
		this.texts = TEXTS.in(this.language);
		this.facts = new FigureFacts(new Trend(this.week.period(), this.week.now(), this.week.before()), this.texts,
				this.language);
	}

	Message message() {
		List<String> lines = lines();
		List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(title())));
		lines.forEach((line) -> blocks.add(new Block.Paragraph(line)));
		if (!isShort()) {
			blocks.addAll(AFTER_OUTCOMES, returned().map(Block.Note::new).toList());
			addChart(blocks);
		}
		blocks.add(buttons());
		blocks.addAll(new ReflectionBlocks(this.member, this.told.weeks()).of(this.told.reflections()));
		blocks.add(new Block.Note(this.member.isAsked() ? when() + "\n" + this.texts.get("week.private")
				: this.texts.get("week.private")));
		return new Message(title() + ": " + String.join(" ", lines).replace('\n', ' '), blocks);
	}

	private List<String> lines() {
		if (this.week.now().total().answers() == 0) {
			return List.of(periodText("week.nothing"));
		}
		return isShort() ? Stream.concat(Stream.of(thin()), changed().stream()).toList()
				: List.of(time(), outcomes(), changed().orElseGet(this::standingOut));
	}

	private boolean isShort() {
		return this.week.isThin();
	}

	private String title() {
		DayRange days = this.week.now().days();
		return this.texts.get("week.title." + this.week.period(), day(days.from()), day(days.to()));
	}

	private String day(LocalDate day) {
		return DateTimeFormatter.ofPattern(periodText("day"), this.language).format(day);
	}

	private String thin() {
		Figure.Sum total = this.week.now().total();
		return this.texts.get("week.thin." + this.week.period(), total.answers(), rough(total.minutes()));
	}

	private String time() {
		return spent() + "\n" + usual();
	}

	private String spent() {
		Figures now = this.week.now();
		Figure.Mean usual = this.week.usualNow();
		if (now.total().minutes() == 0) {
			return this.texts.get("week.spent.none");
		}
		boolean whole = usual.answers() == 1;
		return whole ? this.texts.get("week.spent.whole", rough(now.total().minutes()))
				: this.texts.get("week.spent." + unit(), rough(now.total().minutes()), rough(usual.value()));
	}

	private String usual() {
		OptionalDouble before = this.week.usualBefore();
		if (before.isEmpty()) {
			return this.texts.get("week.early", WeekFigures.FEWEST_WEEKS);
		}
		String usual = rough(before.getAsDouble());
		return usual.equals(rough(this.week.usualNow().value())) ? this.texts.get("week.same", this.week.weeks())
				: this.texts.get("week.usual." + unit(), this.week.weeks(), usual);
	}

	private String unit() {
		return this.week.byDay() ? "day" : "week";
	}

	private String outcomes() {
		Map<OutcomeKind, Integer> outcomes = this.week.now().outcomes();
		return outcomes.isEmpty() ? this.texts.get("week.outcomes.none")
				: this.texts.get("week.outcomes", this.facts.outcomes(outcomes));
	}

	/**
	 * What the half year returned, since a week says nothing of that.
	 */
	private Stream<String> returned() {
		Returns returns = this.told.verdicts().told().halfYear();
		Stream<String> rare = returns.rare().isEmpty() ? Stream.empty() : Stream
			.of(this.texts.get("week.return.rare", this.facts.outcomes(FigureFacts.counts(returns.rare()))));
		return Stream.concat(Stream.of(returned(returns.all())), rare);
	}

	private String returned(TimeReturn time) {
		double ratio = time.ratio().orElse(0.0);
		Optional<Interval> interval = time.interval(this.told.verdicts().seed());
		return interval
			.map((bounds) -> this.texts.get("week.return", text(ratio), text(bounds.low()), text(bounds.high())))
			.orElseGet(() -> this.texts.get((ratio > 0) ? "week.return.early" : "week.return.few", text(ratio)));
	}

	private String text(double ratio) {
		return new RoughReturn(ratio).text(this.language);
	}

	/**
	 * The verdicts that changed stand out before all else.
	 */
	private Optional<String> changed() {
		List<PersonalWeek.Change> changes = this.told.changes();
		return changes.isEmpty() ? Optional.empty() : Optional
			.of(this.texts.get("week.changed", changes.stream().map(this::changed).collect(Collectors.joining("; "))));
	}

	private String changed(PersonalWeek.Change change) {
		return this.texts.get("week.changed.one", change.network().name(), this.texts.get("verdict." + change.now()),
				this.texts.get("verdict." + change.before()));
	}

	private String standingOut() {
		StandingOut what = StandingOut.in(this.week);
		return this.texts.get("week.out." + what, arguments(what));
	}

	private Object[] arguments(StandingOut what) {
		Figures now = this.week.now();
		return switch (what) {
			case NEW_OUTCOME -> new Object[] { this.week.newOutcome()
				.map((kind) -> this.facts.outcomes(Map.of(kind, now.outcomes().get(kind))))
				.orElseThrow(), WeekFigures.WEEKS_BEFORE };
			case NEW_NETWORK ->
				new Object[] { this.week.newNetwork().map(Network::name).orElseThrow(), WeekFigures.WEEKS_BEFORE };
			case ABSENT_NETWORK -> new Object[] { this.week.absentNetwork().map(Network::name).orElseThrow() };
			case FEELING ->
				new Object[] { this.facts.feeling(now.feeling()), this.facts.feeling(this.week.before().feeling()) };
			case OUTSIDE -> new Object[] { this.facts.outside(now) };
			case ON_PURPOSE -> new Object[] { share(now.purpose().share()) };
			case HABIT -> new Object[] { share(1 - now.purpose().share()) };
			case FULLEST_DAY -> new Object[] { this.week.fullestDay().map(this::weekday).orElseThrow() };
			case MUCH_MORE, MUCH_LESS, NOTHING -> new Object[0];
		};
	}

	private String share(double share) {
		return this.texts.get("purpose", 10 * Math.round(10 * share));
	}

	private String weekday(DayOfWeek day) {
		return day.getDisplayName(TextStyle.FULL_STANDALONE, this.language);
	}

	private void addChart(List<Block> blocks) {
		MinutesChart chart = new MinutesChart(this.week.drawnPeriod(), this.week.drawn(), this.texts, this.language);
		if (!chart.isEmpty()) {
			blocks.add(chart.chart());
			if (chart.hasGaps()) {
				blocks.add(new Block.Note(this.texts.get("chart.gaps")));
			}
		}
	}

	private Block buttons() {
		List<Button> ways = new ArrayList<>();
		ways.add(Button.of(this.texts.get("home.open"), ShowTrend.OPEN, PeriodWords.of(Period.MONTH)).primary());
		ways.add(Button.of(this.texts.get("week.button.why"), ShowWhy.OPEN, this.told.weeks().subject()));
		if (!this.told.changes().isEmpty()) {
			ways.add(Button.of(this.texts.get("verdict.button.open"), ShowVerdict.OPEN, ""));
		}
		Button written = Button.of(this.texts.get("reflection.button.all"), WriteReflection.LIST, "");
		Block.Buttons row = new Block.Buttons(ways);
		return this.member.week().wanted()
				? row.menu(button("change", CHANGE).forForm(), button("off", SWITCH_OFF), written)
				: row.menu(button("on", SWITCH_ON), written);
	}

	private Button button(String label, String action) {
		return Button.of(this.texts.get("week.button." + label), action, "");
	}

	private String when() {
		Moments moments = Moments.of(this.member);
		String key = !this.member.week().wanted() ? "week.when.never"
				: (this.member.cadence() == Cadence.WEEKLY) ? "week.when.fourth" : "week.when.each";
		return this.texts.get(key, weekday(this.member.week().day()), moments.time(this.member.weekTime()),
				moments.zoneName());
	}

	private String periodText(String key) {
		return this.texts.get(key + "." + this.week.period());
	}

	private static String rough(double minutes) {
		return new RoughMinutes(minutes).text();
	}

}
