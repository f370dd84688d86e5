package worthwhile.checkin.asking;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import worthwhile.checkin.asking.WaitingQuestions.WaitingQuestion;
import worthwhile.outbox.Messenger;
import worthwhile.outbox.Push;
import worthwhile.schedule.DueWork;

/**
 * Reminds of a question that waits, once and gently: not in quiet hours, on a day on
 * which the member is asked, before the next question, and within a day or not at all.
 */
@Component
class RemindOnce implements DueWork {

	static final String KIND = "remind";

	private static final Duration LONGEST = Duration.ofDays(1);

	private final WaitingQuestions questions;

	private final Messenger messenger;

	RemindOnce(WaitingQuestions questions, Messenger messenger) {
		this.questions = questions;
		this.messenger = messenger;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Map<UUID, Instant> perform(Map<UUID, Instant> due, Instant now) {
		Map<UUID, Instant> later = new HashMap<>();
		this.questions.unreminded(due.keySet())
			.forEach((question) -> remind(question, now)
				.ifPresent((at) -> later.put(question.member().id().value(), at)));
		return later;
	}

	/**
	 * Reminds a member, or tells when to.
	 */
	private Optional<Instant> remind(WaitingQuestion question, Instant now) {
		Instant next = question.next(now);
		Optional<Instant> speaks = question.speaking().from(now);
		if (speaks.filter(now::equals).isEmpty()) {
			return speaks.filter((at) -> at.isBefore(next) && at.isBefore(now.plus(LONGEST)));
		}
		Instant silent = question.speaking().until(now);
		Instant notAfter = silent.isBefore(next) ? silent : next;
		this.messenger.push(new Push(question.member().person(), ReminderTopic.NAME, question.key().subject(), now,
				notAfter, true));
		return Optional.empty();
	}

}
