package worthwhile.checkin.telling;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.checkin.record.JdbcWorth;
import worthwhile.conversation.Handler;
import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Sentence;
import worthwhile.usage.Outcome;

/**
 * Takes an outcome of any day, with or without time spent on it, also long after.
 */
@Component
class TellOutcome implements Handler {

	static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

	private final Members members;

	private final CheckInReader reader;

	private final Answers answers;

	private final JdbcWorth worth;

	private final Clock clock;

	TellOutcome(Members members, CheckInReader reader, Answers answers, JdbcWorth worth, Clock clock) {
		this.members = members;
		this.reader = reader;
		this.answers = answers;
		this.worth = worth;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "outcome";
	}

	@Override
	public Set<String> commands() {
		return Set.of("outcome", "ergebnis");
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.ANSWER, Wording.TEXTS, "help.outcome"));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
		return this.members.lock(command.person())
			.map((member) -> command.rest().isEmpty() ? new Reply.Open(form(member)) : tell(member, command.rest()));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, Speaker speaker) {
		return this.members.find(press.person()).map((member) -> new Reply.Open(form(member)));
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, Speaker speaker) {
		return this.members.lock(submission.person()).map((member) -> submission(member, submission));
	}

	private Reply tell(Member member, String text) {
		LocalDate today = today(member);
		Reading reading = new Sentence(member.workspaceNetworks().all()).readOutcomes(text, today, EARLIEST);
		if (reading instanceof Reading.Refused refused) {
			return SayRefusal.OUTCOME.say(wording(member), refused);
		}
		Reading.Understood understood = (Reading.Understood) reading;
		return store(member, understood.day(),
				understood.outcomes()
					.stream()
					.flatMap((spoken) -> LogSentence
						.outcomes(understood.day(), spoken, this.worth.of(member.id(), spoken.kind()))
						.stream())
					.toList());
	}

	private Reply submission(Member member, Incoming.Submission submission) {
		SubmittedForm form = new SubmittedForm(submission, wording(member).texts());
		Optional<LocalDate> day = day(submission.value("day"), today(member));
		OutcomeRows rows = OutcomeRows.parse(submission.context())
			.filter((parsed) -> !parsed.ids().isEmpty())
			.orElseGet(() -> new OutcomeRows(List.of(UUID.randomUUID())));
		List<Outcome> told = rows.read(form, day.orElse(today(member)), List.of(), this.reader.names(member),
				this.worth.of(member.id()));
		if (told.isEmpty()) {
			form.wrong("kind-0", "form.outcome.kind");
		}
		if (day.isEmpty()) {
			form.wrong("day", "form.outcome.day");
		}
		return form.isSound() ? store(member, day.orElse(today(member)), told) : form.rejected();
	}

	private Reply store(Member member, LocalDate day, List<Outcome> told) {
		this.answers.keepOutcomes(member, day, told);
		Wording wording = wording(member);
		String line = told.stream().map(wording::outcome).collect(Collectors.joining(", "));
		return Reply.say(wording.get("outcome.stored", wording.day(day), line));
	}

	private Form form(Member member) {
		Wording wording = wording(member);
		List<Field> fields = List.of(OutcomeRows.kind(0, null, wording, true),
				OutcomeRows.network(0, member, null, wording), OutcomeRows.hours(0, null, wording),
				new Field.Day("day", wording.get("form.day"), null, today(member), true));
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

	private LocalDate today(Member member) {
		return this.clock.instant().atZone(member.zone()).toLocalDate();
	}

	private Wording wording(Member member) {
		return Wording.of(member, this.clock.instant());
	}

}
