package worthwhile.trend.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.AnsweredCheckIn.Span;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;

/**
 * What the time of a period returned: of all of it, and of what was stated for a network.
 */
public final class Returns {

	private static final int DAYS_OF_A_WEEK = 5;

	private final List<AnsweredCheckIn> answers;

	private final List<Outcome> outcomes;

	private final Set<Network> touched;

	private final Set<LocalDate> notSplit;

	/** What was stated of each network, in the order of the answers. */
	private final Map<Network, List<Stated>> stated;

	/**
	 * @param answers those that count
	 * @param outcomes of the same days
	 * @param touched the networks that were used, or perhaps were
	 */
	Returns(List<AnsweredCheckIn> answers, List<Outcome> outcomes, Set<Network> touched) {
		this.answers = answers;
		this.outcomes = outcomes;
		this.touched = touched;
		this.stated = stated(answers);
		this.notSplit = answers.stream()
			.filter((answer) -> Point.notSplit(answer) > 0)
			.flatMap(Returns::days)
			.collect(Collectors.toSet());
	}

	private static Stream<LocalDate> days(AnsweredCheckIn answer) {
		return (answer.span() == Span.WEEK) ? answer.day().datesUntil(answer.day().plusWeeks(1))
				: Stream.of(answer.day());
	}

	/**
	 * All time, and all that came of it.
	 */
	public TimeReturn all() {
		return time(whole(), this.outcomes);
	}

	/**
	 * What came and is worth too much to be averaged.
	 */
	public List<Outcome> rare() {
		return rare(this.outcomes);
	}

	/**
	 * Those of some outcomes that are worth too much to be averaged.
	 */
	public static List<Outcome> rare(Collection<Outcome> outcomes) {
		return outcomes.stream().filter(TimeReturn::isRare).toList();
	}

	/**
	 * What the stated time on a network returned.
	 */
	public NetworkReturn of(Network network) {
		List<Stated> stated = stated(network);
		List<Outcome> own = own(network);
		List<Outcome> perhaps = perhaps(network);
		List<Outcome> both = Stream.concat(own.stream(), perhaps.stream()).toList();
		int days = stated.stream().mapToInt((told) -> (told.answer().span() == Span.WEEK) ? DAYS_OF_A_WEEK : 1).sum();
		return new NetworkReturn(network, days, time(stated, own), time(stated, both), perhaps, rare(both));
	}

	/**
	 * The answers and outcomes behind the return of all time, by week.
	 */
	public List<TracedWeek> trace() {
		return trace(whole(), this.outcomes);
	}

	/**
	 * The answers and outcomes behind the return of a network, by week; those that only
	 * may have come of it are left out.
	 */
	public List<TracedWeek> trace(Network network) {
		return trace(stated(network), own(network));
	}

	private static Map<Network, List<Stated>> stated(List<AnsweredCheckIn> answers) {
		Map<Network, List<Stated>> stated = new HashMap<>();
		answers.forEach((answer) -> statedBy(answer)
			.forEach((network, minutes) -> stated.computeIfAbsent(network, (one) -> new ArrayList<>())
				.add(new Stated(answer, minutes))));
		return stated;
	}

	private static Map<Network, Integer> statedBy(AnsweredCheckIn answer) {
		Map<Network, Integer> minutes = new HashMap<>();
		answer.entries()
			.stream()
			.filter((entry) -> entry.stated() && entry.minutes() > 0)
			.forEach((entry) -> minutes.merge(entry.network(), entry.minutes(), Integer::sum));
		return minutes;
	}

	private List<Stated> whole() {
		return this.answers.stream().map((answer) -> new Stated(answer, answer.minutes())).toList();
	}

	private List<Stated> stated(Network network) {
		return this.stated.getOrDefault(network, List.of());
	}

	private List<Outcome> own(Network network) {
		return this.outcomes.stream().filter((outcome) -> isOwn(network, outcome)).toList();
	}

	private List<Outcome> perhaps(Network network) {
		return this.outcomes.stream()
			.filter((outcome) -> outcome.network() == null || outcome.network().equals(network))
			.filter((outcome) -> !isOwn(network, outcome))
			.toList();
	}

	/**
	 * Of a day or week whose time was not split the minutes count for no network, so
	 * neither does what came of them. Where there is no other network it needs no name.
	 */
	private boolean isOwn(Network network, Outcome outcome) {
		if (outcome.network() == null) {
			return this.touched.equals(Set.of(network));
		}
		return outcome.network().equals(network) && !this.notSplit.contains(outcome.day());
	}

	private static TimeReturn time(List<Stated> stated, List<Outcome> outcomes) {
		return TimeReturn.of(
				stated.stream()
					.collect(Collectors.groupingBy((told) -> DayRange.mondayOf(told.answer().day()),
							Collectors.summingInt(Stated::minutes))),
				outcomes.stream().filter((outcome) -> !TimeReturn.isRare(outcome)).toList());
	}

	private static List<TracedWeek> trace(List<Stated> stated, Collection<Outcome> outcomes) {
		Map<LocalDate, TracedWeek> weeks = new TreeMap<>();
		stated.forEach((told) -> week(weeks, told.answer().day()).told()
			.add(new TracedWeek.Told(told.answer().day(), told.answer().span(), told.minutes())));
		outcomes.forEach((outcome) -> week(weeks, outcome.day()).outcomes().add(outcome));
		return List.copyOf(weeks.values());
	}

	private static TracedWeek week(Map<LocalDate, TracedWeek> weeks, LocalDate day) {
		return weeks.computeIfAbsent(DayRange.mondayOf(day),
				(monday) -> new TracedWeek(monday, new ArrayList<>(), new ArrayList<>()));
	}

	/**
	 * An answer and how many minutes of it are meant.
	 */
	private record Stated(AnsweredCheckIn answer, int minutes) {
	}

}
