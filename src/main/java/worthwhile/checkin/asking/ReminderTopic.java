package worthwhile.checkin.asking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.CheckIn;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.checkin.telling.QuestionMessage;
import worthwhile.checkin.telling.Wording;
import worthwhile.identity.Recipient;
import worthwhile.message.Block;
import worthwhile.message.Message;
import worthwhile.outbox.Topic;
import worthwhile.people.Member;
import worthwhile.people.Members;

/**
 * The one reminder of a question that waits.
 */
@Component
class ReminderTopic implements Topic {

	static final String NAME = "reminder";

	private final Members members;

	private final CheckInReader reader;

	private final JdbcAsking asking;

	private final QuestionMessage question;

	private final Clock clock;

	ReminderTopic(Members members, CheckInReader reader, JdbcAsking asking, QuestionMessage question, Clock clock) {
		this.members = members;
		this.reader = reader;
		this.asking = asking;
		this.question = question;
		this.clock = clock;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Optional<Message> compose(Recipient to, String subject) {
		return this.members.reading(to).flatMap((member) -> compose(member, subject));
	}

	@Override
	public void posted(Recipient to, String subject) {
		this.members.reading(to)
			.flatMap((member) -> CheckInKey.parse(member.id(), subject))
			.ifPresent((key) -> this.asking.reminded(key, this.clock.instant()));
	}

	private Optional<Message> compose(Member member, String subject) {
		return CheckInKey.parse(member.id(), subject)
			.flatMap((key) -> this.reader.known(member, key))
			.filter((told) -> told.checkIn().asked().reminded() || told.checkIn().mayBeReminded())
			.map((told) -> compose(member, told));
	}

	private Message compose(Member member, CheckInDetails told) {
		CheckIn checkIn = told.checkIn();
		Wording wording = Wording.of(member, this.clock.instant());
		if (checkIn.isOpen()) {
			return checkIn.mayBeReminded() ? reminder(member, checkIn.key(), wording) : this.question.of(member, told);
		}
		String text = wording.get(checkIn.isAnswered() ? "reminder.answered" : "reminder.closed");
		return Message.of(text, new Block.Note(text));
	}

	private Message reminder(Member member, CheckInKey key, Wording wording) {
		Block.Paragraph text = new Block.Paragraph(wording.get("reminder") + "\n").thenStrong(wording.question(key));
		return Message.of(text.text().replace('\n', ' '), text,
				this.question.amounts(member, key, wording, List.of(QuestionMessage.skip(key, wording))));
	}

}
