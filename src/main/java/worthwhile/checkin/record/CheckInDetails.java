package worthwhile.checkin.record;

import java.util.List;

import worthwhile.checkin.record.CheckIn.Reflection;
import worthwhile.usage.AnsweredCheckIn;
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

	public CheckInDetails with(CheckIn checkIn) {
		return new CheckInDetails(checkIn, this.entries, this.outcomes);
	}

	public CheckInDetails with(CheckIn checkIn, List<Entry> entries) {
		return new CheckInDetails(checkIn, entries, this.outcomes);
	}

	/**
	 * What of it others know of.
	 */
	public AnsweredCheckIn answered() {
		Reflection told = this.checkIn.reflection();
		return new AnsweredCheckIn(key().day(), key().span(), this.entries, told.feeling(), told.compared(),
				told.instead());
	}

	/**
	 * The same with what others changed of it; what they do not know of stays.
	 */
	public CheckInDetails with(AnsweredCheckIn answered) {
		Reflection told = new Reflection(answered.feeling(), answered.comparedMyself(), answered.instead(),
				this.checkIn.reflection().note());
		return with(this.checkIn.with(told), answered.entries());
	}

}
