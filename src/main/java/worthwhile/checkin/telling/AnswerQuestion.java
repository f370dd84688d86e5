package worthwhile.checkin.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.checkin.CheckInNames;
import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.conversation.Handler;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.conversation.SubmittedForm;
import worthwhile.outbox.PressedMessage;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.sentence.Sentence;
import worthwhile.usage.OutcomeKind;
import worthwhile.usage.Signal;

/**
 * Takes the taps under a question and the forms behind it. A tap that comes too late, or
 * a second time, changes nothing and shows how things stand.
 */
@Component
class AnswerQuestion implements Handler {

	static final String NAME = CheckInNames.ANSWERING;

	private final Members members;

	private final PressedQuestion pressed;

	private final Answers answers;

	private final QuestionMessage question;

	private final DayForm dayForm;

	private final WeekendForm weekendForm;

	private final TakeTap taps;

	private final CheckInReader reader;

	private final Clock clock;

	AnswerQuestion(Members members, PressedQuestion pressed, Answers answers, QuestionMessage question, DayForm dayForm,
			WeekendForm weekendForm, TakeTap taps, CheckInReader reader, Clock clock) {
		this.members = members;
		this.pressed = pressed;
		this.answers = answers;
		this.question = question;
		this.dayForm = dayForm;
		this.weekendForm = weekendForm;
		this.taps = taps;
		this.reader = reader;
		this.clock = clock;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, Speaker speaker) {
		return this.members.lock(press.person()).map((member) -> press(member, press));
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, Speaker speaker) {
		return this.members.lock(submission.person()).map((member) -> submission(member, submission));
	}

	private Reply press(Member member, Incoming.Press press) {
		return this.pressed.answer(member, press, (told, argument) -> Tap.parse(press.word(), argument)
			.accept(new Answering(member, told, press.pressed().orElse(null))));
	}

	private Reply form(Member member, CheckInKey key) {
		if (key.last().isBefore(today(member).minusDays(Sentence.DAYS_BACK))) {
			return Reply.say(wording(member).get("day.too-long-ago", Sentence.DAYS_BACK));
		}
		return new Reply.Open(this.dayForm.open(member, key, wording(member)));
	}

	private Reply submission(Member member, Incoming.Submission submission) {
		String[] context = submission.context().split(" ", 2);
		Optional<CheckInKey> key = CheckInKey.parse(member.id(), context[0]);
		if (key.isEmpty() || key.get().last().isBefore(today(member).minusDays(Sentence.DAYS_BACK))) {
			return Reply.say(wording(member).get("day.too-long-ago", Sentence.DAYS_BACK));
		}
		SubmittedForm form = new SubmittedForm(submission, wording(member).texts());
		return submission.word().equals("weekend") ? weekend(member, key.get(), form)
				: day(member, key.get(), OutcomeRows.parse((context.length > 1) ? context[1] : ""), form, submission);
	}

	private Reply weekend(Member member, CheckInKey monday, SubmittedForm form) {
		Wording wording = wording(member);
		String stored = this.weekendForm.store(member, monday, form)
			.stream()
			.map((key) -> wording.get("question.stored", wording.span(key),
					wording.line(this.reader.details(member, key))))
			.collect(Collectors.joining("\n"));
		return form.isSound() ? Reply.say(stored) : form.rejected();
	}

	private Reply day(Member member, CheckInKey key, Optional<OutcomeRows> rows, SubmittedForm form,
			Incoming.Submission submission) {
		CheckInDetails before = this.reader.details(member, key);
		OutcomeRows outcomes = rows.orElseGet(() -> OutcomeRows.of(before.outcomes()));
		CheckInDetails told = this.dayForm.read(member, before, outcomes, form);
		List<Signal> signals = this.dayForm.signals(member, before, form);
		if (!form.isSound()) {
			return form.rejected();
		}
		boolean shown = this.answers.keepForm(member, told, signals, outcomes.without(told.outcomes()),
				submission.pressed().orElse(null));
		boolean current = !key.last().isBefore(today(member));
		if (current && submission.message() != null) {
			return shown ? Reply.done() : new Reply.Update(this.question.of(member, key));
		}
		return Reply.say(this.question.of(member, key));
	}

	private LocalDate today(Member member) {
		return this.clock.instant().atZone(member.zone()).toLocalDate();
	}

	private Wording wording(Member member) {
		return Wording.of(member, this.clock.instant());
	}

	/**
	 * Answers one tap. Where the message in which it was tapped does not show it soon by
	 * itself, it reads now as the question does.
	 */
	private final class Answering implements Tap.Taker<Reply> {

		private final Member member;

		private final CheckInDetails told;

		private final @Nullable PressedMessage pressed;

		private final TakeTap taps = AnswerQuestion.this.taps;

		Answering(Member member, CheckInDetails told, @Nullable PressedMessage pressed) {
			this.member = member;
			this.told = told;
			this.pressed = pressed;
		}

		@Override
		public Reply minutes(int minutes) {
			return reply(this.taps.minutes(this.member, this.told, minutes, this.pressed));
		}

		@Override
		public Reply sameAsLast() {
			return reply(this.taps.sameAsLast(this.member, this.told, this.pressed));
		}

		@Override
		public Reply came(@Nullable OutcomeKind kind) {
			return reply(this.taps.outcome(this.member, this.told, kind, this.pressed));
		}

		@Override
		public Reply followed(String followUp, String choice) {
			return reply(this.taps.followUp(this.member, this.told, followUp, choice, this.pressed));
		}

		@Override
		public Reply finish() {
			return reply(this.taps.finish(this.member, this.told, this.pressed));
		}

		@Override
		public Reply openForm() {
			return form(this.member, this.told.key());
		}

		@Override
		public Reply openWeekend() {
			return new Reply.Open(
					AnswerQuestion.this.weekendForm.open(this.member, this.told.key(), wording(this.member)));
		}

		private Reply reply(boolean shown) {
			return shown ? Reply.done()
					: new Reply.Update(AnswerQuestion.this.question.of(this.member, this.told.key()));
		}

	}

}
