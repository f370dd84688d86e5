package worthwhile.settings;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Form;
import worthwhile.message.Texts;
import worthwhile.outbox.PressedMessage;
import worthwhile.outbox.PressedMessages;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.people.Moments;
import worthwhile.people.WeekTimes;
import worthwhile.people.membership.Memberships;

/**
 * Lets members decide when they get their week, where they get it.
 */
@Component
class ChooseWeek implements MemberHandler {

	private final Memberships memberships;

	private final PressedMessages posted;

	private final Texts texts = Texts.of(ChooseWeek.class);

	ChooseWeek(Memberships memberships, PressedMessages posted) {
		this.memberships = memberships;
		this.posted = posted;
	}

	@Override
	public String name() {
		return "week";
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		return said instanceof Incoming.Press press && press.word().equals("open");
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		WeekTimes week = context.member().week();
		return switch (press.word()) {
			case "open" -> Optional.of(new Reply.Open(form(context.member())));
			case "on" -> Optional.of(change(context, week.wanted(true)));
			case "off" -> Optional.of(change(context, week.wanted(false)));
			default -> Optional.empty();
		};
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, MemberContext context) {
		Member member = context.member();
		SubmittedForm form = new SubmittedForm(submission, this.texts.in(member.language()));
		WeekTimes week = fields(member).read(form, member.week(), member.quiet());
		return Optional.of(form.isSound() ? change(context, week) : form.rejected());
	}

	private Reply change(MemberContext context, WeekTimes week) {
		Member changed = context.member().with(context.member().settings().with(context.member().rhythm().with(week)));
		this.memberships.change(changed);
		PressedMessage pressed = context.pressed();
		boolean shown = pressed != null && this.posted.refresh(pressed);
		return shown ? Reply.done() : Reply.say(sentence(changed));
	}

	private Form form(Member member) {
		Texts.In in = this.texts.in(member.language());
		return new Form("week.times", "", in.get("settings.week"), in.get("button.save"),
				List.copyOf(fields(member).fields(member.week())));
	}

	private WeekFields fields(Member member) {
		return new WeekFields(this.texts.in(member.language()), member.language());
	}

	private String sentence(Member member) {
		Texts.In in = this.texts.in(member.language());
		return member.week().wanted() ? in.get("week.chosen." + member.cadence(),
				WeekFields.name(member.week().day(), member.language()), Moments.of(member).time(member.weekTime()))
				: in.get("week.none");
	}

}
