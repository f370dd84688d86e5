package worthwhile.trend.figures;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import worthwhile.usage.AnsweredCheckIn.Instead;
import worthwhile.usage.Entry;
import worthwhile.usage.Intent;
import worthwhile.usage.Network;
import worthwhile.usage.OutsideHours;

/**
 * Something that answers add up to.
 */
public sealed interface Figure {

	/** From how many answers on there is more to say than a sum. */
	int FEWEST_ANSWERS = 3;

	/**
	 * How many answers it rests on.
	 */
	int answers();

	/**
	 * Whether these are enough to say it.
	 */
	default boolean isSayable() {
		return answers() >= FEWEST_ANSWERS;
	}

	/**
	 * Minutes added up; a sum is what it is with a single answer too.
	 */
	record Sum(int minutes, int answers) implements Figure {

		@Override
		public boolean isSayable() {
			return this.answers > 0;
		}

	}

	/**
	 * Minutes of one network added up, stated ones only.
	 */
	record OfNetwork(Network network, Sum sum) {

		static final Comparator<OfNetwork> MOST_FIRST = Comparator
			.comparingInt((OfNetwork each) -> -each.sum().minutes())
			.thenComparing((each) -> each.network().key());

	}

	/**
	 * Minutes of the usual answer: the mean of all.
	 */
	record Mean(int minutes, int answers) implements Figure {

		public double value() {
			return (double) this.minutes / this.answers;
		}

	}

	/**
	 * How much of the time was on purpose; time that was both counts half.
	 *
	 * @param onPurpose minutes on purpose
	 * @param minutes all minutes with an intent
	 */
	record Purpose(double onPurpose, int minutes, int answers) implements Figure {

		/**
		 * From 0 to 1.
		 */
		public double share() {
			return this.onPurpose / this.minutes;
		}

		static Purpose of(StatedEntries told) {
			double onPurpose = told.entries().mapToDouble(Purpose::onPurpose).sum();
			return new Purpose(onPurpose, told.minutes(), told.answers());
		}

		private static double onPurpose(Entry entry) {
			double half = entry.minutes() / 2.0;
			return (entry.intent() == Intent.ON_PURPOSE) ? 2 * half : (entry.intent() == Intent.BOTH) ? half : 0;
		}

	}

	/**
	 * Minutes reading and minutes contributing, where they were told apart.
	 */
	record Split(int reading, int contributing, int answers) implements Figure {

		static Split of(StatedEntries told) {
			return new Split(sum(told, Entry::reading), sum(told, Entry::contributing), told.answers());
		}

		private static int sum(StatedEntries told, Function<Entry, @Nullable Integer> minutes) {
			return told.entries().map(minutes).mapToInt((each) -> Objects.requireNonNullElse(each, 0)).sum();
		}

	}

	/**
	 * In how many answers there was use outside working hours, of those that tell.
	 */
	record Outside(int outside, int answers) implements Figure {

		static Outside of(StatedEntries told) {
			long outside = told.byAnswer().stream().filter(Outside::isOutside).count();
			return new Outside((int) outside, told.answers());
		}

		private static boolean isOutside(List<Entry> entries) {
			return entries.stream().anyMatch((entry) -> entry.outside() != OutsideHours.NONE);
		}

	}

	/**
	 * How it usually felt.
	 *
	 * @param median from 1 (drained) to 5 (energised); between two the less strong one
	 */
	record Feeling(int median, int answers) implements Figure {

		private static final int NEITHER = 3;

		static Feeling of(List<Integer> told) {
			if (told.isEmpty()) {
				return new Feeling(NEITHER, 0);
			}
			List<Integer> inOrder = told.stream().sorted().toList();
			double median = (inOrder.get((told.size() - 1) / 2) + inOrder.get(told.size() / 2)) / 2.0;
			return new Feeling((int) ((median > NEITHER) ? Math.floor(median) : Math.ceil(median)), told.size());
		}

	}

	/**
	 * How often somebody compared themselves with others, of the answers that tell.
	 */
	record Compared(int times, int answers) implements Figure {

		static Compared of(List<Boolean> told) {
			return new Compared(Collections.frequency(told, true), told.size());
		}

	}

	/**
	 * What the time would most often have gone to.
	 *
	 * @param most the most frequent, several if they are equally so
	 * @param times how often each of them was told
	 */
	record Displaced(List<Instead> most, int times, int answers) implements Figure {

		static Displaced of(List<Instead> told) {
			Map<Instead, Long> counts = told.stream()
				.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
			long times = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
			List<Instead> most = counts.entrySet()
				.stream()
				.filter((each) -> each.getValue() == times)
				.map(Map.Entry::getKey)
				.toList();
			return new Displaced(most, (int) times, told.size());
		}

	}

}
