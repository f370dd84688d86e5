package worthwhile.checkin.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import worthwhile.usage.Entry;

/**
 * The one optional tap after the answer, another one each time.
 */
public enum FollowUp {

	/** Which network, where that is an estimate. */
	NETWORK,
	/** On purpose or habit. */
	INTENT,
	/** How it felt afterwards. */
	FEELING,
	/** What the time would have gone to. */
	INSTEAD;

	/**
	 * The tap that is offered for a check-in with these entries; none if there was no
	 * use.
	 */
	public static Optional<FollowUp> next(CheckIn checkIn, List<Entry> entries) {
		if (entries.isEmpty()) {
			return Optional.empty();
		}
		List<FollowUp> candidates = new ArrayList<>();
		if (entries.stream().noneMatch(Entry::stated)) {
			candidates.add(NETWORK);
		}
		if (entries.stream().allMatch((entry) -> entry.intent() == null)) {
			candidates.add(INTENT);
		}
		if (checkIn.feeling() == null) {
			candidates.add(FEELING);
		}
		if (checkIn.instead() == null) {
			candidates.add(INSTEAD);
		}
		return candidates.isEmpty() ? Optional.empty()
				: Optional.of(candidates.get(turn(checkIn.key()) % candidates.size()));
	}

	private static int turn(CheckInKey key) {
		ChronoUnit unit = key.isWeek() ? ChronoUnit.WEEKS : ChronoUnit.DAYS;
		return Math.floorMod(unit.between(LocalDate.EPOCH, key.day()), 1_000_000);
	}

}
