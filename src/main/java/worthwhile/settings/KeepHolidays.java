package worthwhile.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.calendar.Holidays;
import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.people.membership.Memberships;
import worthwhile.sentence.Sentence;

/**
 * Leaves a member alone on the public holidays of a place.
 */
@Component
class KeepHolidays implements MemberHandler {

	private final Memberships memberships;

	private final Holidays holidays;

	private final HolidayField field;

	private final NextQuestion nextQuestion;

	private final Texts texts = Texts.of(KeepHolidays.class);

	KeepHolidays(Memberships memberships, Holidays holidays, HolidayField field, NextQuestion nextQuestion) {
		this.memberships = memberships;
		this.holidays = holidays;
		this.field = field;
		this.nextQuestion = nextQuestion;
	}

	@Override
	public String name() {
		return "holidays";
	}

	@Override
	public Set<String> commands() {
		return Set.of("holidays", "feiertage");
	}

	@Override
	public boolean takes(String word, String rest) {
		return !Sentence.namesTime(rest);
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.PAUSES, this.texts, "holidays"));
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		return said instanceof Incoming.Command command && command.rest().isEmpty();
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		Member member = context.member();
		return Optional.of(command.rest().isEmpty() ? open(member) : keep(member, command.rest().strip()));
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, MemberContext context) {
		SubmittedForm form = new SubmittedForm(submission, this.texts.in(context.language()));
		String code = this.field.read(form);
		return Optional.of(form.isSound() ? kept(context.member(), code) : form.rejected());
	}

	private Reply open(Member member) {
		Texts.In in = this.texts.in(member.language());
		return new Reply.Open(new Form("holidays.place", "", in.get("settings.holidays"), in.get("button.save"),
				List.<Field>of(this.field.field(in, member.rhythm().holidays()))));
	}

	private Reply keep(Member member, String written) {
		if (HolidayField.NONE.contains(written.toLowerCase(Locale.ROOT))) {
			return kept(member, null);
		}
		return this.holidays.code(written).map((code) -> kept(member, code)).orElseGet(() -> {
			HolidayField.Problem problem = this.field.problem(written);
			return Reply.say(this.texts.get(member.language(), problem.key(), problem.arguments()));
		});
	}

	private Reply kept(Member member, @Nullable String code) {
		Member changed = member.with(member.settings().with(member.rhythm().withHolidays(code)));
		this.memberships.change(changed);
		Texts.In in = this.texts.in(member.language());
		String done = (code != null) ? in.get("holidays.done", code) : in.get("holidays.cleared");
		return Reply.say(done + "\n" + this.nextQuestion.sentence(changed));
	}

}
