package worthwhile.checkin.telling;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

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
import worthwhile.usage.OutcomeKind;

/**
 * Lets a member set what each kind of outcome is usually worth to them, in hours.
 */
@Component
class SetWorth implements Handler {

	private final Members members;

	private final JdbcWorth worth;

	private final Clock clock;

	SetWorth(Members members, JdbcWorth worth, Clock clock) {
		this.members = members;
		this.worth = worth;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "worth";
	}

	@Override
	public Set<String> commands() {
		return Set.of("worth", "wert");
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.SETTINGS, Wording.TEXTS, "help.worth"));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
		return this.members.find(command.person()).map((member) -> new Reply.Open(form(member)));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, Speaker speaker) {
		return this.members.find(press.person()).map((member) -> new Reply.Open(form(member)));
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, Speaker speaker) {
		return this.members.lock(submission.person()).map((member) -> store(member, submission));
	}

	private Form form(Member member) {
		Wording wording = Wording.of(member, this.clock.instant());
		List<Field> fields = new ArrayList<>();
		fields.add(new Field.Explanation(wording.get("worth.about")));
		this.worth.of(member.id())
			.forEach((kind, hours) -> fields.add(new Field.Number(Wording.word(kind), wording.kind(kind), null, hours,
					BigDecimal.ZERO, OutcomeRows.MOST_HOURS)));
		return new Form("worth.set", "", wording.get("worth.title"), wording.get("form.save"), fields);
	}

	private Reply store(Member member, Incoming.Submission submission) {
		Wording wording = Wording.of(member, this.clock.instant());
		SubmittedForm form = new SubmittedForm(submission, wording.texts());
		Map<OutcomeKind, BigDecimal> told = new EnumMap<>(OutcomeKind.class);
		for (OutcomeKind kind : OutcomeKind.values()) {
			Optional.ofNullable(OutcomeRows.hours(form, Wording.word(kind)))
				.ifPresent((hours) -> told.put(kind, hours));
		}
		if (!form.isSound()) {
			return form.rejected();
		}
		told.forEach((kind, hours) -> this.worth.save(member.id(), kind, hours));
		return Reply.say(wording.get("worth.stored"));
	}

}
