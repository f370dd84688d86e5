package worthwhile.checkin.asking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

	private final CheckInReader reader;

	private final QuestionMessage question;

	private final Due due;

	private final Clock clock;

	QuestionTopic(Members members, JdbcCheckIns checkIns, CheckInReader reader, QuestionMessage question, Due due,
			Clock clock) {
		this.members = members;
		this.checkIns = checkIns;
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
		return this.members.reading(to)
			.flatMap((member) -> CheckInKey.parse(member.id(), QuestionMessages.original(subject))
				.flatMap((key) -> this.reader.known(member, key))
				.map((told) -> message(member, told, QuestionMessages.copy(subject))));
	}

	private Message message(Member member, CheckInDetails told, int copy) {
		CheckIn checkIn = told.checkIn();
		boolean cameAgain = checkIn.isWaiting() && !checkIn.isSnoozed() && copy < checkIn.asked().snoozes();
		return cameAgain ? this.question.cameAgain(member, checkIn.key()) : this.question.of(member, told);
	}

	@Override
	public void posted(Recipient to, String subject) {
		this.members.reading(to)
			.ifPresent((member) -> CheckInKey.parse(member.id(), QuestionMessages.original(subject))
				.filter((key) -> this.checkIns.delivered(key, this.clock.instant()))
				.filter((key) -> QuestionMessages.copy(subject) == 0)
				.ifPresent((key) -> remindLater(member)));
	}

	private void remindLater(Member member) {
		Duration wait = member.reminder();
		if (wait != null) {
			Instant at = this.clock.instant().plus(wait);
			this.due.put(RemindOnce.KIND, member.id().value(), at);
		}
	}

}
