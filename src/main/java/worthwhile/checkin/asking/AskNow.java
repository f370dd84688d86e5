package worthwhile.checkin.asking;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckIn;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.JdbcCheckIns;
import worthwhile.checkin.telling.QuestionMessage;
import worthwhile.checkin.telling.Wording;
import worthwhile.conversation.Handler;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.people.Member;
import worthwhile.people.Members;

/**
 * Asks when a member wants to be asked, and skips the question or puts it off when they
 * say so.
 */
@Component
public class AskNow implements Handler {

	private static final String NAME = "today";

	/** The action of a button that asks at once. */
	public static final String NOW = NAME + ".now";

	private static final Set<String> TOMORROW = Set.of("tomorrow", "morgen");

	private final Members members;

	private final JdbcCheckIns checkIns;

	private final Answers answers;

	private final Snooze snooze;

	private final QuestionMessage question;

	private final QuestionMessages postings;

	private final Clock clock;

	AskNow(Members members, JdbcCheckIns checkIns, Answers answers, Snooze snooze, QuestionMessage question,
			QuestionMessages postings, Clock clock) {
		this.members = members;
		this.checkIns = checkIns;
		this.answers = answers;
		this.snooze = snooze;
		this.question = question;
		this.postings = postings;
		this.clock = clock;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Set<String> commands() {
		return Set.of("today", "heute", "skip", "überspringen", "snooze", "später");
	}

	@Override
	public int helpOrder() {
		return 10;
	}

	@Override
	public Optional<HelpLine> help(Locale language) {
		return Optional
			.of(new HelpLine(Wording.text(language, "help.today.usage"), Wording.text(language, "help.today.what")));
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
		return press.action().equals(NOW) ? this.members.lock(press.person()).map(this::ask) : Optional.empty();
	}

	private Reply ask(Member member) {
		CheckInKey key = today(member);
		CheckIn checkIn = this.checkIns.find(key).orElse(CheckIn.blank(key));
		if (checkIn.isExpired() || checkIn.isSkipped()) {
			this.answers.reopen(member, checkIn);
		}
		else if (checkIn.isWaiting()) {
			this.checkIns.save((checkIn.snoozedUntil() != null) ? checkIn.awake() : checkIn, this.clock.instant());
		}
		return Reply.say(this.question.of(member, key));
	}

	private Reply skip(Member member) {
		CheckIn checkIn = this.checkIns.waiting(member.id())
			.or(() -> this.checkIns.find(today(member)))
			.orElseGet(() -> CheckIn.blank(today(member)));
		if (checkIn.isWaiting()) {
			this.answers.skip(member, checkIn);
		}
		return Reply.say(this.question.of(member, checkIn.key()));
	}

	private Reply snooze(Member member, String when) {
		Optional<CheckIn> waiting = this.checkIns.waiting(member.id());
		if (waiting.isEmpty()) {
			return Reply.say(wording(member).get("snooze.nothing"));
		}
		CheckIn checkIn = waiting.get();
		if (!checkIn.maySnooze() && checkIn.snoozedUntil() == null) {
			return Reply.say(wording(member).get("snooze.enough", wording(member).span(checkIn.key())));
		}
		this.snooze.begin(member, checkIn, TOMORROW.contains(when.toLowerCase(Locale.ROOT)));
		this.postings.refresh(member, checkIn.key());
		return Reply.say(this.question.of(member, checkIn.key()));
	}

	private CheckInKey today(Member member) {
		return CheckInKey.of(member, this.clock.instant().atZone(member.zone()).toLocalDate());
	}

	private Wording wording(Member member) {
		return Wording.of(member, this.clock.instant());
	}

}
