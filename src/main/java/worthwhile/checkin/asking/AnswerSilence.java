package worthwhile.checkin.asking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.calendar.Cadence;
import worthwhile.checkin.record.Answers;
import worthwhile.checkin.telling.Wording;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.outbox.Messenger.MessageRef;
import worthwhile.outbox.PressedMessages;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.people.Members;

/**
 * Takes how to go on after silence: weekly, daily, a pause, or no more questions.
 */
@Component
class AnswerSilence implements MemberHandler {

	private static final String UNTIL = "until";

	private final Members members;

	private final Answers answers;

	private final SilenceTopic topic;

	private final PressedMessages posted;

	AnswerSilence(Members members, Answers answers, SilenceTopic topic, PressedMessages posted) {
		this.members = members;
		this.answers = answers;
		this.topic = topic;
		this.posted = posted;
	}

	@Override
	public String name() {
		return SilenceTopic.NAME;
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		return said instanceof Incoming.Press press && press.word().equals(UNTIL);
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return Optional
			.of(press.word().equals(UNTIL) ? new Reply.Open(form(context, press.value())) : settle(context, press));
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, MemberContext context) {
		return Optional.of(day(submission.value(UNTIL)).filter((day) -> day.isAfter(context.today()))
			.map((day) -> pause(context, day, submission.context()))
			.orElseGet(() -> new Reply.Reject(Map.of(UNTIL, Wording.of(context).get("silence.until.future")))));
	}

	private Reply settle(MemberContext context, Incoming.Press press) {
		Member member = context.member();
		switch (press.word()) {
			case "weekly" -> change(member, Cadence.WEEKLY);
			case "daily" -> change(member, Cadence.DAILY);
			case "week" -> this.members.pause(member.id(), context.today().plusWeeks(1));
			case "stop" -> this.members.stop(member.id());
			default -> {
			}
		}
		return settled(context, press.value());
	}

	private void change(Member member, Cadence cadence) {
		if (member.cadence() != cadence) {
			this.members.changeCadence(member.id(), cadence);
		}
	}

	private Reply pause(MemberContext context, LocalDate until, String subject) {
		this.members.pause(context.member().id(), until);
		return settled(context, subject);
	}

	private Reply settled(MemberContext context, String subject) {
		this.answers.spoke(context);
		MessageRef asked = new MessageRef(context.person(), SilenceTopic.NAME, subject);
		boolean shown = this.posted.refreshAll(List.of(asked), context.pressed());
		return shown ? Reply.done() : new Reply.Update(
				this.topic.message(this.members.find(context.member().id()).orElse(context.member()), subject));
	}

	private static Form form(MemberContext context, String subject) {
		Wording wording = Wording.of(context);
		return new Form(SilenceTopic.NAME + "." + UNTIL, subject, wording.get("silence.until.title"),
				wording.get("silence.until.submit"), List.of(new Field.Day(UNTIL, wording.get("silence.until.label"),
						null, context.today().plusWeeks(2), true)));
	}

	private static Optional<LocalDate> day(String text) {
		try {
			return Optional.of(LocalDate.parse(text));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
