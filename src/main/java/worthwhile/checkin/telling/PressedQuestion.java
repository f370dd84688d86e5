package worthwhile.checkin.telling;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.CheckIn;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.JdbcCheckIns;
import worthwhile.checkin.record.PostedQuestions;
import worthwhile.conversation.Reply;
import worthwhile.people.Member;

/**
 * Finds the question whose button was pressed; of one that is closed or gone it is said
 * that it is.
 */
@Component
public class PressedQuestion {

	private final JdbcCheckIns checkIns;

	private final PostedQuestions posted;

	private final Clock clock;

	PressedQuestion(JdbcCheckIns checkIns, PostedQuestions posted, Clock clock) {
		this.checkIns = checkIns;
		this.posted = posted;
		this.clock = clock;
	}

	/**
	 * Answers a press on a question.
	 * @param value the value of the button: the question's subject, and perhaps a slash
	 * and an argument
	 * @param press what the press does with the check-in and the argument
	 */
	public Reply answer(Member member, String value, BiFunction<CheckIn, String, Reply> press) {
		String[] parts = value.split("/", 2);
		Wording wording = Wording.of(member, this.clock.instant());
		Optional<CheckIn> found = CheckInKey.parse(member.id(), parts[0]).flatMap((key) -> find(member, key, wording));
		if (found.isEmpty()) {
			return Reply.say(wording.get("question.gone"));
		}
		CheckIn checkIn = found.get();
		if (checkIn.isExpired()) {
			this.posted.refresh(member, checkIn.key());
			return Reply
				.say(wording.get("question.closed", wording.span(checkIn.key()), checkIn.key().day().toString()));
		}
		return press.apply(checkIn, (parts.length > 1) ? parts[1] : "");
	}

	/**
	 * A check-in that there is, or today's, which can be answered before it is asked.
	 */
	private Optional<CheckIn> find(Member member, CheckInKey key, Wording wording) {
		return this.checkIns.find(key)
			.or(() -> key.equals(CheckInKey.of(member, wording.today())) ? Optional.of(CheckIn.blank(key))
					: Optional.empty());
	}

}
