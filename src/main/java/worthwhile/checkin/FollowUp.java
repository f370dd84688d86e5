package worthwhile.checkin;

import java.util.List;
import java.util.Optional;

import worthwhile.message.Button;
import worthwhile.people.Member;
import worthwhile.usage.AnsweredCheckIn;

/**
 * The seam for the one optional tap that follows an answer: each time another one of
 * those that apply is offered, in the order of their {@code @Order}.
 */
public interface FollowUp {

	/**
	 * A short unchanging word in small letters, by which its buttons are known.
	 */
	String id();

	/**
	 * Whether there is anything to ask; only an answer with any use is followed up.
	 * @param told what was told so far
	 */
	boolean applies(Member member, AnsweredCheckIn told);

	/**
	 * What it asks, in the member's language.
	 */
	String question(Member member);

	/**
	 * What can be tapped, in the member's language; at most 20.
	 */
	List<Choice> choices(Member member);

	/**
	 * What else can be pressed beside the choices, in the member's language; whoever
	 * takes it says {@link NoteChanged}, and until then the question stays.
	 */
	default List<Button> ways(Member member) {
		return List.of();
	}

	/**
	 * Takes a choice, within the transaction of the tap and with the member locked.
	 * @param told what was told so far
	 * @param choice the value of the choice, as it came with the tap
	 * @return what is told now, which is kept; the same if the choice is kept elsewhere,
	 * and nothing if there is no such choice: then the tap changes nothing
	 */
	Optional<AnsweredCheckIn> store(Member member, AnsweredCheckIn told, String choice);

	/**
	 * One of the choices.
	 *
	 * @param value an unchanging word for it
	 * @param label what its button says
	 */
	record Choice(String value, String label) {
	}

}
