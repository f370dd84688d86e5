package worthwhile.checkin.telling;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import worthwhile.checkin.CheckInNames;
import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.checkin.record.JdbcWorth;
import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.people.Workspace;
import worthwhile.people.Workspaces;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Sentence;
import worthwhile.usage.Outcome;

/**
 * Takes an outcome of any day, with or without time spent on it, also long after.
 */
@Component
class TellOutcome implements MemberHandler {

	static final String NAME = "outcome";

	static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

	private final CheckInReader reader;

	private final Answers answers;

	private final JdbcWorth worth;

	private final TellSentence sentences;

	private final Workspaces workspaces;

	private final OfferNetwork networks;

	TellOutcome(CheckInReader reader, Answers answers, JdbcWorth worth, TellSentence sentences, Workspaces workspaces,
			OfferNetwork networks) {
		this.reader = reader;
		this.answers = answers;
		this.worth = worth;
		this.sentences = sentences;
		this.workspaces = workspaces;
		this.networks = networks;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Set<String> commands() {
		return Set.of("outcome", "ergebnis");
	}

	@Override
	public boolean takes(String word, String rest) {
		return true;
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.CORRECT, Wording.TEXTS, "help.outcome"));
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		return (said instanceof Incoming.Press press && press.action().equals(CheckInNames.TELL_OUTCOME))
				|| (said instanceof Incoming.Command command && command.rest().isEmpty());
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		return Optional.of(command.rest().isEmpty() ? new Reply.Open(form(context))
				: tell(context, command.rest(), context.today()));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		boolean adding = press.word().equals(OfferNetwork.ADD);
		if (adding || press.word().equals(SayRefusal.MEANT)) {
			return SaidSentence.Pressed.parse(press.value())
				.flatMap((pressed) -> tell(adding ? with(context, pressed) : context, pressed.text(), pressed.today())
					.said())
				.map(Reply.Update::new);
		}
		return press.action().equals(CheckInNames.TELL_OUTCOME) ? Optional.of(new Reply.Open(form(context)))
				: this.sentences.press(press, context, (text, today) -> read(context, text, today));
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, MemberContext context) {
		Member member = context.member();
		SubmittedForm form = new SubmittedForm(submission, Wording.of(context).texts());
		LocalDate today = context.today();
		Optional<LocalDate> day = day(submission.value("day"), today);
		OutcomeRows rows = OutcomeRows.parse(submission.context())
			.filter((parsed) -> !parsed.ids().isEmpty())
			.orElseGet(() -> new OutcomeRows(List.of(UUID.randomUUID())));
		List<Outcome> told = rows.read(form, day.orElse(today), List.of(), this.reader.names(member),
				this.worth.of(member.id()));
		if (told.isEmpty()) {
			form.wrong("kind-0", "form.outcome.kind");
		}
		if (day.isEmpty()) {
			form.wrong("day", "form.outcome.day");
		}
		day.flatMap((named) -> tooOld(context, named))
			.ifPresent((months) -> form.wrong("day", "outcome.too-old", months));
		return Optional.of(form.isSound() ? store(context, day.orElse(today), told) : form.rejected());
	}

	/**
	 * Where the network that the sentence names is one of the workspace's.
	 */
	private MemberContext with(MemberContext context, SaidSentence.Pressed pressed) {
		return this.networks.added(context, read(context, pressed.text(), pressed.today())).orElse(context);
	}

	private Reply tell(MemberContext context, String text, LocalDate today) {
		Reading reading = read(context, text, today);
		if (!(reading instanceof Reading.Understood understood)) {
			return this.networks.say(SayRefusal.OUTCOME, NAME, context, text, reading);
		}
		Optional<Integer> months = tooOld(context, understood.day());
		if (months.isPresent()) {
			return Reply.say(Wording.of(context).get("outcome.too-old", months.get()));
		}
		return Reply.say(this.sentences.tell(context, new SaidSentence(NAME, today, text, null, understood),
				CheckInKey.ofDay(context.member(), understood.day())));
	}

	/**
	 * For how many months everything is kept, if a day is longer ago.
	 */
	private Optional<Integer> tooOld(MemberContext context, LocalDate day) {
		LocalDate today = context.today();
		return day.isBefore(today.minusMonths(1)) ? this.workspaces.find(context.member().workspace())
			.map(Workspace::retentionMonths)
			.filter((months) -> day.isBefore(today.minusMonths(months))) : Optional.empty();
	}

	private static Reading read(MemberContext context, String text, LocalDate today) {
		return new Sentence(context.member().workspaceNetworks().all()).readOutcomes(text, today, EARLIEST);
	}

	private Reply store(MemberContext context, LocalDate day, List<Outcome> told) {
		this.answers.keepOutcomes(context, day, told);
		Wording wording = Wording.of(context);
		String line = told.stream().map(wording::outcome).collect(Collectors.joining(", "));
		return Reply.say(wording.get("outcome.stored", wording.day(day), line));
	}

	private static Form form(MemberContext context) {
		Wording wording = Wording.of(context);
		List<Field> fields = List.of(OutcomeRows.kind(wording), OutcomeRows.network(0, context.member(), null, wording),
				OutcomeRows.hours(0, null, wording),
				new Field.Day("day", wording.get("form.day"), null, context.today(), true));
		return new Form("outcome.tell", UUID.randomUUID().toString(), wording.get("form.outcome.title"),
				wording.get("form.save"), fields);
	}

	private static Optional<LocalDate> day(String text, LocalDate today) {
		try {
			return Optional.of(LocalDate.parse(text)).filter((day) -> !day.isAfter(today) && !day.isBefore(EARLIEST));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
