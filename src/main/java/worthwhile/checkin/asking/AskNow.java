package worthwhile.checkin.asking;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.checkin.CheckInNames;
import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckIn;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.JdbcCheckIns;
import worthwhile.checkin.record.PostedQuestions;
import worthwhile.checkin.telling.PressedQuestion;
import worthwhile.checkin.telling.QuestionMessage;
import worthwhile.checkin.telling.Wording;
import worthwhile.conversation.Handler;
import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.outbox.PressedMessage;
import worthwhile.people.Member;
import worthwhile.people.Members;

/**
 * Asks when a member wants to be asked, and skips the question or puts it off when they
 * say so.
 */
@Component
class AskNow implements Handler {

	private static final Set<String> TOMORROW = Set.of("tomorrow", "morgen");

	private final Members members;

	private final JdbcCheckIns checkIns;

	private final Answers answers;

	private final Snooze snooze;

	private final QuestionMessage question;

	private final PressedQuestion pressed;

	private final PostedQuestions posted;

	private final Clock clock;

	AskNow(Members members, JdbcCheckIns checkIns, Answers answers, Snooze snooze, QuestionMessage question,
			PressedQuestion pressed, PostedQuestions posted, Clock clock) {
		this.members = members;
		this.checkIns = checkIns;
		this.answers = answers;
		this.snooze = snooze;
		this.question = question;
		this.pressed = pressed;
		this.posted = posted;
		this.clock = clock;
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
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.ANSWER, Wording.TEXTS, "help.today"));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
		return this.members.lock(command.person()).map((member) -> switch (command.word()) {
			case "skip", "überspringen" -> skip(member);
			case "snooze", "später" -> snooze(member, command.rest());
			default -> ask(member);
		});
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, Speaker speaker) {
		return this.members.lock(press.person()).flatMap((member) -> switch (press.action()) {
			case CheckInNames.ASK_NOW -> Optional.of(ask(member));
			case CheckInNames.SKIP, CheckInNames.REOPEN, CheckInNames.SNOOZE, CheckInNames.WAKE ->
				Optional.of(steer(member, press));
			default -> Optional.empty();
		});
	}

	/**
	 * Changes a question, if it still takes taps. Where the message in which it was
	 * pressed does not show it soon by itself, it reads now as the question does.
	 */
	private Reply steer(Member member, Incoming.Press press) {
		return this.pressed.answer(member, press, (told, when) -> {
			PressedMessage pressed = press.pressed().orElse(null);
			CheckIn checkIn = told.checkIn();
			boolean shown = checkIn.isOpen() ? steer(member, checkIn, press.action(), when, pressed)
					: this.answers.show(member, checkIn, pressed);
			return shown ? Reply.done() : new Reply.Update(this.question.of(member, told.key()));
		});
	}

	private boolean steer(Member member, CheckIn checkIn, String action, String when,
			@Nullable PressedMessage pressed) {
		return switch (action) {
			case CheckInNames.SKIP -> leaveOut(member, checkIn, pressed);
			case CheckInNames.SNOOZE -> putOff(member, checkIn, when, pressed);
			case CheckInNames.WAKE -> wake(member, checkIn, pressed);
			default -> reopen(member, checkIn, pressed);
		};
	}

	private boolean leaveOut(Member member, CheckIn checkIn, @Nullable PressedMessage pressed) {
		return checkIn.isWaiting() ? this.answers.skip(member, checkIn, pressed)
				: this.answers.show(member, checkIn, pressed);
	}

	private boolean reopen(Member member, CheckIn checkIn, @Nullable PressedMessage pressed) {
		return checkIn.isSkipped() ? this.answers.reopen(member, checkIn, pressed)
				: this.answers.show(member, checkIn, pressed);
	}

	private boolean putOff(Member member, CheckIn checkIn, String when, @Nullable PressedMessage pressed) {
		if (checkIn.isWaiting()) {
			this.snooze.begin(member, checkIn, TOMORROW.contains(when.toLowerCase(Locale.ROOT)));
		}
		return this.posted.refresh(member, checkIn.key(), pressed);
	}

	private boolean wake(Member member, CheckIn checkIn, @Nullable PressedMessage pressed) {
		if (checkIn.isWaiting()) {
			this.snooze.end(checkIn);
		}
		return this.posted.refresh(member, checkIn.key(), pressed);
	}

	private Reply ask(Member member) {
		CheckInKey key = today(member);
		CheckIn checkIn = this.checkIns.find(key).orElse(CheckIn.blank(key));
		if (checkIn.isExpired() || checkIn.isSkipped()) {
			this.answers.reopen(member, checkIn, null);
		}
		else if (checkIn.isWaiting()) {
			this.checkIns.save(checkIn.isSnoozed() ? checkIn.awake() : checkIn, this.clock.instant());
		}
		return Reply.say(this.question.of(member, key));
	}

	private Reply skip(Member member) {
		CheckIn checkIn = this.checkIns.waiting(member.id())
			.or(() -> this.checkIns.find(today(member)))
			.orElseGet(() -> CheckIn.blank(today(member)));
		leaveOut(member, checkIn, null);
		return Reply.say(this.question.of(member, checkIn.key()));
	}

	private Reply snooze(Member member, String when) {
		Optional<CheckIn> waiting = this.checkIns.waiting(member.id());
		if (waiting.isEmpty()) {
			return Reply.say(wording(member).get("snooze.nothing"));
		}
		CheckIn checkIn = waiting.get();
		if (!checkIn.maySnooze() && !checkIn.isSnoozed()) {
			return Reply.say(wording(member).get("snooze.enough", wording(member).span(checkIn.key())));
		}
		putOff(member, checkIn, when, null);
		return Reply.say(this.question.of(member, checkIn.key()));
	}

	private CheckInKey today(Member member) {
		return CheckInKey.of(member, this.clock.instant().atZone(member.zone()).toLocalDate());
	}

	private Wording wording(Member member) {
		return Wording.of(member, this.clock.instant());
	}

}
