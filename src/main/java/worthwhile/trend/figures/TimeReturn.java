package worthwhile.trend.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import worthwhile.statistics.Interval;
import worthwhile.statistics.RatioBootstrap;
import worthwhile.statistics.WeightedPoisson;
import worthwhile.usage.Outcome;

/**
 * Hours that were spent, and the hours that what came of them is worth, week by week.
 * What is worth more than {@value #RARE_ABOVE} hours is too rare to average and is not in
 * it. The rules are written in {@code docs/verdict.md}.
 *
 * @param weeks in order, each with an answer or with something that came of it
 */
public record TimeReturn(List<Week> weeks) {

	/** What is worth more hours than these is counted apart. */
	public static final int RARE_ABOVE = 8;

	/** From how many answered weeks on an interval is said. */
	public static final int FEWEST_WEEKS = 13;

	/** How often an interval may be above what is true, and how often below. */
	private static final double ERROR = 0.025;

	/** What the next thing to come could be worth: as much as a lead usually is. */
	private static final double USUALLY_LARGEST = 4;

	public TimeReturn {
		weeks = List.copyOf(weeks);
	}

	/**
	 * The return of some time.
	 * @param minutes by the Monday of each answered week
	 * @param outcomes those that count
	 */
	static TimeReturn of(Map<LocalDate, Integer> minutes, Collection<Outcome> outcomes) {
		Map<LocalDate, List<Double>> worths = outcomes.stream()
			.collect(Collectors.groupingBy((outcome) -> DayRange.mondayOf(outcome.day()),
					Collectors.mapping(TimeReturn::hours, Collectors.toList())));
		return new TimeReturn(Stream.concat(minutes.keySet().stream(), worths.keySet().stream())
			.collect(Collectors.toCollection(TreeSet::new))
			.stream()
			.map((monday) -> new Week(minutes.getOrDefault(monday, 0) / 60.0, worths.getOrDefault(monday, List.of()),
					minutes.containsKey(monday)))
			.toList());
	}

	/**
	 * Whether it is worth so much that it is counted apart.
	 */
	static boolean isRare(Outcome outcome) {
		return hours(outcome) > RARE_ABOVE;
	}

	private static double hours(Outcome outcome) {
		return outcome.worth().doubleValue();
	}

	/**
	 * The hours spent.
	 */
	public double hours() {
		return sum(Week::hours);
	}

	/**
	 * The hours that all that came is worth.
	 */
	public double worth() {
		return sum(Week::worth);
	}

	/**
	 * How many things came.
	 */
	public int outcomes() {
		return this.weeks.stream().mapToInt((week) -> week.worths().size()).sum();
	}

	/**
	 * Hours back for an hour in; nothing if no time was spent.
	 */
	public Optional<Double> ratio() {
		return (hours() > 0) ? Optional.of(worth() / hours()) : Optional.empty();
	}

	/**
	 * Where the return may well be, so that it is wrong in one case of twenty; nothing
	 * below 13 answered weeks. The same seed gives the same.
	 */
	public Optional<Interval> interval(long seed) {
		return (answeredWeeks() < FEWEST_WEEKS || hours() == 0) ? Optional.empty() : Optional.of(bounds(ERROR, seed));
	}

	/**
	 * Where the return may be, with any number of weeks: taking each outcome for chance,
	 * and from 13 answered weeks on also as far as the weeks differ.
	 * @param error how often it may be above what is true, and how often below
	 * @param seed the same seed gives the same
	 */
	public Interval bounds(double error, long seed) {
		Interval chance = poisson().interval(error).dividedBy(hours());
		return (answeredWeeks() < FEWEST_WEEKS || outcomes() == 0) ? chance : chance
			.hull(RatioBootstrap.interval(each(Week::worth).toArray(), each(Week::hours).toArray(), error, seed));
	}

	private WeightedPoisson poisson() {
		double largest = worths().reduce(USUALLY_LARGEST, Math::max);
		return new WeightedPoisson(worth(), Math.max(squares(), spread()), largest);
	}

	private double squares() {
		return worths().map((worth) -> worth * worth).sum();
	}

	/**
	 * How far the weeks are from their common return, squared: more than chance alone
	 * makes it where outcomes come in heaps.
	 */
	private double spread() {
		double ratio = worth() / hours();
		double squares = each((week) -> Math.pow(week.worth() - ratio * week.hours(), 2)).sum();
		return (this.weeks.size() > 1) ? squares * this.weeks.size() / (this.weeks.size() - 1) : 0;
	}

	private long answeredWeeks() {
		return this.weeks.stream().filter(Week::answered).count();
	}

	private DoubleStream worths() {
		return this.weeks.stream().map(Week::worths).flatMap(List::stream).mapToDouble(Double::doubleValue);
	}

	private double sum(ToDoubleFunction<Week> what) {
		return each(what).sum();
	}

	private DoubleStream each(ToDoubleFunction<Week> what) {
		return this.weeks.stream().mapToDouble(what);
	}

	/**
	 * A week.
	 *
	 * @param hours spent in it
	 * @param worths what came in it, each in hours, none of it 0
	 * @param answered whether there is an answer about it
	 */
	public record Week(double hours, List<Double> worths, boolean answered) {

		public Week {
			worths = worths.stream().filter((worth) -> worth > 0).toList();
		}

		double worth() {
			return this.worths.stream().mapToDouble(Double::doubleValue).sum();
		}

	}

}
