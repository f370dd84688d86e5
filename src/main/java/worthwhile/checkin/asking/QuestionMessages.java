package worthwhile.checkin.asking;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import worthwhile.checkin.NoteChanged;
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

	private final JdbcAsking asking;

	QuestionMessages(PressedMessages posted, JdbcAsking asking) {
		this.posted = posted;
		this.asking = asking;
	}

	/**
	 * What came of a day is read in the question of its week, too.
	 */
	@Override
	public boolean refresh(MemberContext context, CheckIn checkIn) {
		Member member = context.member();
		CheckInKey key = checkIn.key();
		return CheckInKey.of(member, key.day()).equals(key)
				? this.posted.refreshAll(of(member, key, checkIn.asked().copies()), context.pressed())
				: refresh(context, key);
	}

	@Override
	public boolean refresh(MemberContext context, CheckInKey key) {
		Member member = context.member();
		List<CheckInKey> keys = Stream.of(key, CheckInKey.of(member, key.day())).distinct().toList();
		Map<CheckInKey, Integer> copies = this.asking.copies(keys);
		List<MessageRef> refs = keys.stream()
			.flatMap((seen) -> of(member, seen, copies.getOrDefault(seen, 0)).stream())
			.toList();
		return this.posted.refreshAll(refs, context.pressed());
	}

	@EventListener
	void refresh(NoteChanged changed) {
		refresh(changed.context(), CheckInKey.today(changed.context()));
	}

	/**
	 * The messages of a question that change with it: the copy that came last, and the
	 * reminder. Those before say for good that it came again.
	 */
	static List<MessageRef> of(Member member, CheckInKey key, int copy) {
		return List.of(copy(member, key, copy), new MessageRef(member.person(), ReminderTopic.NAME, key.subject()));
	}

	/**
	 * One of the copies of a question, 0 for the first.
	 */
	static MessageRef copy(Member member, CheckInKey key, int copy) {
		return new MessageRef(member.person(), QuestionTopic.NAME, subject(key, copy));
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
