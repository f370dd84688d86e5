package worthwhile.trend.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;

/**
 * A member's week, or their last four, beside their own weeks before. The rules are
 * written in {@code docs/figures.md}.
 */
public final class WeekFigures {

	/** How many weeks before are looked at. */
	public static final int WEEKS_BEFORE = 13;

	/** From how many answered weeks before on there is something usual. */
	public static final int FEWEST_WEEKS = 3;

	private static final int MOST_WEEKS = 8;

	private static final int FAR = 2;

	private static final int FAR_MINUTES_A_DAY = 15;

	private static final int FAR_MINUTES_A_WEEK = 60;

	private static final int FAR_FEELING = 2;

	private static final double MOST_OF_IT = 0.8;

	private static final int FEWEST_DAYS_FOR_ONE = 4;

	private static final int FEWEST_MINUTES_FOR_ONE = 60;

	private static final Set<OutcomeKind> REMARKABLE = EnumSet
		.complementOf(EnumSet.of(OutcomeKind.LEARNED, OutcomeKind.OTHER));

	private final WeekSpan told;

	private final Figures now;

	private final Figures before;

	private final List<Figures> answeredBefore;

	private final Figures lastFour;

	/**
	 * Takes the answers and outcomes of the weeks and of those before.
	 * @param today the member's local day
	 */
	public WeekFigures(WeekSpan told, LocalDate today, Collection<AnsweredCheckIn> answers,
			Collection<Outcome> outcomes) {
		DayRange days = told.upTo(today);
		this.told = told;
		this.now = new Figures(days, answers, outcomes);
		this.before = new Figures(new DayRange(days.from().minusWeeks(WEEKS_BEFORE), days.from().minusDays(1)), answers,
				outcomes);
		this.answeredBefore = IntStream.rangeClosed(1, WEEKS_BEFORE)
			.mapToObj((weeks) -> new Figures(alike(days, weeks), answers, outcomes))
			.filter(this::isAnswered)
			.limit(MOST_WEEKS)
			.toList();
		this.lastFour = new Figures(Period.MONTH.upTo(days.to()), answers, outcomes);
	}

	/**
	 * A week before, up to the weekday to which this one has come.
	 */
	private DayRange alike(DayRange days, int weeksBefore) {
		LocalDate monday = days.from().minusWeeks(weeksBefore);
		long length = (this.told.period() == Period.WEEK) ? ChronoUnit.DAYS.between(days.from(), days.to()) : 6;
		return new DayRange(monday, monday.plusDays(length));
	}

	private boolean isAnswered(Figures week) {
		return byDay() ? week.answeredDay().isSayable() : week.answeredWeek().answers() > 0;
	}

	public Period period() {
		return this.told.period();
	}

	/**
	 * The figures of the weeks to date.
	 */
	public Figures now() {
		return this.now;
	}

	/**
	 * The figures of the thirteen weeks before.
	 */
	public Figures before() {
		return this.before;
	}

	/**
	 * Whether the minutes of a day are what is compared; else it is those of a week that
	 * was answered as a whole.
	 */
	public boolean byDay() {
		boolean fewWeeks = this.told.period() == Period.MONTH && !this.now.answeredWeek().isSayable();
		return this.now.isDaily() || (fewWeeks && this.now.answeredDay().isSayable());
	}

	/**
	 * Whether there are too few answers to say more than how many; one that is about the
	 * whole week is enough for that week.
	 */
	public boolean isThin() {
		boolean whole = this.told.period() == Period.WEEK && !this.now.isDaily();
		return !whole && !usualNow().isSayable();
	}

	/**
	 * The minutes of an answered day, or week.
	 */
	public Figure.Mean usualNow() {
		return byDay() ? this.now.answeredDay() : this.now.answeredWeek();
	}

	/**
	 * How many answered weeks before there are to compare with, eight at the most.
	 */
	public int weeks() {
		return this.answeredBefore.size();
	}

	/**
	 * The median of the same minutes in these weeks, if there are enough.
	 */
	public OptionalDouble usualBefore() {
		if (weeks() < FEWEST_WEEKS) {
			return OptionalDouble.empty();
		}
		double[] minutes = this.answeredBefore.stream().mapToDouble(this::mean).sorted().toArray();
		return OptionalDouble.of((minutes[(minutes.length - 1) / 2] + minutes[minutes.length / 2]) / 2);
	}

	/**
	 * The same minutes in each of these weeks, by its Monday.
	 */
	public SortedMap<LocalDate, Double> means() {
		SortedMap<LocalDate, Double> means = new TreeMap<>();
		this.answeredBefore.forEach((week) -> means.put(week.days().from(), mean(week)));
		return means;
	}

	private double mean(Figures week) {
		return (byDay() ? week.answeredDay() : week.answeredWeek()).value();
	}

	/**
	 * The figures to draw: the days of the week, or else the last four weeks.
	 */
	public Figures drawn() {
		return (drawnPeriod() == Period.WEEK) ? this.now : this.lastFour;
	}

	public Period drawnPeriod() {
		return (this.told.period() == Period.WEEK && byDay()) ? Period.WEEK : Period.MONTH;
	}

	/**
	 * A kind of outcome that there was not in the weeks before, the one of the most usual
	 * worth.
	 */
	public Optional<OutcomeKind> newOutcome() {
		return this.now.outcomes()
			.keySet()
			.stream()
			.filter((kind) -> weeks() >= FEWEST_WEEKS && REMARKABLE.contains(kind))
			.filter((kind) -> !this.before.outcomes().containsKey(kind))
			.max(Comparator.comparing(OutcomeKind::usualWorth));
	}

	/**
	 * A network that was not used in the weeks before, the most used one.
	 */
	public Optional<Network> newNetwork() {
		Set<Network> known = this.before.touched();
		return this.now.networks()
			.stream()
			.map(Figure.OfNetwork::network)
			.filter((network) -> weeks() >= FEWEST_WEEKS && !known.contains(network))
			.findFirst();
	}

	/**
	 * A network that was used in three of four answered weeks before and is not now, the
	 * most used one.
	 */
	public Optional<Network> absentNetwork() {
		Set<Network> used = this.now.touched();
		return this.before.networks()
			.stream()
			.map(Figure.OfNetwork::network)
			.filter((network) -> weeks() >= FEWEST_WEEKS && !used.contains(network))
			.filter((network) -> 4 * weeksWith(network) >= 3 * weeks())
			.findFirst();
	}

	private long weeksWith(Network network) {
		return this.answeredBefore.stream().filter((week) -> week.of(network).minutes() > 0).count();
	}

	/**
	 * Whether the minutes are at least twice the usual ones.
	 */
	public boolean isMuchMore() {
		OptionalDouble usual = usualBefore();
		return usual.isPresent() && isFar(usual.getAsDouble()) && usualNow().value() >= FAR * usual.getAsDouble();
	}

	/**
	 * Whether the minutes are at most half the usual ones.
	 */
	public boolean isMuchLess() {
		OptionalDouble usual = usualBefore();
		return usual.isPresent() && isFar(usual.getAsDouble()) && FAR * usualNow().value() <= usual.getAsDouble();
	}

	private boolean isFar(double usual) {
		return Math.abs(usualNow().value() - usual) >= (byDay() ? FAR_MINUTES_A_DAY : FAR_MINUTES_A_WEEK);
	}

	/**
	 * Whether it felt otherwise than it usually does, by two steps of five.
	 */
	public boolean feltUnusual() {
		Figure.Feeling felt = this.now.feeling();
		Figure.Feeling usual = this.before.feeling();
		return felt.isSayable() && usual.isSayable() && Math.abs(felt.median() - usual.median()) >= FAR_FEELING;
	}

	/**
	 * Whether half the answers that tell or more tell of use outside working hours, and
	 * usually do not.
	 */
	public boolean wasOutside() {
		return isOutside(this.now) && !isOutside(this.before);
	}

	private static boolean isOutside(Figures figures) {
		Figure.Outside outside = figures.outside();
		return outside.isSayable() && 2 * outside.outside() >= outside.answers();
	}

	/**
	 * Whether four fifths of the time were on purpose, and usually are not.
	 */
	public boolean wasOnPurpose() {
		return isOnPurpose(this.now) && !isOnPurpose(this.before);
	}

	private static boolean isOnPurpose(Figures figures) {
		return figures.purpose().isSayable() && figures.purpose().share() >= MOST_OF_IT;
	}

	/**
	 * Whether four fifths of the time were habit, and usually are not.
	 */
	public boolean wasHabit() {
		return isHabit(this.now) && !isHabit(this.before);
	}

	private static boolean isHabit(Figures figures) {
		return figures.purpose().isSayable() && 1 - figures.purpose().share() >= MOST_OF_IT;
	}

	/**
	 * The weekday that took half of the week's time or more, of four days or more.
	 */
	public Optional<DayOfWeek> fullestDay() {
		List<Point> days = (drawnPeriod() == Period.WEEK) ? this.now.byDay() : List.of();
		int all = days.stream().mapToInt(Point::minutes).sum();
		long answered = days.stream().filter(Point::isAnswered).count();
		return days.stream()
			.filter((day) -> answered >= FEWEST_DAYS_FOR_ONE && all >= FEWEST_MINUTES_FOR_ONE)
			.filter((day) -> 2 * day.minutes() >= all)
			.map((day) -> day.from().getDayOfWeek())
			.findFirst();
	}

}
