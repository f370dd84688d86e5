package worthwhile.checkin.asking;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import worthwhile.calendar.Slot;
import worthwhile.checkin.asking.WaitingQuestions.WaitingQuestion;
import worthwhile.outbox.Messenger;
import worthwhile.outbox.Push;
import worthwhile.people.Member;
import worthwhile.schedule.DueWork;

/**
 * Reminds of a question that waits, once and gently: not in quiet hours, and not after
 * the next question.
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
		this.questions.of(due.keySet(), (waiting) -> !waiting.reminded() && waiting.snoozes() == 0)
			.forEach((question) -> remind(question, now)
				.ifPresent((at) -> later.put(question.member().id().value(), at)));
		return later;
	}

	/**
	 * Reminds a member, or tells when to.
	 */
	private Optional<Instant> remind(WaitingQuestion question, Instant now) {
		Member member = question.member();
		Instant next = question.days().next(now).map(Slot::at).orElse(now.plus(LONGEST));
		Instant awake = member.quiet().endAfter(now, member.zone());
		if (awake.isAfter(now)) {
			return Optional.of(awake).filter((at) -> at.isBefore(next));
		}
		Instant quiet = member.quiet().beginAfter(now, member.zone());
		Instant notAfter = quiet.isBefore(next) ? quiet : next;
		this.messenger
			.push(new Push(member.person(), ReminderTopic.NAME, question.key().subject(), now, notAfter, true));
		return Optional.empty();
	}

}
