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
		return this.pressed.answer(member, press.value(),
				(told, argument) -> Tap.parse(press.word(), argument)
					.map((tap) -> tap.accept(new Answering(member, told)))
					.orElseGet(() -> show(member, told.key())));
	}

	private Reply form(Member member, CheckInKey key) {
		if (key.last().isBefore(today(member).minusDays(Sentence.DAYS_BACK))) {
			return Reply.say(wording(member).get("day.too-long-ago", Sentence.DAYS_BACK));
		}
		return new Reply.Open(this.dayForm.open(member, key, wording(member)));
	}

	private Reply show(Member member, CheckInKey key) {
		return new Reply.Update(() -> this.question.of(member, key));
	}

	private Reply submission(Member member, Incoming.Submission submission) {
		String[] context = submission.context().split(" ", 2);
		Optional<CheckInKey> key = CheckInKey.parse(member.id(), context[0]);
		if (key.isEmpty() || key.get().last().isBefore(today(member).minusDays(Sentence.DAYS_BACK))) {
			return Reply.say(wording(member).get("day.too-long-ago", Sentence.DAYS_BACK));
		}
		FormValues values = new FormValues(submission, wording(member));
		return submission.word().equals("weekend") ? weekend(member, key.get(), values)
				: day(member, key.get(), OutcomeRows.parse((context.length > 1) ? context[1] : ""), values, submission);
	}

	private Reply weekend(Member member, CheckInKey monday, FormValues values) {
		Wording wording = wording(member);
		String stored = this.weekendForm.store(member, monday, values)
			.stream()
			.map((key) -> wording.get("question.stored", wording.span(key),
					wording.line(this.reader.details(member, key))))
			.collect(Collectors.joining("\n"));
		return values.problems().isEmpty() ? Reply.say(stored) : new Reply.Reject(values.problems());
	}

	private Reply day(Member member, CheckInKey key, Optional<OutcomeRows> rows, FormValues values,
			Incoming.Submission submission) {
		CheckInDetails before = this.reader.details(member, key);
		OutcomeRows outcomes = rows.orElseGet(() -> OutcomeRows.of(before.outcomes()));
		CheckInDetails told = this.dayForm.read(member, before, outcomes, values);
		List<Signal> signals = this.dayForm.signals(member, before, values);
		if (!values.problems().isEmpty()) {
			return new Reply.Reject(values.problems());
		}
		this.answers.keepForm(member, told, signals, outcomes.without(told.outcomes()));
		boolean current = !key.last().isBefore(today(member));
		return (current && submission.message() != null) ? new Reply.Update(this.question.of(member, key))
				: Reply.say(this.question.of(member, key));
	}

	private LocalDate today(Member member) {
		return this.clock.instant().atZone(member.zone()).toLocalDate();
	}

	private Wording wording(Member member) {
		return Wording.of(member, this.clock.instant());
	}

	/**
	 * Answers one tap; one that comes too late shows how things stand.
	 */
	private final class Answering implements Tap.Taker<Reply> {

		private final Member member;

		private final CheckInDetails told;

		Answering(Member member, CheckInDetails told) {
			this.member = member;
			this.told = told;
		}

		@Override
		public Reply minutes(int minutes) {
			AnswerQuestion.this.taps.minutes(this.member, this.told, minutes);
			return show(this.member, this.told.key());
		}

		@Override
		public Reply sameAsLast() {
			AnswerQuestion.this.taps.sameAsLast(this.member, this.told);
			return show(this.member, this.told.key());
		}

		@Override
		public Reply came(@Nullable OutcomeKind kind) {
			AnswerQuestion.this.taps.outcome(this.member, this.told, kind);
			return show(this.member, this.told.key());
		}

		@Override
		public Reply followed(String followUp, String choice) {
			AnswerQuestion.this.taps.followUp(this.member, this.told, followUp, choice);
			return show(this.member, this.told.key());
		}

		@Override
		public Reply finish() {
			AnswerQuestion.this.taps.finish(this.member, this.told);
			return show(this.member, this.told.key());
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

	}

}
