package worthwhile.checkin.record;

import java.util.List;

import worthwhile.usage.Entry;
import worthwhile.usage.Outcome;

/**
 * Everything that a member told with one check-in.
 *
 * @param checkIn where it stands
 * @param entries one for each network that was used
 * @param outcomes what came of it in its days
 */
public record CheckInDetails(CheckIn checkIn, List<Entry> entries, List<Outcome> outcomes) {

	public CheckInDetails {
		entries = List.copyOf(entries);
		outcomes = List.copyOf(outcomes);
	}

	public CheckInKey key() {
		return this.checkIn.key();
	}

	public int minutes() {
		return this.entries.stream().mapToInt(Entry::minutes).sum();
	}

}
