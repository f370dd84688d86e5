package worthwhile.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.calendar.Away;
import worthwhile.conversation.Handler;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.people.Moments;
import worthwhile.people.membership.Absences;
import worthwhile.sentence.DayWords;

/**
 * Takes in, lists and cancels the days on which a member is away.
 */
@Component
class BeAway implements Handler {

	private static final int LONGEST_IN_DAYS = 366;

	/** With the button to add one, they fit below one message. */
	private static final int MOST = 24;

	private final Members members;

	private final Absences absences;

	private final NextQuestion nextQuestion;

	private final Clock clock;

	private final Texts texts = Texts.of(BeAway.class);

	BeAway(Members members, Absences absences, NextQuestion nextQuestion, Clock clock) {
		this.members = members;
		this.absences = absences;
		this.nextQuestion = nextQuestion;
		this.clock = clock;
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
	public int helpOrder() {
		return 72;
	}

	@Override
	public Optional<HelpLine> help(Locale language) {
		return Optional.of(new HelpLine(this.texts.get(language, "away.usage"), this.texts.get(language, "away.what")));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
		return this.members.lock(speaker.person())
			.map((member) -> Reply.say(command.rest().isEmpty() ? list(member, "") : add(member, command.rest())));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, Speaker speaker) {
		return this.members.lock(speaker.person()).flatMap((member) -> switch (press.word()) {
			case "list" -> Optional.of(Reply.say(list(member, "")));
			case "add" -> Optional.of(new Reply.Open(form(member)));
			case "cancel" -> Optional.of(new Reply.Update(cancel(member, press.value())));
			default -> Optional.empty();
		});
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, Speaker speaker) {
		return this.members.lock(speaker.person()).map((member) -> {
			SubmittedForm form = new SubmittedForm(submission, this.texts.in(member.language()));
			LocalDate today = today(member);
			LocalDate from = form.read("from", new DayWords(today)::day, today, "problem.day");
			LocalDate to = form.text("to").isEmpty() ? from
					: form.read("to", new DayWords(today)::day, from, "problem.day");
			if (to.isBefore(from)) {
				form.wrong("to", "problem.away.order");
				return form.rejected();
			}
			problem(member, new Away(from, to)).ifPresent((problem) -> form.wrong("to", problem));
			return form.isSound() ? Reply.say(add(member, new Away(from, to))) : form.rejected();
		});
	}

	private Message add(Member member, String words) {
		Optional<Away> away = new DayWords(today(member)).range(words);
		Texts.In in = this.texts.in(member.language());
		if (away.isEmpty()) {
			return Message.text(in.get("away.unclear", SubmittedForm.quote(words)));
		}
		return problem(member, away.get()).map((problem) -> Message.text(in.get(problem)))
			.orElseGet(() -> add(member, away.get()));
	}

	private Message add(Member member, Away away) {
		this.absences.add(member.id(), away);
		return list(member, added(member, away) + " ");
	}

	private String added(Member member, Away away) {
		Moments moments = Moments.of(member);
		return this.texts.get(member.language(), away.from().equals(away.to()) ? "away.added" : "away.added.span",
				moments.day(away.from()), moments.day(away.to()));
	}

	private Message cancel(Member member, String value) {
		new DayWords(today(member)).range(value).ifPresent((away) -> this.absences.cancel(member.id(), away));
		return list(member, this.texts.get(member.language(), "away.cancelled") + " ");
	}

	private Message list(Member member, String first) {
		Texts.In in = this.texts.in(member.language());
		List<Away> all = this.absences.from(member.id(), today(member));
		String said = first + (all.isEmpty() ? in.get("away.none") + " " : "") + this.nextQuestion.sentence(member);
		List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(said)));
		List<Button> buttons = new ArrayList<>();
		all.forEach((away) -> buttons.add(Button.of(in.get("away.cancel", shortSpan(member, away)), "away.cancel",
				away.from() + " to " + away.to())));
		buttons.add(Button.of(in.get("away.add"), "away.add", ""));
		if (!all.isEmpty()) {
			blocks.add(new Block.Paragraph(in.get("away.list",
					String.join("\n", all.stream().map((away) -> "• " + span(member, away)).toList()))));
		}
		blocks.add(new Block.Buttons(buttons));
		return new Message(said, blocks);
	}

	private Form form(Member member) {
		Texts.In in = this.texts.in(member.language());
		LocalDate tomorrow = today(member).plusDays(1);
		return new Form("away.new", "", in.get("away.title"), in.get("button.save"),
				List.of(new Field.Day("from", in.get("away.from"), null, tomorrow, true),
						new Field.Day("to", in.get("away.to"), in.get("away.to.hint"), tomorrow, false)));
	}

	private Optional<String> problem(Member member, Away away) {
		LocalDate today = today(member);
		if (away.to().isBefore(today)) {
			return Optional.of("problem.away.past");
		}
		if (away.from().plusDays(LONGEST_IN_DAYS).isBefore(away.to()) || away.from().isAfter(today.plusYears(2))) {
			return Optional.of("problem.away.long");
		}
		return (this.absences.from(member.id(), today).size() >= MOST) ? Optional.of("problem.away.many")
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

	private LocalDate today(Member member) {
		return LocalDate.ofInstant(this.clock.instant(), member.zone());
	}

}
