package worthwhile.checkin.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.CheckIn;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.PostedQuestions;
import worthwhile.outbox.Messenger.MessageRef;
import worthwhile.outbox.PressedMessages;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;

/**
 * The messages in which a check-in is seen. A question that was put off comes as another
 * copy, whose subject ends in a tilde and its number.
 */
@Component
class QuestionMessages implements PostedQuestions {

	private static final String COPY = "~";

	private final PressedMessages posted;

	QuestionMessages(PressedMessages posted) {
		this.posted = posted;
	}

	/**
	 * What came of a day is read in the question of its week, too.
	 */
	@Override
	public boolean refresh(MemberContext context, CheckInKey key) {
		Member member = context.member();
		List<MessageRef> refs = new ArrayList<>(of(member, key, CheckIn.MOST_SNOOZES));
		CheckInKey around = CheckInKey.of(member, key.day());
		if (!around.equals(key)) {
			refs.addAll(of(member, around, CheckIn.MOST_SNOOZES));
		}
		return this.posted.refreshAll(refs, context.pressed());
	}

	/**
	 * The messages of a question that came again so many times.
	 */
	static List<MessageRef> of(Member member, CheckInKey key, int snoozes) {
		Stream<MessageRef> copies = IntStream.rangeClosed(0, snoozes)
			.mapToObj((copy) -> new MessageRef(member.person(), QuestionTopic.NAME, subject(key, copy)));
		MessageRef reminder = new MessageRef(member.person(), ReminderTopic.NAME, key.subject());
		return Stream.concat(copies, Stream.of(reminder)).toList();
	}

	static String subject(CheckInKey key, int copy) {
		return (copy == 0) ? key.subject() : key.subject() + COPY + copy;
	}

	/**
	 * The subject of a copy without its number.
	 */
	static String original(String subject) {
		return subject.split(COPY, 2)[0];
	}

	/**
	 * The number of a copy, 0 for the first.
	 */
	static int copy(String subject) {
		String[] parts = subject.split(COPY, 2);
		return (parts.length > 1) ? Integer.parseInt(parts[1]) : 0;
	}

}
