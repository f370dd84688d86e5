package worthwhile.trend.figures;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.Entry;

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

}
