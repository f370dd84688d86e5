package worthwhile.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.calendar.Holidays;
import worthwhile.conversation.Handler;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.people.membership.Memberships;

/**
 * Leaves a member alone on the public holidays of a place.
 */
@Component
class KeepHolidays implements Handler {

	private final Members members;

	private final Memberships memberships;

	private final Holidays holidays;

	private final HolidayField field;

	private final NextQuestion nextQuestion;

	private final Texts texts = Texts.of(KeepHolidays.class);

	KeepHolidays(Members members, Memberships memberships, Holidays holidays, HolidayField field,
			NextQuestion nextQuestion) {
		this.members = members;
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
	public int helpOrder() {
		return 73;
	}

	@Override
	public Optional<HelpLine> help(Locale language) {
		return Optional
			.of(new HelpLine(this.texts.get(language, "holidays.usage"), this.texts.get(language, "holidays.what")));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
		return this.members.lock(speaker.person())
			.map((member) -> command.rest().isEmpty() ? open(member) : keep(member, command.rest().strip()));
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, Speaker speaker) {
		return this.members.lock(speaker.person()).map((member) -> {
			SubmittedForm form = new SubmittedForm(submission, this.texts.in(member.language()));
			String code = this.field.read(form);
			return form.isSound() ? kept(member.withHolidays(code)) : form.rejected();
		});
	}

	private Reply open(Member member) {
		Texts.In in = this.texts.in(member.language());
		return new Reply.Open(new Form("holidays.place", "", in.get("settings.holidays"), in.get("button.save"),
				List.<Field>of(this.field.field(in, member.holidays()))));
	}

	private Reply keep(Member member, String written) {
		if (HolidayField.NONE.contains(written.toLowerCase(Locale.ROOT))) {
			return kept(member.withHolidays(null));
		}
		return this.holidays.code(written).map((code) -> kept(member.withHolidays(code))).orElseGet(() -> {
			HolidayField.Problem problem = this.field.problem(written);
			return Reply.say(this.texts.get(member.language(), problem.key(), problem.arguments()));
		});
	}

	private Reply kept(Member member) {
		this.memberships.change(member);
		Texts.In in = this.texts.in(member.language());
		String done = (member.holidays() != null) ? in.get("holidays.done", member.holidays())
				: in.get("holidays.cleared");
		return Reply.say(done + " " + this.nextQuestion.sentence(member));
	}

}
