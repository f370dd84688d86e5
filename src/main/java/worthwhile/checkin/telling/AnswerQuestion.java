package worthwhile.checkin.telling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.checkin.CheckInNames;
import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Block;
import worthwhile.message.Message;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.sentence.Sentence;
import worthwhile.usage.AnsweredCheckIn.Span;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;

/**
 * Takes the taps under a question and the forms behind it. A tap that comes too late, or
 * a second time, changes nothing and shows how things stand.
 */
@Component
class AnswerQuestion implements MemberHandler {

	static final String NAME = CheckInNames.ANSWERING;

	private final PressedQuestion pressed;

	private final Answers answers;

	private final QuestionMessage question;

	private final DayForm dayForm;

	private final WeekendForm weekendForm;

	private final TakeTap taps;

	private final CheckInReader reader;

	AnswerQuestion(PressedQuestion pressed, Answers answers, QuestionMessage question, DayForm dayForm,
			WeekendForm weekendForm, TakeTap taps, CheckInReader reader) {
		this.pressed = pressed;
		this.answers = answers;
		this.question = question;
		this.dayForm = dayForm;
		this.weekendForm = weekendForm;
		this.taps = taps;
		this.reader = reader;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return Optional.of(this.pressed.answer(context, press,
				(told, argument) -> Tap.parse(press.word(), argument).accept(new Answering(context, told))));
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, MemberContext context) {
		return Optional.of(key(context, submission.context()).map((key) -> submission.word().equals("weekend")
				? weekend(context, key, submission) : day(context, key, submission))
			.orElseGet(() -> tooLongAgo(context)));
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		return said instanceof Incoming.Unfolded;
	}

	@Override
	public Optional<Reply> unfolded(Incoming.Unfolded unfolded, MemberContext context) {
		return Optional.of(key(context, unfolded.context()).map((key) -> unfolded(context, key, unfolded))
			.orElseGet(() -> tooLongAgo(context)));
	}

	private Reply unfolded(MemberContext context, CheckInKey key, Incoming.Unfolded unfolded) {
		CheckInDetails told = this.reader.details(context.member(), key);
		return new Reply.Open(this.dayForm.unfolded(context.member(), told, shown(unfolded.context(), told),
				unfolded.values().keySet(), Wording.of(context)));
	}

	/**
	 * The check-in that a form is about, unless that is too long ago, or to come.
	 */
	private static Optional<CheckInKey> key(MemberContext context, String form) {
		return CheckInKey.parse(context.member().id(), form.split(" ", 2)[0])
			.filter((key) -> !isTooLongAgo(context, key) && !key.day().isAfter(context.today().plusDays(1)));
	}

	private static ShownForm shown(String form, CheckInDetails told) {
		return ShownForm.parse(form)
			.orElseGet(() -> new ShownForm(told.key().subject(), OutcomeRows.of(told.outcomes()), null, ""));
	}

	private Reply form(MemberContext context, CheckInDetails told) {
		return isTooLongAgo(context, told.key()) ? tooLongAgo(context)
				: new Reply.Open(this.dayForm.open(context.member(), told, Wording.of(context)));
	}

	private static boolean isTooLongAgo(MemberContext context, CheckInKey key) {
		return key.last().isBefore(context.today().minusDays(Sentence.DAYS_BACK));
	}

	private static Reply tooLongAgo(MemberContext context) {
		return Reply.say(Wording.of(context).get("day.too-long-ago", Sentence.DAYS_BACK));
	}

	private Reply weekend(MemberContext context, CheckInKey monday, Incoming.Submission sent) {
		Wording wording = Wording.of(context);
		SubmittedForm form = new SubmittedForm(sent, wording.texts());
		List<CheckInKey> told = this.weekendForm.store(context, monday, WeekendForm.shown(sent.context()), form);
		return form.isSound() ? Reply.say(weekend(context.member(), told, wording)) : form.rejected();
	}

	private Message weekend(Member member, List<CheckInKey> told, Wording wording) {
		String stored = told.stream()
			.map((key) -> wording.get("question.stored", wording.beginning(key),
					wording.line(this.reader.details(member, key))))
			.collect(Collectors.joining("\n"));
		List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(stored)));
		blocks.addAll(this.question.notes(member, Span.DAY, told.stream().map(CheckInKey::day).toList()));
		return new Message(stored, blocks);
	}

	private Reply day(MemberContext context, CheckInKey key, Incoming.Submission sent) {
		Optional<Reply> outdated = outdated(context, sent);
		if (outdated.isPresent()) {
			return outdated.get();
		}
		Member member = context.member();
		CheckInDetails before = this.reader.details(member, key);
		ShownForm shown = shown(sent.context(), before);
		DayForm.Filled filled = this.dayForm.read(member, before, shown, sent, Wording.of(context));
		if (!filled.form().isSound()) {
			return filled.form().rejected();
		}
		boolean seen = this.answers.keepForm(context, filled.told().with(changed(before, filled)), filled.signals(),
				removed(before, shown.rows(), filled.outcomes()));
		if (!filled.told().checkIn().isAnswered()) {
			return Reply.say(Wording.of(context).get("form.noted", Wording.of(context).span(key)));
		}
		boolean current = !key.last().isBefore(context.today());
		if (current && context.pressed() != null) {
			return seen ? Reply.done() : new Reply.Update(this.question.of(member, key));
		}
		return Reply.say(this.question.of(member, key));
	}

	/**
	 * A form that was opened before there was one field for the minutes of a network
	 * cannot be read any more.
	 */
	private static Optional<Reply> outdated(MemberContext context, Incoming.Submission sent) {
		Wording wording = Wording.of(context);
		return sent.values()
			.keySet()
			.stream()
			.filter((name) -> name.startsWith("reading-"))
			.findFirst()
			.map((name) -> new Reply.Reject(Map.of(name, wording.get("form.outdated"))));
	}

	/**
	 * Those that are not as they were; one that was tapped stays so.
	 */
	private static List<Outcome> changed(CheckInDetails before, DayForm.Filled filled) {
		return filled.outcomes().stream().filter((outcome) -> !before.outcomes().contains(outcome)).toList();
	}

	/**
	 * Those whose rows were emptied, and what was tapped meanwhile if the form tells the
	 * same.
	 */
	private static Set<UUID> removed(CheckInDetails before, OutcomeRows rows, List<Outcome> filled) {
		Set<UUID> removed = new HashSet<>(rows.without(filled));
		before.outcomes()
			.stream()
			.filter((outcome) -> outcome.id().equals(before.tapped()) && !rows.ids().contains(outcome.id()))
			.filter((outcome) -> filled.stream().anyMatch((told) -> told.kind() == outcome.kind()))
			.forEach((outcome) -> removed.add(outcome.id()));
		return removed;
	}

	/**
	 * Answers one tap. Where the message in which it was tapped does not show it soon by
	 * itself, it reads now as the question does.
	 */
	private final class Answering implements Tap.Taker<Reply> {

		private final MemberContext context;

		private final CheckInDetails told;

		private final TakeTap taps = AnswerQuestion.this.taps;

		Answering(MemberContext context, CheckInDetails told) {
			this.context = context;
			this.told = told;
		}

		@Override
		public Reply minutes(int minutes) {
			return reply(this.taps.minutes(this.context, this.told, minutes));
		}

		@Override
		public Reply sameAsLast() {
			return reply(this.taps.sameAsLast(this.context, this.told));
		}

		@Override
		public Reply came(@Nullable OutcomeKind kind) {
			return reply(this.taps.outcome(this.context, this.told, kind));
		}

		@Override
		public Reply followed(String followUp, String choice) {
			return reply(this.taps.followUp(this.context, this.told, followUp, choice));
		}

		@Override
		public Reply finish() {
			return reply(this.taps.finish(this.context, this.told));
		}

		@Override
		public Reply openForm() {
			return form(this.context, this.told);
		}

		@Override
		public Reply openWeekend() {
			return new Reply.Open(AnswerQuestion.this.weekendForm.open(this.context.member(), this.told.key(),
					Wording.of(this.context)));
		}

		private Reply reply(boolean shown) {
			return shown ? Reply.done()
					: new Reply.Update(AnswerQuestion.this.question.of(this.context.member(), this.told.key()));
		}

	}

}
