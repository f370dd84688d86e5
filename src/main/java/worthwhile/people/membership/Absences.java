package worthwhile.people.membership;

import java.time.LocalDate;
import java.util.List;

import worthwhile.calendar.Away;
import worthwhile.identity.MemberId;

/**
 * The away dates of members. Whoever asks them finds the next time anew when they change.
 */
public interface Absences {

	/**
	 * A member's away dates that are not over by a day, the earliest first.
	 */
	List<Away> from(MemberId member, LocalDate day);

	/**
	 * Keeps away dates; nothing more happens if they are kept already.
	 */
	void add(MemberId member, Away away);

	/**
	 * Forgets away dates; nothing happens if there are none such.
	 */
	void cancel(MemberId member, Away away);

}
