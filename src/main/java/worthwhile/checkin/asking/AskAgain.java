package worthwhile.checkin.asking;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import worthwhile.checkin.asking.WaitingQuestions.WaitingQuestion;
import worthwhile.outbox.Messenger;
import worthwhile.outbox.Push;
import worthwhile.people.Member;
import worthwhile.schedule.DueWork;

/**
 * Brings back questions that were put off, if they still wait and their member is asked:
 * not in quiet hours, and on a day on which they are asked.
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
		this.questions.snoozed(due.keySet())
			.forEach((question) -> ask(question, now)
				.ifPresent((at) -> later.merge(question.member().id().value(), at, AskAgain::earlier)));
		return later;
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	/**
	 * Asks a member again, or tells when to.
	 */
	private Optional<Instant> ask(WaitingQuestion question, Instant now) {
		Instant until = question.waiting().snoozedUntil();
		if (until != null && until.isAfter(now)) {
			return Optional.of(until);
		}
		Optional<Instant> speaks = question.speaking().from(now);
		if (speaks.filter(now::equals).isPresent()) {
			comesAgain(question, now);
			return Optional.empty();
		}
		speaks.ifPresentOrElse((at) -> this.asking.putOff(question.key(), at), () -> this.asking.wake(question.key()));
		this.messenger.refreshAll(QuestionMessages.of(question.member(), question.key(), question.waiting().copies()));
		return speaks;
	}

	private void comesAgain(WaitingQuestion question, Instant now) {
		Member member = question.member();
		int copy = this.asking.comesAgain(question.key());
		Instant notAfter = Stream.of(now.plus(LONGEST), question.speaking().until(now), question.next(now))
			.min(Instant::compareTo)
			.orElseThrow();
		this.messenger.push(new Push(member.person(), QuestionTopic.NAME,
				QuestionMessages.subject(question.key(), copy), now, notAfter, false));
	}

}
