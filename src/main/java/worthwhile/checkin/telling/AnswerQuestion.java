package worthwhile.checkin.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import worthwhile.checkin.CheckInNames;
import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckIn;
import worthwhile.checkin.record.CheckIn.Step;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.PostedQuestions;
import worthwhile.conversation.Handler;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.sentence.Sentence;
import worthwhile.usage.AnsweredCheckIn.Instead;
import worthwhile.usage.Intent;
import worthwhile.usage.Network;
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

	private final PostedQuestions posted;

	private final Clock clock;

	AnswerQuestion(Members members, PressedQuestion pressed, Answers answers, QuestionMessage question, DayForm dayForm,
			WeekendForm weekendForm, PostedQuestions posted, Clock clock) {
		this.members = members;
		this.pressed = pressed;
		this.answers = answers;
		this.question = question;
		this.dayForm = dayForm;
		this.weekendForm = weekendForm;
		this.posted = posted;
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
		return this.pressed.answer(member, press.value(), (checkIn, argument) -> switch (press.word()) {
			case "form" -> form(member, checkIn.key());
			case "weekend" -> new Reply.Open(this.weekendForm.open(member, checkIn.key(), wording(member)));
			default -> tap(member, checkIn, press.word(), argument);
		});
	}

	private Reply form(Member member, CheckInKey key) {
		if (key.last().isBefore(today(member).minusDays(Sentence.DAYS_BACK))) {
			return Reply.say(wording(member).get("day.too-long-ago", Sentence.DAYS_BACK));
		}
		return new Reply.Open(this.dayForm.open(member, key, wording(member)));
	}

	private Reply tap(Member member, CheckIn checkIn, String word, String argument) {
		if (checkIn.isOpen()) {
			switch (word) {
				case "minutes", "same" -> amount(member, checkIn, word, argument);
				case "outcome" -> outcome(member, checkIn, argument);
				case "network", "intent", "feeling", "instead", "finish" -> extra(member, checkIn, word, argument);
				// a button from before shows the ones of now
				default -> this.posted.refresh(member, checkIn.key());
			}
		}
		return new Reply.Update(() -> this.question.of(member, checkIn.key()));
	}

	private void amount(Member member, CheckIn checkIn, String word, String argument) {
		if (checkIn.step() != Step.MINUTES && checkIn.step() != Step.OUTCOME) {
			return;
		}
		if (word.equals("same")) {
			this.answers.last(member, checkIn.key()).ifPresent((last) -> this.answers.sameAs(member, checkIn, last));
		}
		else if (argument.matches("\\d{1,4}") && Integer.parseInt(argument) <= checkIn.key().longest()) {
			this.answers.minutes(member, checkIn, Integer.parseInt(argument));
		}
	}

	private void outcome(Member member, CheckIn checkIn, String argument) {
		if (checkIn.isAnswered() && checkIn.step() == Step.OUTCOME) {
			this.answers.outcome(member, checkIn, constant(OutcomeKind.values(), argument).orElse(null));
		}
	}

	private void extra(Member member, CheckIn checkIn, String word, String argument) {
		if (!checkIn.isAnswered() || checkIn.step() != Step.EXTRA) {
			return;
		}
		switch (word) {
			case "network" ->
				network(member, argument).ifPresent((network) -> this.answers.network(member, checkIn, network));
			case "intent" ->
				constant(Intent.values(), argument).ifPresent((intent) -> this.answers.intent(member, checkIn, intent));
			case "instead" -> constant(Instead.values(), argument)
				.ifPresent((instead) -> this.answers.instead(member, checkIn, instead));
			case "feeling" -> feeling(member, checkIn, argument);
			default -> this.answers.finish(member, checkIn);
		}
	}

	private void feeling(Member member, CheckIn checkIn, String argument) {
		if (argument.matches("[1-5]")) {
			this.answers.feeling(member, checkIn, Integer.parseInt(argument));
		}
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
					wording.line(this.answers.told(member, key))))
			.collect(Collectors.joining("\n"));
		return values.problems().isEmpty() ? Reply.say(stored) : new Reply.Reject(values.problems());
	}

	private Reply day(Member member, CheckInKey key, Optional<OutcomeRows> rows, FormValues values,
			Incoming.Submission submission) {
		CheckInDetails before = this.answers.told(member, key);
		OutcomeRows outcomes = rows.orElseGet(() -> OutcomeRows.of(before.outcomes()));
		CheckInDetails told = this.dayForm.read(member, before, outcomes, values);
		List<Signal> signals = this.dayForm.signals(member, before, values);
		if (!values.problems().isEmpty()) {
			return new Reply.Reject(values.problems());
		}
		this.answers.form(member, told, signals, outcomes.without(told.outcomes()));
		boolean current = !key.last().isBefore(today(member));
		return (current && submission.message() != null) ? new Reply.Update(this.question.of(member, key))
				: Reply.say(this.question.of(member, key));
	}

	private Optional<Network> network(Member member, String key) {
		return member.networks().stream().filter((network) -> network.key().equals(key)).findFirst();
	}

	private LocalDate today(Member member) {
		return this.clock.instant().atZone(member.zone()).toLocalDate();
	}

	private Wording wording(Member member) {
		return Wording.of(member, this.clock.instant());
	}

	private static <E extends Enum<E>> Optional<E> constant(E[] values, String name) {
		return Arrays.stream(values).filter((value) -> value.name().equals(name)).findFirst();
	}

}
