package worthwhile.trend.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.Entry;
import worthwhile.usage.Network;

/**
 * The minutes of some days in a row.
 *
 * @param from the first of the days
 * @param answers how many answers there are; without any, nobody knows the minutes
 * @param stated the stated minutes by network
 * @param notSplit the minutes whose split over the networks is only estimated
 */
public record Point(LocalDate from, int answers, Map<Network, Integer> stated, int notSplit) {

	public Point {
		stated = Map.copyOf(stated);
	}

	public boolean isAnswered() {
		return this.answers > 0;
	}

	public int minutes() {
		return this.notSplit + this.stated.values().stream().mapToInt(Integer::intValue).sum();
	}

	static List<Point> series(DayRange days, int length, List<AnsweredCheckIn> answers) {
		return days.from()
			.datesUntil(days.to().plusDays(1), java.time.Period.ofDays(length))
			.map((from) -> of(new DayRange(from, from.plusDays(length - 1L)), answers))
			.toList();
	}

	private static Point of(DayRange days, List<AnsweredCheckIn> answers) {
		List<AnsweredCheckIn> within = answers.stream().filter((answer) -> days.contain(answer.day())).toList();
		Map<Network, Integer> stated = new HashMap<>();
		within.stream()
			.flatMap((answer) -> answer.entries().stream())
			.filter(Entry::stated)
			.forEach((entry) -> stated.merge(entry.network(), entry.minutes(), Integer::sum));
		return new Point(days.from(), within.size(), stated, within.stream().mapToInt(Point::notSplit).sum());
	}

	static int notSplit(AnsweredCheckIn answer) {
		return answer.entries().stream().filter((entry) -> !entry.stated()).mapToInt(Entry::minutes).sum();
	}

}
