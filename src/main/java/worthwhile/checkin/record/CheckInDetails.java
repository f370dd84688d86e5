package worthwhile.checkin.record;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

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
 * @param tapped which of them was told by a tap, if one was
 * @param earlier how many answers there are for earlier days, at most 3
 */
public record CheckInDetails(CheckIn checkIn, List<Entry> entries, List<Outcome> outcomes, @Nullable UUID tapped,
		int earlier) {

	/** How many answers make somebody know their way. */
	public static final int FIRST = 3;

	public CheckInDetails {
		entries = List.copyOf(entries);
		outcomes = List.copyOf(outcomes);
	}

	public CheckInKey key() {
		return this.checkIn.key();
	}

	/**
	 * Whether it is among the first that the member answers, and what else there is has
	 * to be said.
	 */
	public boolean isAmongTheFirst() {
		return this.earlier < FIRST;
	}

	/**
	 * Whether nothing of it is kept, not even that it was asked.
	 */
	public boolean isNew() {
		return this.checkIn.equals(CheckIn.blank(key())) && this.outcomes.isEmpty();
	}

	public int minutes() {
		return this.entries.stream().mapToInt(Entry::minutes).sum();
	}

	/**
	 * Whether it is a week of which days were told, and not the whole.
	 */
	public boolean isWeekOfDays() {
		return key().isWeek() && !this.checkIn.isAnswered() && !this.entries.isEmpty();
	}

	public CheckInDetails with(CheckIn checkIn) {
		return new CheckInDetails(checkIn, this.entries, this.outcomes, this.tapped, this.earlier);
	}

	public CheckInDetails with(CheckIn checkIn, List<Entry> entries) {
		return new CheckInDetails(checkIn, entries, this.outcomes, this.tapped, this.earlier);
	}

	public CheckInDetails with(List<Outcome> outcomes) {
		return new CheckInDetails(this.checkIn, this.entries, outcomes, this.tapped, this.earlier);
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
