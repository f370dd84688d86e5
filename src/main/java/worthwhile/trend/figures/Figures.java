package worthwhile.trend.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.statistics.WeeklyTrend;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.AnsweredCheckIn.Span;
import worthwhile.usage.Entry;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;

/**
 * A member's figures of one period. A day or week without an answer is not a zero: it is
 * not there. Where a week was answered as a whole, that answer stands for it, and the
 * answers of its days only tell about days. The rules are written in
 * {@code docs/figures.md}.
 */
public final class Figures {

	private final DayRange days;

	private final List<AnsweredCheckIn> daily;

	private final List<AnsweredCheckIn> weekly;

	private final List<AnsweredCheckIn> counted;

	private final List<Outcome> outcomes;

	/** Whoever says anything of it asks for it several times. */
	private @Nullable Returns returns;

	/**
	 * Takes the answers and outcomes that belong to some days; a week belongs where its
	 * Monday is.
	 */
	public Figures(DayRange days, Collection<AnsweredCheckIn> answers, Collection<Outcome> outcomes) {
		this.days = days;
		List<AnsweredCheckIn> within = answers.stream().filter((answer) -> days.contain(answer.day())).toList();
		this.daily = within.stream().filter((answer) -> answer.span() == Span.DAY).toList();
		this.weekly = within.stream().filter((answer) -> answer.span() == Span.WEEK).toList();
		this.counted = Stream.concat(this.daily.stream().filter((day) -> !isInAnsweredWeek(day)), this.weekly.stream())
			.toList();
		this.outcomes = outcomes.stream().filter((outcome) -> days.contain(outcome.day())).toList();
	}

	private boolean isInAnsweredWeek(AnsweredCheckIn day) {
		LocalDate monday = DayRange.mondayOf(day.day());
		return this.weekly.stream().anyMatch((week) -> week.day().equals(monday));
	}

	public DayRange days() {
		return this.days;
	}

	public boolean isEmpty() {
		return this.counted.isEmpty() && this.outcomes.isEmpty();
	}

	/**
	 * The first day that was answered, or the Monday of the first week.
	 */
	public Optional<LocalDate> firstAnswer() {
		return this.counted.stream().map(AnsweredCheckIn::day).min(Comparator.naturalOrder());
	}

	/**
	 * The answers that count, by day.
	 */
	public List<AnsweredCheckIn> answers() {
		return this.counted.stream().sorted(Comparator.comparing(AnsweredCheckIn::day)).toList();
	}

	/**
	 * The answers about single days, by day; also of weeks that were answered as a whole.
	 */
	public List<AnsweredCheckIn> daily() {
		return this.daily.stream().sorted(Comparator.comparing(AnsweredCheckIn::day)).toList();
	}

	/**
	 * Whether all answers are about single days.
	 */
	public boolean isDaily() {
		return this.weekly.isEmpty();
	}

	/**
	 * All minutes, stated and estimated.
	 */
	public Figure.Sum total() {
		return new Figure.Sum(minutes(this.counted), this.counted.size());
	}

	/**
	 * The minutes of an answered day.
	 */
	public Figure.Mean answeredDay() {
		return new Figure.Mean(minutes(this.daily), this.daily.size());
	}

	/**
	 * The minutes of a week that was answered as a whole.
	 */
	public Figure.Mean answeredWeek() {
		return new Figure.Mean(minutes(this.weekly), this.weekly.size());
	}

	/**
	 * The stated minutes by network, the most used one first.
	 */
	public List<Figure.OfNetwork> networks() {
		return told((entry) -> true).byNetwork()
			.entrySet()
			.stream()
			.map((network) -> new Figure.OfNetwork(network.getKey(), network.getValue()))
			.sorted(Figure.OfNetwork.MOST_FIRST)
			.toList();
	}

	/**
	 * The stated minutes of one network.
	 */
	public Figure.Sum of(Network network) {
		return of(Set.of(network));
	}

	/**
	 * The stated minutes of some networks together.
	 */
	public Figure.Sum of(Set<Network> networks) {
		StatedEntries told = told((entry) -> networks.contains(entry.network()));
		return new Figure.Sum(told.minutes(), told.answers());
	}

	/**
	 * All networks that were used, or perhaps were: those of quick answers too.
	 */
	Set<Network> touched() {
		return this.counted.stream()
			.flatMap((answer) -> answer.entries().stream())
			.filter((entry) -> entry.minutes() > 0)
			.map(Entry::network)
			.collect(Collectors.toSet());
	}

	/**
	 * The minutes whose split over the networks is only estimated.
	 */
	public Figure.Sum notSplit() {
		List<AnsweredCheckIn> quick = this.counted.stream().filter((answer) -> Point.notSplit(answer) > 0).toList();
		return new Figure.Sum(quick.stream().mapToInt(Point::notSplit).sum(), quick.size());
	}

	public Figure.Purpose purpose() {
		return Figure.Purpose.of(told((entry) -> entry.intent() != null));
	}

	public Figure.Split split() {
		return Figure.Split.of(told((entry) -> entry.reading() != null && entry.contributing() != null));
	}

	public Figure.Outside outside() {
		return Figure.Outside.of(told((entry) -> entry.outside() != null));
	}

	public Figure.Feeling feeling() {
		return Figure.Feeling
			.of(this.counted.stream().map(AnsweredCheckIn::feeling).flatMap(Stream::ofNullable).toList());
	}

	public Figure.Compared compared() {
		return Figure.Compared
			.of(this.counted.stream().map(AnsweredCheckIn::comparedMyself).flatMap(Stream::ofNullable).toList());
	}

	public Figure.Displaced displaced() {
		return Figure.Displaced
			.of(this.counted.stream().map(AnsweredCheckIn::instead).flatMap(Stream::ofNullable).toList());
	}

	/**
	 * How many outcomes there were of each kind that there was.
	 */
	public Map<OutcomeKind, Integer> outcomes() {
		Map<OutcomeKind, Integer> counts = new EnumMap<>(OutcomeKind.class);
		this.outcomes.forEach((outcome) -> counts.merge(outcome.kind(), 1, Integer::sum));
		return counts;
	}

	/**
	 * What the time returned.
	 */
	public Returns returns() {
		if (this.returns == null) {
			this.returns = new Returns(this.counted, this.outcomes, touched());
		}
		return this.returns;
	}

	/**
	 * Where the minutes of an answered day are heading, from the means of the weeks that
	 * are over.
	 */
	public WeeklyTrend direction() {
		return WeeklyTrend.ofDays(ofWholeWeeks()
			.collect(Collectors.toMap(AnsweredCheckIn::day, (answer) -> (double) answer.minutes(), Double::sum)));
	}

	/**
	 * How many weeks the direction rests on.
	 */
	public int weeks() {
		return (int) ofWholeWeeks().map((answer) -> DayRange.mondayOf(answer.day())).distinct().count();
	}

	private Stream<AnsweredCheckIn> ofWholeWeeks() {
		return this.daily.stream().filter((answer) -> this.days.completes(DayRange.mondayOf(answer.day())));
	}

	/**
	 * The period day by day, from the answers about days alone.
	 */
	public List<Point> byDay() {
		return Point.series(this.days, 1, this.daily);
	}

	/**
	 * The period in points of some weeks each.
	 */
	public List<Point> byWeeks(int weeks) {
		return Point.series(this.days, 7 * weeks, this.counted);
	}

	private StatedEntries told(Predicate<Entry> what) {
		return StatedEntries.in(this.counted, what);
	}

	private static int minutes(List<AnsweredCheckIn> answers) {
		return answers.stream().mapToInt(AnsweredCheckIn::minutes).sum();
	}

}
