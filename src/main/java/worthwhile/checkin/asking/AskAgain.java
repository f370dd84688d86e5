package worthwhile.checkin.asking;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import worthwhile.checkin.asking.JdbcAsking.Waiting;
import worthwhile.checkin.asking.WaitingQuestions.WaitingQuestion;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.outbox.Messenger;
import worthwhile.outbox.Push;
import worthwhile.people.Member;
import worthwhile.schedule.DueWork;

/**
 * Brings back a question that was put off, if it still waits and its member is asked: not
 * in quiet hours.
 */
@Component
class AskAgain implements DueWork {

	static final String KIND = "snooze";

	private static final Duration LONGEST = Duration.ofHours(3);

	private final WaitingQuestions questions;

	private final JdbcAsking asking;

	private final Messenger messenger;

	AskAgain(WaitingQuestions questions, JdbcAsking asking, Messenger messenger) {
		this.questions = questions;
		this.asking = asking;
		this.messenger = messenger;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Map<UUID, Instant> perform(Map<UUID, Instant> due, Instant now) {
		Map<UUID, Instant> later = new HashMap<>();
		this.questions.of(due.keySet(), Waiting::snoozed)
			.forEach((question) -> ask(question, now).ifPresent((at) -> later.put(question.member().id().value(), at)));
		return later;
	}

	/**
	 * Asks a member again, or tells when to.
	 */
	private Optional<Instant> ask(WaitingQuestion question, Instant now) {
		Member member = question.member();
		Instant awake = member.quiet().endAfter(now, member.zone());
		if (awake.isAfter(now)) {
			return Optional.of(awake);
		}
		CheckInKey key = question.key();
		int snoozes = question.waiting().snoozes();
		this.asking.awake(List.of(key));
		this.messenger.refreshAll(QuestionMessages.of(member, key, snoozes - 1));
		this.messenger.push(new Push(member.person(), QuestionTopic.NAME, QuestionMessages.subject(key, snoozes), now,
				now.plus(LONGEST), false));
		return Optional.empty();
	}

}
