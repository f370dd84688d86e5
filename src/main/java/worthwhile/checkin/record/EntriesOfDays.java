package worthwhile.checkin.record;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import worthwhile.usage.Entry;
import worthwhile.usage.Intent;
import worthwhile.usage.OutsideHours;

/**
 * What the entries of several days say together, one for each network.
 */
final class EntriesOfDays {

	private EntriesOfDays() {
	}

	/**
	 * Told apart is only what was told apart on each day.
	 */
	static List<Entry> together(List<Entry> days) {
		return days.stream()
			.collect(Collectors.groupingBy(Entry::network))
			.values()
			.stream()
			.map(EntriesOfDays::ofNetwork)
			.toList();
	}

	private static Entry ofNetwork(List<Entry> days) {
		boolean apart = days.stream().allMatch((day) -> day.reading() != null);
		return new Entry(days.get(0).network(), days.stream().mapToInt(Entry::minutes).sum(),
				apart ? sum(days, Entry::reading) : null, apart ? sum(days, Entry::contributing) : null,
				one(said(days, Entry::intent, Intent.class), Intent.BOTH),
				one(said(days, Entry::outside, OutsideHours.class), OutsideHours.SOME),
				days.stream().allMatch(Entry::stated));
	}

	private static int sum(List<Entry> days, Function<Entry, @Nullable Integer> minutes) {
		return days.stream().map(minutes).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
	}

	private static <E extends Enum<E>> Set<E> said(List<Entry> days, Function<Entry, @Nullable E> what, Class<E> type) {
		return days.stream()
			.map(what)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
	}

	private static <E> @Nullable E one(Set<E> said, E several) {
		return said.isEmpty() ? null : (said.size() == 1) ? said.iterator().next() : several;
	}

}
