package worthwhile.checkin.telling;

import java.util.Optional;
import java.util.function.BiFunction;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.checkin.record.PostedQuestions;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;

/**
 * Finds the question whose button was pressed; of one that is closed or gone it is said
 * that it is.
 */
@Component
public class PressedQuestion {

	private final CheckInReader reader;

	private final PostedQuestions posted;

	PressedQuestion(CheckInReader reader, PostedQuestions posted) {
		this.reader = reader;
		this.posted = posted;
	}

	/**
	 * Answers a press on a question.
	 * @param press on a button whose value is the question's subject, and perhaps a slash
	 * and an argument
	 * @param answer answers it, given what was told so far and the argument
	 */
	public Reply answer(MemberContext context, Incoming.Press press, BiFunction<CheckInDetails, String, Reply> answer) {
		String[] parts = press.value().split("/", 2);
		Wording wording = Wording.of(context);
		Optional<CheckInDetails> found = CheckInKey.parse(context.member().id(), parts[0])
			.flatMap((key) -> find(context, key));
		if (found.isEmpty()) {
			return Reply.say(wording.get("question.gone"));
		}
		CheckInKey key = found.get().key();
		if (found.get().checkIn().isOver(context.today())) {
			this.posted.refresh(context, found.get().checkIn());
			return Reply.say(wording.get("question.closed", wording.span(key), key.day().toString()));
		}
		return answer.apply(found.get(), (parts.length > 1) ? parts[1] : "");
	}

	/**
	 * A check-in that there is, or today's, which can be answered before it is asked.
	 */
	private Optional<CheckInDetails> find(MemberContext context, CheckInKey key) {
		Member member = context.member();
		return key.equals(CheckInKey.today(context)) ? Optional.of(this.reader.details(member, key))
				: this.reader.known(member, key);
	}

}
