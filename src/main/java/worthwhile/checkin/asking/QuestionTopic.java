package worthwhile.checkin.asking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.CheckIn;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.checkin.record.JdbcCheckIns;
import worthwhile.checkin.telling.QuestionMessage;
import worthwhile.identity.Recipient;
import worthwhile.message.Message;
import worthwhile.outbox.Messenger;
import worthwhile.outbox.Topic;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.schedule.Due;

/**
 * The question that the bot asks by itself.
 */
@Component
class QuestionTopic implements Topic {

	static final String NAME = "question";

	private final Members members;

	private final JdbcCheckIns checkIns;

	private final JdbcAsking asking;

	private final Messenger messenger;

	private final CheckInReader reader;

	private final QuestionMessage question;

	private final Due due;

	private final Clock clock;

	QuestionTopic(Members members, JdbcCheckIns checkIns, JdbcAsking asking, Messenger messenger, CheckInReader reader,
			QuestionMessage question, Due due, Clock clock) {
		this.members = members;
		this.checkIns = checkIns;
		this.asking = asking;
		this.messenger = messenger;
		this.reader = reader;
		this.question = question;
		this.due = due;
		this.clock = clock;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Optional<Message> compose(Recipient to, String subject) {
		int copy = QuestionMessages.copy(subject);
		return this.members.reading(to)
			.flatMap((member) -> told(member, subject).map((told) -> (copy < told.checkIn().asked().copies())
					? this.question.cameAgain(member, told.key()) : this.question.of(member, told)));
	}

	/**
	 * What was answered, left out or put off meanwhile is not asked any more.
	 */
	@Override
	public Optional<Message> composeFirst(Recipient to, String subject) {
		int copy = QuestionMessages.copy(subject);
		return this.members.reading(to)
			.flatMap((member) -> told(member, subject).filter((told) -> isToCome(told.checkIn(), copy))
				.map((told) -> this.question.of(member, told)));
	}

	private Optional<CheckInDetails> told(Member member, String subject) {
		return CheckInKey.parse(member.id(), QuestionMessages.original(subject))
			.flatMap((key) -> this.reader.known(member, key));
	}

	/**
	 * Of two questions that look as if they waited, the one that came again stays.
	 */
	@Override
	public void frozen(Recipient to, String subject) {
		this.members.reading(to)
			.flatMap((member) -> told(member, subject))
			.map(CheckInDetails::checkIn)
			.filter((checkIn) -> checkIn.isWaiting() && QuestionMessages.copy(subject) < checkIn.asked().copies())
			.ifPresent((checkIn) -> this.messenger.withdraw(to, NAME, subject));
	}

	private static boolean isToCome(CheckIn checkIn, int copy) {
		return checkIn.isWaiting() && !checkIn.isSnoozed() && copy == checkIn.asked().copies();
	}

	@Override
	public void posted(Recipient to, String subject) {
		this.members.reading(to)
			.ifPresent((member) -> CheckInKey.parse(member.id(), QuestionMessages.original(subject))
				.ifPresent((key) -> posted(member, key, QuestionMessages.copy(subject))));
	}

	private void posted(Member member, CheckInKey key, int copy) {
		this.checkIns.delivered(key, this.clock.instant())
			.filter((snoozes) -> snoozes == 0)
			.ifPresent((never) -> remindLater(member));
		showBefore(member, key, copy);
	}

	/**
	 * Where no other copy came below it, the one before takes the answer again.
	 */
	@Override
	public void lapsed(Recipient to, String subject) {
		int copy = QuestionMessages.copy(subject);
		this.members.reading(to)
			.ifPresent((member) -> CheckInKey.parse(member.id(), QuestionMessages.original(subject))
				.filter((key) -> this.asking.didNotCome(key, copy))
				.ifPresent((key) -> showBefore(member, key, copy)));
	}

	/**
	 * One that still takes an answer is another copy, and the one before says so.
	 */
	@Override
	public Optional<String> answered(Recipient to, String subject) {
		return this.members.reading(to)
			.flatMap((member) -> told(member, subject).filter((told) -> told.checkIn().isWaiting())
				.map((told) -> shownAgain(member, told.key())));
	}

	private String shownAgain(Member member, CheckInKey key) {
		int copy = this.asking.comesAgain(key);
		showBefore(member, key, copy);
		return QuestionMessages.subject(key, copy);
	}

	private void showBefore(Member member, CheckInKey key, int copy) {
		if (copy > 0) {
			this.messenger.refreshAll(List.of(QuestionMessages.copy(member, key, copy - 1)));
		}
	}

	private void remindLater(Member member) {
		Duration wait = member.reminder();
		if (wait != null) {
			Instant at = this.clock.instant().plus(wait);
			this.due.put(RemindOnce.KIND, member.id().value(), at);
		}
	}

}
