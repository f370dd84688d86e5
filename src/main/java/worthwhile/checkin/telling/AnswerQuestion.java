package worthwhile.checkin.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import worthwhile.checkin.asking.QuestionMessages;
import worthwhile.checkin.asking.Snooze;
import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckIn;
import worthwhile.checkin.record.CheckIn.Step;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.JdbcCheckIns;
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

	static final String NAME = "question";

	private final Members members;

	private final JdbcCheckIns checkIns;

	private final Answers answers;

	private final QuestionMessage question;

	private final DayForm dayForm;

	private final WeekendForm weekendForm;

	private final QuestionMessages postings;

	private final Snooze snooze;

	private final Clock clock;

	AnswerQuestion(Members members, JdbcCheckIns checkIns, Answers answers, QuestionMessage question, DayForm dayForm,
			WeekendForm weekendForm, QuestionMessages postings, Snooze snooze, Clock clock) {
		this.members = members;
		this.checkIns = checkIns;
		this.answers = answers;
		this.question = question;
		this.dayForm = dayForm;
		this.weekendForm = weekendForm;
		this.postings = postings;
		this.snooze = snooze;
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
		String[] value = press.value().split("/", 2);
		Optional<CheckIn> found = CheckInKey.parse(member.id(), value[0]).flatMap((key) -> find(member, key));
		if (found.isEmpty()) {
			return Reply.say(wording(member).get("question.gone"));
		}
		CheckIn checkIn = found.get();
		if (checkIn.isExpired()) {
			this.postings.refresh(member, checkIn.key());
			return Reply.say(wording(member).get("question.closed", wording(member).span(checkIn.key()),
					checkIn.key().day().toString()));
		}
		return switch (press.word()) {
			case "form" -> form(member, checkIn.key());
			case "weekend" -> new Reply.Open(this.weekendForm.open(member, checkIn.key(), wording(member)));
			default -> tap(member, checkIn, press.word(), (value.length > 1) ? value[1] : "");
		};
	}

	/**
	 * A check-in that there is, or today's, which can be answered before it is asked.
	 */
	private Optional<CheckIn> find(Member member, CheckInKey key) {
		return this.checkIns.find(key)
			.or(() -> key.equals(CheckInKey.of(member, today(member))) ? Optional.of(CheckIn.blank(key))
					: Optional.empty());
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
				default -> {
					putOff(member, checkIn, word, argument);
					this.postings.refresh(member, checkIn.key());
				}
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

	private void putOff(Member member, CheckIn checkIn, String word, String argument) {
		if (word.equals("after") && checkIn.isSkipped()) {
			this.answers.reopen(member, checkIn);
		}
		if (!checkIn.isWaiting()) {
			return;
		}
		switch (word) {
			case "skip" -> this.answers.skip(member, checkIn);
			case "snooze" -> this.snooze.begin(member, checkIn, argument.equals("tomorrow"));
			case "wake" -> this.snooze.end(checkIn);
			default -> {
			}
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
