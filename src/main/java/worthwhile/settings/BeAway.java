package worthwhile.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.calendar.Away;
import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.people.Moments;
import worthwhile.people.membership.Absences;
import worthwhile.sentence.DaySpan;
import worthwhile.sentence.DayWords;
import worthwhile.sentence.Sentence;

/**
 * Takes in, lists and cancels the days on which a member is away.
 */
@Component
class BeAway implements MemberHandler {

	private static final int LONGEST_IN_DAYS = 366;

	/** With the button to add one, they fit below one message. */
	private static final int MOST = 24;

	/** The buttons that change something. */
	private static final Set<String> CHANGING = Set.of("cancel", "take");

	private final Absences absences;

	private final NextQuestion nextQuestion;

	private final Texts texts = Texts.of(BeAway.class);

	BeAway(Absences absences, NextQuestion nextQuestion) {
		this.absences = absences;
		this.nextQuestion = nextQuestion;
	}

	@Override
	public String name() {
		return "away";
	}

	@Override
	public Set<String> commands() {
		return Set.of("away", "weg");
	}

	@Override
	public boolean takes(String word, String rest) {
		return !Sentence.namesTime(rest);
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.PAUSES, this.texts, "away"));
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		return (said instanceof Incoming.Command command && command.rest().isEmpty())
				|| (said instanceof Incoming.Press press && !CHANGING.contains(press.word()));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		return Optional.of(Reply.say(command.rest().isEmpty() ? list(context, "") : add(context, command.rest())));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return switch (press.word()) {
			case "list" -> Optional.of(Reply.say(list(context, "")));
			case "add" -> Optional.of(new Reply.Open(form(context)));
			case "cancel" -> Optional.of(new Reply.Update(cancel(context, press.value())));
			case "take" -> Optional.of(new Reply.Update(add(context, press.value())));
			default -> Optional.empty();
		};
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, MemberContext context) {
		SubmittedForm form = new SubmittedForm(submission, this.texts.in(context.language()));
		LocalDate today = context.today();
		LocalDate from = form.read("from", new DayWords(today)::day, today, "problem.day");
		LocalDate to = form.text("to").isEmpty() ? from
				: form.read("to", new DayWords(today)::day, from, "problem.day");
		if (to.isBefore(from)) {
			form.wrong("to", "problem.away.order");
			return Optional.of(form.rejected());
		}
		problem(context, new Away(from, to)).ifPresent((problem) -> form.wrong("to", problem));
		return Optional.of(form.isSound() ? Reply.say(add(context, new Away(from, to))) : form.rejected());
	}

	private Message add(MemberContext context, String words) {
		DaySpan span = new DayWords(context.today()).range(words);
		Texts.In in = this.texts.in(context.language());
		if (span instanceof DaySpan.Named named) {
			return problem(context, named.days()).map((problem) -> Message.text(in.get(problem)))
				.orElseGet(() -> add(context, named.days()));
		}
		return (span instanceof DaySpan.Unsure unsure) ? ask(context, unsure)
				: Message.text(in.get("away.unclear", SubmittedForm.quote(words)));
	}

	private Message ask(MemberContext context, DaySpan.Unsure unsure) {
		Member member = context.member();
		return new WhichDay(this.texts.in(context.language())).ask(unsure, (days) -> span(member, days),
				(days) -> shortSpan(member, days), "away.take");
	}

	private Message add(MemberContext context, Away away) {
		this.absences.add(context.member().id(), away);
		return list(context, added(context, away) + "\n");
	}

	private String added(MemberContext context, Away away) {
		Moments moments = Moments.of(context.member());
		return this.texts.get(context.language(), away.from().equals(away.to()) ? "away.added" : "away.added.span",
				moments.listed(away.from(), context.today()), moments.listed(away.to(), context.today()));
	}

	private Message cancel(MemberContext context, String value) {
		if (new DayWords(context.today()).range(value) instanceof DaySpan.Named named) {
			this.absences.cancel(context.member().id(), named.days());
		}
		return list(context, this.texts.get(context.language(), "away.cancelled") + "\n");
	}

	private Message list(MemberContext context, String first) {
		Texts.In in = this.texts.in(context.language());
		List<Away> all = this.absences.from(context.member().id(), context.today());
		String said = first + (all.isEmpty() ? in.get("away.none") + "\n" : "")
				+ this.nextQuestion.sentence(context.member());
		List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(said)));
		Button add = Button.of(in.get("away.add"), "away.add", "").forForm();
		if (all.size() == 1) {
			String listed = listed(context, all.get(0));
			blocks.add(new Block.Paragraph(in.get("away.list", listed)));
			blocks.add(Block.Buttons.of(cancelling(in.get("away.cancel", listed), all.get(0)), add));
			return new Message(said, blocks);
		}
		if (!all.isEmpty()) {
			blocks.add(new Block.OneOfMany(in.get("away.prompt"),
					all.stream().map((away) -> cancelling(listed(context, away), away)).toList()));
		}
		blocks.add(Block.Buttons.of(add));
		return new Message(said, blocks);
	}

	private static Button cancelling(String label, Away away) {
		return Button.of(label, "away.cancel", away.from() + " to " + away.to());
	}

	private static String listed(MemberContext context, Away away) {
		Moments moments = Moments.of(context.member());
		String from = moments.listed(away.from(), context.today());
		return away.from().equals(away.to()) ? from : from + " – " + moments.listed(away.to(), context.today());
	}

	private Form form(MemberContext context) {
		Texts.In in = this.texts.in(context.language());
		LocalDate tomorrow = context.today().plusDays(1);
		return new Form("away.new", "", in.get("away.title"), in.get("button.save"),
				List.of(new Field.Day("from", in.get("away.from"), null, tomorrow, true),
						new Field.Day("to", in.get("away.to"), in.get("away.to.hint"), tomorrow, false)));
	}

	private Optional<String> problem(MemberContext context, Away away) {
		LocalDate today = context.today();
		if (away.to().isBefore(today)) {
			return Optional.of("problem.away.past");
		}
		if (away.from().plusDays(LONGEST_IN_DAYS).isBefore(away.to()) || away.from().isAfter(today.plusYears(2))) {
			return Optional.of("problem.away.long");
		}
		return (this.absences.from(context.member().id(), today).size() >= MOST) ? Optional.of("problem.away.many")
				: Optional.empty();
	}

	private String span(Member member, Away away) {
		Moments moments = Moments.of(member);
		return away.from().equals(away.to()) ? moments.day(away.from())
				: this.texts.get(member.language(), "away.span", moments.day(away.from()), moments.day(away.to()));
	}

	private static String shortSpan(Member member, Away away) {
		Moments moments = Moments.of(member);
		return away.from().equals(away.to()) ? moments.shortDay(away.from())
				: moments.shortDay(away.from()) + " – " + moments.shortDay(away.to());
	}

}
