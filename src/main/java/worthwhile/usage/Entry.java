package worthwhile.usage;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a check-in says of one network.
 *
 * @param network which
 * @param minutes all minutes
 * @param reading minutes reading what others contribute, if told apart
 * @param contributing minutes contributing, if told apart; then both add up to the
 * minutes
 * @param intent on purpose or habit, if told
 * @param outside how much of it was outside working hours, if told
 * @param stated whether the member stated it; otherwise it is estimated from a quick
 * answer for several networks and counts in totals only
 */
public record Entry(Network network, int minutes, @Nullable Integer reading, @Nullable Integer contributing,
		@Nullable Intent intent, @Nullable OutsideHours outside, boolean stated) {

	private static final Comparator<Entry> ORDER = Comparator.comparingInt(Entry::minutes)
		.reversed()
		.thenComparing((entry) -> entry.network().key());

	/**
	 * Those with any minutes, the most first.
	 */
	public static List<Entry> mostFirst(Collection<Entry> entries) {
		return entries.stream().filter((entry) -> entry.minutes() > 0).sorted(ORDER).toList();
	}

}
