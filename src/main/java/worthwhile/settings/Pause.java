package worthwhile.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

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
import worthwhile.sentence.DayWords;

/**
 * Asks a member no more until a day.
 */
@Component
class Pause implements Handler {

	private static final int LONGEST_IN_YEARS = 1;

	private final Members members;

	private final NextQuestion nextQuestion;

	private final Clock clock;

	private final Texts texts = Texts.of(Pause.class);

	Pause(Members members, NextQuestion nextQuestion, Clock clock) {
		this.members = members;
		this.nextQuestion = nextQuestion;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "pause";
	}

	@Override
	public Set<String> commands() {
		return Set.of("pause", "pausieren");
	}

	@Override
	public int helpOrder() {
		return 70;
	}

	@Override
	public Optional<HelpLine> help(Locale language) {
		return Optional
			.of(new HelpLine(this.texts.get(language, "pause.usage"), this.texts.get(language, "pause.what")));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
		return this.members.lock(speaker.person())
			.map((member) -> command.rest().isEmpty() ? open(member) : pause(member, command.rest()));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, Speaker speaker) {
		return this.members.find(speaker.person()).map(this::open);
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, Speaker speaker) {
		return this.members.lock(speaker.person()).map((member) -> {
			SubmittedForm form = new SubmittedForm(submission, this.texts.in(member.language()));
			LocalDate today = today(member);
			LocalDate until = form.read("until", new DayWords(today)::day, today.plusDays(1), "problem.day");
			problem(until, today).ifPresent((problem) -> form.wrong("until", problem));
			return form.isSound() ? pause(member, until) : form.rejected();
		});
	}

	private Reply open(Member member) {
		Texts.In in = this.texts.in(member.language());
		return new Reply.Open(new Form("pause.until", "", in.get("pause.title"), in.get("button.pause"),
				List.of(new Field.Day("until", in.get("pause.until"), in.get("pause.until.hint"),
						today(member).plusWeeks(1), true))));
	}

	private Reply pause(Member member, String words) {
		LocalDate today = today(member);
		Optional<LocalDate> until = new DayWords(today).until(words);
		if (until.isEmpty()) {
			return Reply.say(this.texts.get(member.language(), "pause.unclear", SubmittedForm.quote(words)));
		}
		return problem(until.get(), today).map((problem) -> Reply.say(this.texts.get(member.language(), problem)))
			.orElseGet(() -> pause(member, until.get()));
	}

	private Reply pause(Member member, LocalDate until) {
		this.members.pause(member.id(), until);
		Member paused = this.members.find(member.id()).orElseThrow();
		Texts.In in = this.texts.in(member.language());
		String said = in.get("pause.done", Moments.of(member).day(until)) + " " + this.nextQuestion.sentence(paused);
		return Reply.say(Message.of(said, new Block.Paragraph(said),
				Block.Buttons.of(Button.of(in.get("button.resume"), "resume.now", ""))));
	}

	private static Optional<String> problem(LocalDate until, LocalDate today) {
		if (!until.isAfter(today)) {
			return Optional.of("problem.day.past");
		}
		return until.isAfter(today.plusYears(LONGEST_IN_YEARS)) ? Optional.of("problem.pause.long") : Optional.empty();
	}

	private LocalDate today(Member member) {
		return LocalDate.ofInstant(this.clock.instant(), member.zone());
	}

}
