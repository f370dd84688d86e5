package worthwhile.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

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
import worthwhile.people.Members;
import worthwhile.people.Moments;
import worthwhile.sentence.DaySpan;
import worthwhile.sentence.DayWords;
import worthwhile.sentence.Sentence;

/**
 * Asks a member no more until a day.
 */
@Component
class Pause implements MemberHandler {

	private static final int LONGEST_IN_YEARS = 1;

	private static final Pattern HOURS = Pattern.compile("(?:\\p{L}+ )?[\\d.,]+ ?\\p{L}+");

	private final Members members;

	private final NextQuestion nextQuestion;

	private final Texts texts = Texts.of(Pause.class);

	Pause(Members members, NextQuestion nextQuestion) {
		this.members = members;
		this.nextQuestion = nextQuestion;
	}

	@Override
	public String name() {
		return "pause";
	}

	@Override
	public Set<String> commands() {
		return Set.of("pause", "pausieren");
	}

	/**
	 * A pause of hours, too, only to say that it lasts for days.
	 */
	@Override
	public boolean takes(String word, String rest) {
		return !Sentence.namesTime(rest) || HOURS.matcher(rest).matches();
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.PAUSES, this.texts, "pause"));
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		return (said instanceof Incoming.Press press && !press.word().equals("take"))
				|| (said instanceof Incoming.Command command && command.rest().isEmpty());
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		return Optional.of(command.rest().isEmpty() ? open(context) : pause(context, command.rest()));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return Optional.of(press.word().equals("take") ? pause(context, press.value()) : open(context));
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, MemberContext context) {
		SubmittedForm form = new SubmittedForm(submission, this.texts.in(context.language()));
		LocalDate today = context.today();
		LocalDate until = form.read("until", new DayWords(today)::day, today.plusDays(1), "problem.day");
		problem(until, today).ifPresent((problem) -> form.wrong("until", problem));
		return Optional.of(form.isSound() ? pause(context, until) : form.rejected());
	}

	private Reply open(MemberContext context) {
		Texts.In in = this.texts.in(context.language());
		return new Reply.Open(new Form("pause.until", "", in.get("pause.title"), in.get("button.pause"),
				List.of(new Field.Day("until", in.get("pause.until"), in.get("pause.until.hint"),
						context.today().plusWeeks(1), true))));
	}

	private Reply pause(MemberContext context, String words) {
		LocalDate today = context.today();
		DaySpan span = new DayWords(today).until(words);
		if (span instanceof DaySpan.Named named) {
			LocalDate until = named.days().to();
			return problem(until, today).map((problem) -> Reply.say(this.texts.get(context.language(), problem)))
				.orElseGet(() -> pause(context, until));
		}
		return (span instanceof DaySpan.Unsure unsure) ? Reply.say(ask(context, unsure))
				: Reply.say(this.texts.get(context.language(), "pause.unclear", SubmittedForm.quote(words)));
	}

	private Message ask(MemberContext context, DaySpan.Unsure unsure) {
		Moments moments = Moments.of(context.member());
		return new WhichDay(this.texts.in(context.language())).ask(unsure, (days) -> moments.day(days.to()),
				(days) -> moments.shortDay(days.to()), "pause.take");
	}

	private Reply pause(MemberContext context, LocalDate until) {
		Member member = context.member();
		this.members.pause(member.id(), until);
		Member paused = this.members.find(member.id()).orElseThrow();
		Texts.In in = this.texts.in(member.language());
		String said = in.get("pause.done", Moments.of(member).day(until, context.today())) + "\n"
				+ this.nextQuestion.sentence(paused);
		return Reply.say(Message.of(said, new Block.Paragraph(said),
				Block.Buttons.of(Button.of(in.get("button.resume"), "resume.now", ""))));
	}

	private static Optional<String> problem(LocalDate until, LocalDate today) {
		if (!until.isAfter(today)) {
			return Optional.of("problem.day.past");
		}
		return until.isAfter(today.plusYears(LONGEST_IN_YEARS)) ? Optional.of("problem.pause.long") : Optional.empty();
	}

}
