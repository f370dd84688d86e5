package worthwhile.checkin.asking;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.calendar.Cadence;
import worthwhile.checkin.record.Answers;
import worthwhile.checkin.telling.Wording;
import worthwhile.conversation.Handler;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.outbox.Messenger.MessageRef;
import worthwhile.outbox.PressedMessages;
import worthwhile.people.Member;
import worthwhile.people.Members;

/**
 * Takes how to go on after silence: weekly, daily, a pause, or no more questions.
 */
@Component
class AnswerSilence implements Handler {

	private final Members members;

	private final Answers answers;

	private final SilenceTopic topic;

	private final PressedMessages posted;

	private final Clock clock;

	AnswerSilence(Members members, Answers answers, SilenceTopic topic, PressedMessages posted, Clock clock) {
		this.members = members;
		this.answers = answers;
		this.topic = topic;
		this.posted = posted;
		this.clock = clock;
	}

	@Override
	public String name() {
		return SilenceTopic.NAME;
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, Speaker speaker) {
		return this.members.lock(press.person())
			.map((member) -> press.word().equals("until") ? new Reply.Open(form(member, press.value()))
					: settle(member, press));
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, Speaker speaker) {
		return this.members.lock(submission.person())
			.map((member) -> day(submission.value("until")).filter((day) -> day.isAfter(today(member)))
				.<Reply>map((day) -> pause(member, day, submission))
				.orElseGet(() -> new Reply.Reject(Map.of("until", wording(member).get("silence.until.future")))));
	}

	private Reply settle(Member member, Incoming.Press press) {
		switch (press.word()) {
			case "weekly" -> change(member, Cadence.WEEKLY);
			case "daily" -> change(member, Cadence.DAILY);
			case "week" -> this.members.pause(member.id(), today(member).plusWeeks(1));
			case "stop" -> this.members.stop(member.id());
			default -> {
			}
		}
		return settled(member, press.value(), press);
	}

	private void change(Member member, Cadence cadence) {
		if (member.cadence() != cadence) {
			this.members.changeCadence(member.id(), cadence);
		}
	}

	private Reply pause(Member member, LocalDate until, Incoming.Submission submission) {
		this.members.pause(member.id(), until);
		return settled(member, submission.context(), submission);
	}

	private Reply settled(Member member, String subject, Incoming.Said said) {
		this.answers.spoke(member);
		MessageRef asked = new MessageRef(member.person(), SilenceTopic.NAME, subject);
		boolean shown = this.posted.refreshAll(List.of(asked), said.pressed().orElse(null));
		return shown ? Reply.done()
				: new Reply.Update(this.topic.message(this.members.find(member.id()).orElse(member), subject));
	}

	private Form form(Member member, String subject) {
		Wording wording = wording(member);
		return new Form(SilenceTopic.NAME + ".until", subject, wording.get("silence.until.title"),
				wording.get("silence.until.submit"), List.of(new Field.Day("until", wording.get("silence.until.label"),
						null, today(member).plusWeeks(2), true)));
	}

	private static Optional<LocalDate> day(String text) {
		try {
			return Optional.of(LocalDate.parse(text));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private LocalDate today(Member member) {
		return this.clock.instant().atZone(member.zone()).toLocalDate();
	}

	private Wording wording(Member member) {
		return Wording.of(member, this.clock.instant());
	}

}
