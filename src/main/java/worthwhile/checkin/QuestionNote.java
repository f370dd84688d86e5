package worthwhile.checkin;

import java.time.LocalDate;
import java.util.Optional;

import worthwhile.people.Member;

/**
 * The seam by which another feature adds a line to the daily question.
 */
public interface QuestionNote {

	/**
	 * The line for a member's question, in their language, if there is anything to say.
	 * @param member who is asked
	 * @param day the local day that the question is about
	 */
	Optional<String> note(Member member, LocalDate day);

}
