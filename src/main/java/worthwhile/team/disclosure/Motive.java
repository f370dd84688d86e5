package worthwhile.team.disclosure;

import java.util.List;

import worthwhile.usage.Entry;
import worthwhile.usage.Intent;

/**
 * Why somebody mostly used the networks.
 */
public enum Motive {

	/** More of the time on purpose. */
	ON_PURPOSE,
	/** More of the time by habit. */
	HABIT,
	/** As much of one as of the other. */
	EVEN,
	/** Not told. */
	UNTOLD;

	/**
	 * By the minutes of the entries that state an intent; time that was both counts for
	 * neither side.
	 */
	static Motive of(List<Entry> entries) {
		List<Entry> told = entries.stream()
			.filter((entry) -> entry.stated() && entry.intent() != null && entry.minutes() > 0)
			.toList();
		int onPurpose = minutes(told, Intent.ON_PURPOSE);
		int habit = minutes(told, Intent.HABIT);
		if (told.isEmpty()) {
			return UNTOLD;
		}
		return (onPurpose > habit) ? ON_PURPOSE : (onPurpose < habit) ? HABIT : EVEN;
	}

	private static int minutes(List<Entry> entries, Intent intent) {
		return entries.stream().filter((entry) -> entry.intent() == intent).mapToInt(Entry::minutes).sum();
	}

}
