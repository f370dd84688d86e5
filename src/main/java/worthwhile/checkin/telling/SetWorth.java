package worthwhile.checkin.telling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.JdbcWorth;
import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.usage.OutcomeKind;

/**
 * Lets a member set what each kind of outcome is usually worth to them, in hours.
 */
@Component
class SetWorth implements MemberHandler {

	private final JdbcWorth worth;

	SetWorth(JdbcWorth worth) {
		this.worth = worth;
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
	public boolean takes(String word, String rest) {
		return rest.isEmpty();
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.CORRECT, Wording.TEXTS, "help.worth"));
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		return !(said instanceof Incoming.Submission);
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		return Optional.of(new Reply.Open(form(context)));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return Optional.of(new Reply.Open(form(context)));
	}

	private Form form(MemberContext context) {
		Wording wording = Wording.of(context);
		List<Field> fields = new ArrayList<>();
		fields.add(new Field.Explanation(wording.get("worth.about")));
		this.worth.of(context.member().id())
			.forEach((kind, hours) -> fields.add(new Field.Number(Wording.word(kind), wording.kind(kind), null, hours,
					BigDecimal.ZERO, OutcomeRows.MOST_HOURS)));
		return new Form("worth.set", "", wording.get("worth.title"), wording.get("form.save"), fields);
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, MemberContext context) {
		Wording wording = Wording.of(context);
		SubmittedForm form = new SubmittedForm(submission, wording.texts());
		Map<OutcomeKind, BigDecimal> told = new EnumMap<>(OutcomeKind.class);
		for (OutcomeKind kind : OutcomeKind.values()) {
			Optional.ofNullable(OutcomeRows.hours(form, Wording.word(kind)))
				.ifPresent((hours) -> told.put(kind, hours));
		}
		if (!form.isSound()) {
			return Optional.of(form.rejected());
		}
		told.forEach((kind, hours) -> this.worth.save(context.member().id(), kind, hours));
		return Optional.of(Reply.say(wording.get("worth.stored")));
	}

}
