package worthwhile.checkin.asking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.calendar.WorkingDays;
import worthwhile.checkin.CheckInNames;
import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckIn;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.checkin.record.JdbcCheckIns;
import worthwhile.checkin.record.PostedQuestions;
import worthwhile.checkin.telling.PressedQuestion;
import worthwhile.checkin.telling.QuestionMessage;
import worthwhile.checkin.telling.Wording;
import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.outbox.Messenger.MessageRef;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.people.Members;

/**
 * Asks when a member wants to be asked, and skips the question or puts it off when they
 * say so.
 */
@Component
class AskNow implements MemberHandler {

	private static final Set<String> SNOOZE = Set.of("snooze", "später");

	private static final Set<String> TOMORROW = Set.of("tomorrow", "morgen");

	private final Members members;

	private final JdbcCheckIns checkIns;

	private final CheckInReader reader;

	private final Answers answers;

	private final Snooze snooze;

	private final QuestionMessage question;

	private final PressedQuestion pressed;

	private final PostedQuestions posted;

	AskNow(Members members, JdbcCheckIns checkIns, CheckInReader reader, Answers answers, Snooze snooze,
			QuestionMessage question, PressedQuestion pressed, PostedQuestions posted) {
		this.members = members;
		this.checkIns = checkIns;
		this.reader = reader;
		this.answers = answers;
		this.snooze = snooze;
		this.question = question;
		this.pressed = pressed;
		this.posted = posted;
	}

	@Override
	public String name() {
		return CheckInNames.STEERING;
	}

	@Override
	public Set<String> commands() {
		return Set.of("today", "heute", "skip", "überspringen", "snooze", "später");
	}

	@Override
	public boolean takes(String word, String rest) {
		return rest.isEmpty() || (SNOOZE.contains(word) && TOMORROW.contains(rest.toLowerCase(Locale.ROOT)));
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.ANSWER, Wording.TEXTS, "help.today"));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		return Optional.of(switch (command.word()) {
			case "skip", "überspringen" -> skip(context);
			case "snooze", "später" -> snooze(context, command.rest());
			default -> ask(context);
		});
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return switch (press.action()) {
			case CheckInNames.ASK_NOW -> Optional.of(ask(context));
			case CheckInNames.SKIP, CheckInNames.REOPEN, CheckInNames.SNOOZE, CheckInNames.WAKE ->
				Optional.of(steer(context, press));
			default -> Optional.empty();
		};
	}

	/**
	 * Changes a question, if it still takes taps. Where the message in which it was
	 * pressed does not show it soon by itself, it reads now as the question does.
	 */
	private Reply steer(MemberContext context, Incoming.Press press) {
		return this.pressed.answer(context, press, (told, when) -> {
			CheckIn checkIn = told.checkIn();
			if (press.action().equals(CheckInNames.SNOOZE)) {
				return putOff(context, checkIn, when);
			}
			boolean shown = checkIn.isOpen() ? steer(context, checkIn, press.action())
					: this.answers.show(context, checkIn);
			return shown ? Reply.done() : new Reply.Update(this.question.of(context.member(), told.key()));
		});
	}

	private boolean steer(MemberContext context, CheckIn checkIn, String action) {
		return switch (action) {
			case CheckInNames.SKIP -> leaveOut(context, checkIn);
			case CheckInNames.WAKE -> wake(context, checkIn);
			default -> reopen(context, checkIn);
		};
	}

	private boolean leaveOut(MemberContext context, CheckIn checkIn) {
		return checkIn.isWaiting() ? this.answers.skip(context, checkIn) : this.answers.show(context, checkIn);
	}

	private boolean reopen(MemberContext context, CheckIn checkIn) {
		return checkIn.isLeftOut() ? this.answers.keep(context, checkIn.reopened())
				: this.answers.show(context, checkIn);
	}

	private boolean wake(MemberContext context, CheckIn checkIn) {
		this.snooze.end(context, checkIn);
		return this.posted.refresh(context, checkIn);
	}

	private Reply putOff(MemberContext context, CheckIn checkIn, String when) {
		Snooze.Outcome outcome = snooze(context, checkIn, when);
		if (outcome.refusal() != null) {
			return Reply.say(outcome.refusal());
		}
		boolean shown = this.posted.refresh(context, checkIn);
		return shown ? Reply.done() : new Reply.Update(this.question.of(context.member(), checkIn.key()));
	}

	private Snooze.Outcome snooze(MemberContext context, CheckIn checkIn, String when) {
		return this.snooze.begin(context, checkIn, TOMORROW.contains(when.toLowerCase(Locale.ROOT)));
	}

	private Reply ask(MemberContext context) {
		CheckInDetails told = this.reader.details(context.member(), CheckInKey.today(context));
		CheckIn asked = asked(context, told.checkIn());
		return Reply.show(this.question.of(context.member(), told.with(asked)),
				new MessageRef(context.person(), QuestionTopic.NAME, told.key().subject()));
	}

	/**
	 * Lets a question wait, unless it is answered.
	 */
	private CheckIn asked(MemberContext context, CheckIn checkIn) {
		if (checkIn.isAnswered()) {
			return checkIn;
		}
		if (!checkIn.isWaiting()) {
			CheckIn reopened = checkIn.reopened().shown(context.now());
			this.answers.keep(context, reopened);
			return reopened;
		}
		CheckIn shown = (checkIn.isSnoozed() ? checkIn.awake() : checkIn).shown(context.now());
		this.checkIns.save(shown, context.now());
		if (checkIn.isSnoozed()) {
			this.posted.refresh(context, shown);
		}
		return shown;
	}

	private Reply skip(MemberContext context) {
		Wording wording = Wording.of(context);
		CheckInDetails told = toSkip(context);
		CheckIn checkIn = told.checkIn();
		if (checkIn.isAnswered()) {
			return Reply.say(wording.get("skip.answered", wording.span(told.key())));
		}
		leaveOut(context, checkIn);
		return Reply.say(this.question.of(context.member(), checkIn.isWaiting() ? told.with(checkIn.skipped()) : told));
	}

	/**
	 * The question that waits; but once another day has begun on which a question comes,
	 * that one, unless the member was shown the other today.
	 */
	private CheckInDetails toSkip(MemberContext context) {
		CheckInKey today = CheckInKey.today(context);
		CheckInDetails waiting = this.reader.waitingOr(context.member(), today);
		if (waiting.key().equals(today) || wasShownToday(context, waiting.checkIn()) || !isAskedToday(context)) {
			return waiting;
		}
		CheckInDetails own = this.reader.details(context.member(), today);
		return own.checkIn().isWaiting() ? own : waiting;
	}

	private static boolean wasShownToday(MemberContext context, CheckIn checkIn) {
		Instant shown = checkIn.asked().shownAt();
		return shown != null && LocalDate.ofInstant(shown, context.zone()).equals(context.today());
	}

	private boolean isAskedToday(MemberContext context) {
		WorkingDays days = this.members.workingDays(List.of(context.member())).get(context.member().id());
		return days != null && days.wanted(context.today());
	}

	private Reply snooze(MemberContext context, String when) {
		Wording wording = Wording.of(context);
		Optional<CheckIn> waiting = this.checkIns.waiting(context);
		if (waiting.isEmpty()) {
			return Reply.say(wording.get("snooze.nothing"));
		}
		CheckIn checkIn = waiting.get();
		if (!checkIn.maySnooze() && !checkIn.isSnoozed()) {
			return Reply.say(wording.get("snooze.enough", wording.span(checkIn.key())));
		}
		Snooze.Outcome outcome = snooze(context, checkIn, when);
		if (outcome.refusal() != null) {
			return Reply.say(outcome.refusal());
		}
		this.posted.refresh(context, outcome.checkIn());
		return Reply.say(this.question.snoozed(context.member(), outcome.checkIn()));
	}

}
