package worthwhile.checkin;

import java.util.Optional;

import worthwhile.calendar.Slot;
import worthwhile.calendar.WorkingDays;
import worthwhile.people.Member;

/**
 * Which question a member is asked next.
 */
public interface ComingQuestions {

	/**
	 * The next one that was not asked, answered or left out already.
	 * @param member who, as they are in the running transaction
	 * @param days the days on which they are asked
	 * @return the day that it is about, and when it comes: in the past if it is asked at
	 * once; nothing if there is none for two years
	 */
	Optional<Slot> next(Member member, WorkingDays days);

}
