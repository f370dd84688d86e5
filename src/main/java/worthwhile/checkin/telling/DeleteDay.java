package worthwhile.checkin.telling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.checkin.record.JdbcOutcomes;
import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Sentence;
import worthwhile.usage.Outcome;

/**
 * Deletes what was told of a day, or one outcome, after one confirmation.
 */
@Component
class DeleteDay implements MemberHandler {

	private static final String NAME = "delete";

	private static final String DAY_YES = "day-yes";

	private static final String OUTCOME_YES = "outcome-yes";

	private static final Set<String> YES = Set.of(DAY_YES, OUTCOME_YES);

	private static final int OUTCOMES = 8;

	private static final int DAYS_AND_WEEK = 8;

	/** With the day and its week, they fit below one message. */
	private static final int MOST = 20;

	private final JdbcOutcomes outcomes;

	private final CheckInReader reader;

	private final Answers answers;

	DeleteDay(JdbcOutcomes outcomes, CheckInReader reader, Answers answers) {
		this.outcomes = outcomes;
		this.reader = reader;
		this.answers = answers;
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
	public boolean takes(String word, String rest) {
		return true;
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.DATA, Wording.TEXTS, "help.delete"));
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		return said instanceof Incoming.Command
				|| (said instanceof Incoming.Press press && !YES.contains(press.word()));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		return Optional.of(command.rest().isEmpty() ? Reply.say(choices(context)) : named(context, command.rest()));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return Optional.of(new Reply.Update(switch (press.word()) {
			case "day" -> day(context, press.value());
			case "outcome" -> outcome(context, press.value());
			case DAY_YES -> deleteDay(context, press.value());
			case OUTCOME_YES -> deleteOutcome(context, press.value());
			default -> Message.text(Wording.of(context).get("delete.kept"));
		}));
	}

	private Reply named(MemberContext context, String text) {
		Reading reading = NamedDay.read(WeekInWords.ofDay(context.member(), text, context.today()), context.today(),
				TellOutcome.EARLIEST);
		if (reading instanceof Reading.Refused refused) {
			return SayRefusal.DELETE.say(Wording.of(context), refused);
		}
		return Reply.say(of(context, ((Reading.Understood) reading).day()));
	}

	/**
	 * All that was told for a day, or for its week, and each outcome of the day by
	 * itself.
	 */
	private Message of(MemberContext context, LocalDate day) {
		Member member = context.member();
		Wording wording = Wording.of(context);
		List<Outcome> came = this.outcomes.between(member.id(), day, day, this.reader.names(member));
		List<Button> buttons = new ArrayList<>();
		CheckInKey week = CheckInKey.ofWeek(member, day);
		List<CheckInKey> answered = this.reader.answered(member, week.day(), day, DAYS_AND_WEEK)
			.stream()
			.map(CheckInDetails::key)
			.toList();
		Stream.of(CheckInKey.ofDay(member, day), week)
			.filter(answered::contains)
			.forEach((key) -> buttons
				.add(button(wording.get("delete.everything", wording.span(key)), "day", key.subject())));
		buttons.addAll(outcomes(came.stream().limit(MOST).toList(), wording::outcome, wording));
		if (buttons.size() == 1) {
			Button only = buttons.get(0);
			return came.isEmpty() ? day(context, only.value()) : outcome(context, only.value());
		}
		return choice(wording.get(buttons.isEmpty() ? "delete.nothing" : "delete.of", wording.day(day)), buttons,
				wording);
	}

	private Message choices(MemberContext context) {
		Member member = context.member();
		LocalDate today = context.today();
		Wording wording = Wording.of(context);
		List<Button> buttons = new ArrayList<>();
		this.reader.answered(member, today.minusDays(Sentence.DAYS_BACK), today, Sentence.DAYS_BACK + 1)
			.forEach((told) -> buttons.add(button(wording.listed(told), "day", told.key().subject())));
		buttons.addAll(outcomes(this.outcomes.latest(member.id(), OUTCOMES, this.reader.names(member)), wording::listed,
				wording));
		if (buttons.isEmpty()) {
			return Message.text(wording.get("delete.none", Sentence.DAYS_BACK));
		}
		return choice(wording.get("delete.choices"), buttons, wording)
			.with(new Block.Note(wording.get("delete.older", Sentence.DAYS_BACK)));
	}

	private static List<Button> outcomes(List<Outcome> outcomes, Function<Outcome, String> label, Wording wording) {
		List<String> labels = outcomes.stream().map(label).toList();
		return IntStream.range(0, outcomes.size())
			.mapToObj(
					(place) -> button(counted(labels, place, wording), "outcome", outcomes.get(place).id().toString()))
			.toList();
	}

	/**
	 * Those that read alike are told apart by which of them it is.
	 */
	private static String counted(List<String> labels, int place, Wording wording) {
		String label = labels.get(place);
		int alike = Collections.frequency(labels, label);
		return (alike == 1) ? label
				: wording.get("delete.alike", label, Collections.frequency(labels.subList(0, place + 1), label), alike);
	}

	private static Message choice(String text, List<Button> ways, Wording wording) {
		return ways.isEmpty() ? Message.text(text) : Message.of(text, new Block.Paragraph(text),
				new Block.OneOfMany(wording.get("delete.prompt"), Button.distinct(ways)));
	}

	private Message day(MemberContext context, String subject) {
		Wording wording = Wording.of(context);
		return told(context.member(), subject)
			.map((told) -> confirm(wording.get("delete.day", wording.span(told.key()), wording.line(told))
					+ counts(context.member(), told.key(), wording), DAY_YES, subject, wording))
			.orElseGet(() -> Message.text(wording.get("delete.nothing")));
	}

	/**
	 * Which counts go with it.
	 */
	private String counts(Member member, CheckInKey key, Wording wording) {
		String networks = this.reader.signals(member, key)
			.stream()
			.map((signal) -> signal.network().name())
			.collect(Collectors.joining(", "));
		return networks.isEmpty() ? "" : "\n" + wording.get("delete.counts", networks);
	}

	private Message outcome(MemberContext context, String id) {
		Wording wording = Wording.of(context);
		return found(context.member(), id)
			.map((outcome) -> confirm(
					wording.get("delete.outcome", wording.outcome(outcome), wording.day(outcome.day())), OUTCOME_YES,
					id, wording))
			.orElseGet(() -> Message.text(wording.get("delete.nothing")));
	}

	private Message deleteDay(MemberContext context, String subject) {
		Wording wording = Wording.of(context);
		return told(context.member(), subject).map((told) -> {
			this.answers.deleteAll(context, told.checkIn());
			return Message.text(wording.get("delete.day.done", wording.span(told.key())));
		}).orElseGet(() -> Message.text(wording.get("delete.nothing")));
	}

	private Message deleteOutcome(MemberContext context, String id) {
		Wording wording = Wording.of(context);
		return found(context.member(), id).map((outcome) -> {
			this.answers.delete(context, outcome);
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

}
