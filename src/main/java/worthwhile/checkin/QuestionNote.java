package worthwhile.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import worthwhile.people.Member;
import worthwhile.usage.AnsweredCheckIn.Span;

/**
 * The seam by which another feature adds a line to the question, and to what is said of
 * its answer.
 */
public interface QuestionNote {

	/**
	 * The line for a member, in their language, if there is anything to say.
	 * @param member who is asked
	 * @param span what each of the check-ins covers that the question or answer is about
	 * @param days the local day of each of them, or the Monday of the week; all in one
	 * week, at least one
	 */
	Optional<String> note(Member member, Span span, List<LocalDate> days);

}
