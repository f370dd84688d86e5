package worthwhile.checkin.asking;

import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.calendar.Cadence;
import worthwhile.checkin.telling.Wording;
import worthwhile.identity.Recipient;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.outbox.Topic;
import worthwhile.people.Member;
import worthwhile.people.Members;

/**
 * Asks once how to go on when questions stay unanswered.
 */
@Component
class SilenceTopic implements Topic {

	static final String NAME = "silence";

	private final Members members;

	private final JdbcSilence silence;

	private final Clock clock;

	SilenceTopic(Members members, JdbcSilence silence, Clock clock) {
		this.members = members;
		this.silence = silence;
		this.clock = clock;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Optional<Message> compose(Recipient to, String subject) {
		return this.members.reading(to).map((member) -> message(member, subject));
	}

	Message message(Member member, String subject) {
		Wording wording = Wording.of(member, this.clock.instant());
		return this.silence.isOpen(member.id()) ? question(subject, wording) : settled(member, subject, wording);
	}

	private static Message question(String subject, Wording wording) {
		String text = wording.get("silence.question");
		return Message.of(text, new Block.Paragraph(text),
				Block.Buttons.of(button("weekly", subject, wording).primary(), button("daily", subject, wording),
						button("week", subject, wording), button("until", subject, wording).forForm(),
						button("stop", subject, wording)));
	}

	private static Message settled(Member member, String subject, Wording wording) {
		String text = switch (member.standing()) {
			case ACTIVE -> wording.get((member.cadence() == Cadence.WEEKLY) ? "silence.weekly" : "silence.daily");
			case PAUSED ->
				wording.get("silence.paused", Optional.ofNullable(member.pausedUntil()).map(wording::day).orElse(""));
			case STOPPED, UNREACHABLE, GONE -> wording.get("silence.stopped");
		};
		boolean weekly = member.standing() == Member.Standing.ACTIVE && member.cadence() == Cadence.WEEKLY;
		Block paragraph = new Block.Paragraph(text);
		return weekly ? Message.of(text, paragraph, Block.Buttons.of(button("daily", subject, wording)))
				: Message.of(text, paragraph);
	}

	private static Button button(String word, String subject, Wording wording) {
		return Button.of(wording.get("silence.button." + word), NAME + "." + word, subject);
	}

}
