package worthwhile.checkin.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckIn;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.checkin.record.JdbcCheckIns;
import worthwhile.checkin.record.JdbcOutcomes;
import worthwhile.conversation.Handler;
import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Sentence;
import worthwhile.usage.Outcome;

/**
 * Deletes what was told of a day, or one outcome, after one confirmation.
 */
@Component
class DeleteDay implements Handler {

	private static final String NAME = "delete";

	private static final int OUTCOMES = 8;

	/** With the day and its week, they fit below one message. */
	private static final int MOST = 20;

	private final Members members;

	private final JdbcCheckIns checkIns;

	private final JdbcOutcomes outcomes;

	private final CheckInReader reader;

	private final Answers answers;

	private final Clock clock;

	DeleteDay(Members members, JdbcCheckIns checkIns, JdbcOutcomes outcomes, CheckInReader reader, Answers answers,
			Clock clock) {
		this.members = members;
		this.checkIns = checkIns;
		this.outcomes = outcomes;
		this.reader = reader;
		this.answers = answers;
		this.clock = clock;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Set<String> commands() {
		return Set.of("delete", "lösche");
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.DATA, Wording.TEXTS, "help.delete"));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
		return this.members.lock(command.person())
			.map((member) -> command.rest().isEmpty() ? Reply.say(choices(member)) : named(member, command.rest()));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, Speaker speaker) {
		return this.members.lock(press.person()).map((member) -> new Reply.Update(switch (press.word()) {
			case "day" -> day(member, press.value());
			case "outcome" -> outcome(member, press.value());
			case "day-yes" -> deleteDay(member, press.value());
			case "outcome-yes" -> deleteOutcome(member, press.value());
			default -> Message.text(wording(member).get("delete.kept"));
		}));
	}

	private Reply named(Member member, String text) {
		Reading reading = NamedDay.read(text, today(member), TellOutcome.EARLIEST);
		if (reading instanceof Reading.Refused refused) {
			return SayRefusal.DELETE.say(wording(member), refused);
		}
		return Reply.say(of(member, ((Reading.Understood) reading).day()));
	}

	/**
	 * All that was told for a day, or for its week, and each outcome of the day by
	 * itself.
	 */
	private Message of(Member member, LocalDate day) {
		Wording wording = wording(member);
		List<Outcome> came = this.outcomes.between(member.id(), day, day, this.reader.names(member));
		List<Button> buttons = new ArrayList<>();
		for (CheckInKey key : List.of(CheckInKey.ofDay(member, day), CheckInKey.ofWeek(member, day))) {
			if (this.checkIns.find(key).filter(CheckIn::isAnswered).isPresent()) {
				buttons.add(button(wording.get("delete.everything", wording.span(key)), "day", key.subject()));
			}
		}
		came.stream()
			.limit(MOST)
			.forEach((outcome) -> buttons.add(button(wording.outcome(outcome), "outcome", outcome.id().toString())));
		if (buttons.size() == 1) {
			Button only = buttons.get(0);
			return came.isEmpty() ? day(member, only.value()) : outcome(member, only.value());
		}
		return choice(wording.get(buttons.isEmpty() ? "delete.nothing" : "delete.of", wording.day(day)), buttons);
	}

	private Message choices(Member member) {
		Wording wording = wording(member);
		List<Button> buttons = new ArrayList<>();
		this.checkIns.answered(member.id(), today(member).minusDays(Sentence.DAYS_BACK), today(member))
			.stream()
			.limit(Sentence.DAYS_BACK + 1)
			.forEach((checkIn) -> buttons.add(button(label(member, checkIn, wording), "day", checkIn.key().subject())));
		this.outcomes.latest(member.id(), OUTCOMES, this.reader.names(member))
			.forEach((outcome) -> buttons
				.add(button(wording.get("edit.label", wording.outcome(outcome), wording.day(outcome.day())), "outcome",
						outcome.id().toString())));
		return choice(wording.get(buttons.isEmpty() ? "delete.none" : "delete.choices", Sentence.DAYS_BACK), buttons);
	}

	private static Message choice(String text, List<Button> buttons) {
		return buttons.isEmpty() ? Message.text(text)
				: Message.of(text, new Block.Paragraph(text), new Block.Buttons(buttons));
	}

	private String label(Member member, CheckIn checkIn, Wording wording) {
		CheckInDetails told = this.reader.details(member, checkIn.key());
		return wording.get("edit.label", wording.span(checkIn.key()), wording.minutes(told.minutes()));
	}

	private Message day(Member member, String subject) {
		Wording wording = wording(member);
		return told(member, subject)
			.map((told) -> confirm(wording.get("delete.day", wording.span(told.key()), wording.line(told)), "day-yes",
					subject, wording))
			.orElseGet(() -> Message.text(wording.get("delete.nothing")));
	}

	private Message outcome(Member member, String id) {
		Wording wording = wording(member);
		return found(member, id)
			.map((outcome) -> confirm(
					wording.get("delete.outcome", wording.outcome(outcome), wording.day(outcome.day())), "outcome-yes",
					id, wording))
			.orElseGet(() -> Message.text(wording.get("delete.nothing")));
	}

	private Message deleteDay(Member member, String subject) {
		Wording wording = wording(member);
		return told(member, subject).map((told) -> {
			this.answers.deleteAll(member, told.checkIn());
			return Message.text(wording.get("delete.day.done", wording.span(told.key())));
		}).orElseGet(() -> Message.text(wording.get("delete.nothing")));
	}

	private Message deleteOutcome(Member member, String id) {
		Wording wording = wording(member);
		return found(member, id).map((outcome) -> {
			this.answers.delete(member, outcome);
			return Message.text(wording.get("delete.outcome.done", wording.outcome(outcome)));
		}).orElseGet(() -> Message.text(wording.get("delete.nothing")));
	}

	private static Message confirm(String text, String yes, String value, Wording wording) {
		return Message.of(text, new Block.Paragraph(text), Block.Buttons
			.of(button(wording.get("delete.yes"), yes, value).danger(), button(wording.get("delete.no"), "no", value)));
	}

	/**
	 * What is told of a day, if anything is.
	 */
	private Optional<CheckInDetails> told(Member member, String subject) {
		return CheckInKey.parse(member.id(), subject)
			.map((key) -> this.reader.details(member, key))
			.filter((told) -> told.checkIn().isAnswered() || !told.outcomes().isEmpty());
	}

	private Optional<Outcome> found(Member member, String id) {
		try {
			return this.outcomes.find(member.id(), UUID.fromString(id), this.reader.names(member));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static Button button(String label, String word, String value) {
		return Button.of(label, NAME + "." + word, value);
	}

	private LocalDate today(Member member) {
		return this.clock.instant().atZone(member.zone()).toLocalDate();
	}

	private Wording wording(Member member) {
		return Wording.of(member, this.clock.instant());
	}

}
