package worthwhile.trend.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.Entry;
import worthwhile.usage.Network;

/**
 * The stated entries that tell something, answer by answer.
 *
 * @param byAnswer those of each answer, none of them empty
 */
record StatedEntries(List<List<Entry>> byAnswer) {

	static StatedEntries in(List<AnsweredCheckIn> answers, Predicate<Entry> what) {
		return new StatedEntries(
				answers.stream().map((answer) -> telling(answer, what)).filter((all) -> !all.isEmpty()).toList());
	}

	private static List<Entry> telling(AnsweredCheckIn answer, Predicate<Entry> what) {
		return answer.entries().stream().filter((entry) -> entry.stated() && entry.minutes() > 0).filter(what).toList();
	}

	int answers() {
		return this.byAnswer.size();
	}

	Stream<Entry> entries() {
		return this.byAnswer.stream().flatMap(List::stream);
	}

	int minutes() {
		return entries().mapToInt(Entry::minutes).sum();
	}

	/**
	 * The minutes of each network that has any.
	 */
	Map<Network, Figure.Sum> byNetwork() {
		Map<Network, Figure.Sum> sums = new HashMap<>();
		for (List<Entry> answer : this.byAnswer) {
			minutesByNetwork(answer).forEach((network, minutes) -> sums.merge(network, new Figure.Sum(minutes, 1),
					(one, other) -> new Figure.Sum(one.minutes() + other.minutes(), one.answers() + other.answers())));
		}
		return sums;
	}

	private static Map<Network, Integer> minutesByNetwork(List<Entry> answer) {
		return answer.stream().collect(Collectors.groupingBy(Entry::network, Collectors.summingInt(Entry::minutes)));
	}

}
