package worthwhile.checkin.telling;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.BeforeSentence;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.checkin.record.ThingTold;
import worthwhile.checkin.telling.Addition.Way;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.message.Message;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.sentence.Reading;

/**
 * Finds of which check-in a sentence tells, and has it kept, unless it could count
 * wrongly: then it asks before.
 */
@Component
class TellSentence {

	private final CheckInReader reader;

	private final Answers answers;

	private final KeepSentence sentences;

	private final QuestionMessage question;

	private final TellUnused unused;

	private final TellFeeling feelings;

	TellSentence(CheckInReader reader, Answers answers, KeepSentence sentences, QuestionMessage question,
			TellUnused unused, TellFeeling feelings) {
		this.reader = reader;
		this.answers = answers;
		this.sentences = sentences;
		this.question = question;
		this.unused = unused;
		this.feelings = feelings;
	}

	/**
	 * Takes in a sentence about the question that waits, or about its own day if it names
	 * one or no question waits.
	 */
	Message tell(MemberContext context, SaidSentence said) {
		if (said.understood().isFeelingAlone()) {
			return this.feelings.tell(context, said);
		}
		ThingTold telling = ThingTold.of(said.understood());
		return tell(context, said, telling, before(context, said, telling));
	}

	private BeforeSentence before(MemberContext context, SaidSentence said, ThingTold telling) {
		Reading.Understood understood = said.understood();
		Member member = context.member();
		CheckInKey key = CheckInKey.of(member, understood.day());
		if (!understood.dayNamed()) {
			return this.reader.beforeWaitingOr(member, key, telling, context.now());
		}
		BeforeSentence before = this.reader.before(member, key, telling, context.now());
		return (before.told().isWeekOfDays() && !WeekInWords.namesWeek(said.text()))
				? this.reader.before(member, CheckInKey.ofDay(member, understood.day()), telling, context.now())
				: before;
	}

	/**
	 * Takes in what corrects a telling, about the day that it names.
	 */
	Message tell(MemberContext context, SaidSentence said, ThingTold telling) {
		return tell(context, said, telling, before(context, said, telling), Way.AS_USUAL);
	}

	/**
	 * Takes in what corrects a telling, about the same check-in.
	 */
	Message tell(MemberContext context, SaidSentence said, ThingTold telling, CheckInKey key) {
		return tell(context, said, telling, this.reader.before(context.member(), key, telling, context.now()),
				Way.AS_USUAL);
	}

	/**
	 * Takes in a sentence about a check-in.
	 */
	Message tell(MemberContext context, SaidSentence said, CheckInKey key) {
		ThingTold telling = ThingTold.of(said.understood());
		return tell(context, said, telling, this.reader.before(context.member(), key, telling, context.now()));
	}

	private Message tell(MemberContext context, SaidSentence said, ThingTold telling, BeforeSentence before) {
		UUID again = said.understood().nothing() ? null : before.again();
		return (again != null) ? askWhetherTwice(context, said, before.told(), again)
				: tell(context, said, telling, before, Way.AS_USUAL);
	}

	/**
	 * Answers a press below the answer to a sentence, if it is one.
	 * @param read reads a sentence as on a day
	 */
	Optional<Reply> press(Incoming.Press press, MemberContext context, BiFunction<String, LocalDate, Reading> read) {
		return SaidSentence.Pressed.parse(press.value())
			.flatMap((pressed) -> said(press, context.member(), pressed, read)
				.flatMap((said) -> answer(context, press.word(), pressed, said)))
			.map(Reply.Update::new);
	}

	private static Optional<SaidSentence> said(Incoming.Press press, Member member, SaidSentence.Pressed pressed,
			BiFunction<String, LocalDate, Reading> read) {
		if (!(read.apply(pressed.text(), pressed.today()) instanceof Reading.Understood understood)) {
			return Optional.empty();
		}
		String handler = press.action().substring(0, press.action().indexOf('.'));
		SaidSentence said = new SaidSentence(handler, pressed.today(), pressed.text(), null, understood);
		return Optional.of(member.networks()
			.stream()
			.filter((network) -> pressed.network().filter(network.key()::equals).isPresent())
			.findFirst()
			.map(said::on)
			.orElse(said));
	}

	private Optional<Message> answer(MemberContext context, String word, SaidSentence.Pressed pressed,
			SaidSentence said) {
		Optional<CheckInKey> key = CheckInKey.parse(context.member().id(), pressed.about());
		Optional<UUID> telling = pressed.telling();
		return switch (word) {
			case "again" -> telling.map((told) -> tellAgain(context, said, told));
			case "instead" -> telling.map((told) -> tellOtherwise(context, said, told, Way.INSTEAD));
			case "add" -> telling.map((told) -> tellOtherwise(context, said, told, Way.ADDED));
			case "network" -> key.map((which) -> tellNetwork(context, said, which));
			case "nothing" -> key.map((which) -> tellNothing(context, said, which));
			case "unused" -> key.map((which) -> this.unused.takeAway(context, said, which));
			case "once" -> Optional.of(Message.text(Wording.of(context).get("told.once")));
			case "keep" -> Optional.of(Message.text(Wording.of(context).get("told.kept")));
			default -> Optional.empty();
		};
	}

	/**
	 * Takes in a sentence once more.
	 * @param told the telling that it repeats
	 */
	private Message tellAgain(MemberContext context, SaidSentence said, UUID told) {
		return this.answers.lastTold(context, told)
			.map((key) -> tell(context, said, key, Way.ADDED))
			.orElseGet(() -> AskBack.toldSince(context));
	}

	/**
	 * Takes in a sentence in another way than it was; if the day has no room for that, it
	 * stays as it was.
	 * @param told its telling
	 */
	private Message tellOtherwise(MemberContext context, SaidSentence said, UUID told, Way way) {
		ThingTold telling = ThingTold.of(said.understood());
		return this.answers.takeBack(context, told).stream().findFirst().map((key) -> {
			BeforeSentence before = this.reader.before(context.member(), key, telling, context.now());
			return this.sentences.keepOtherwise(context, said, telling, before, way);
		}).orElseGet(() -> AskBack.toldSince(context));
	}

	/**
	 * Takes in that there was nothing, whatever was told.
	 */
	private Message tellNothing(MemberContext context, SaidSentence said, CheckInKey key) {
		return tell(context, said, key, Way.INSTEAD);
	}

	/**
	 * Takes in the same where it was not said on which network.
	 */
	private Message tellNetwork(MemberContext context, SaidSentence said, CheckInKey key) {
		ThingTold telling = ThingTold.of(said.understood());
		BeforeSentence before = this.reader.before(context.member(), key, telling, context.now());
		return (before.again() != null) ? this.question.of(context.member(), before.told())
				: tell(context, said, telling, before, Way.AS_USUAL);
	}

	private Message tell(MemberContext context, SaidSentence said, CheckInKey key, Way way) {
		ThingTold telling = ThingTold.of(said.understood());
		return tell(context, said, telling, this.reader.before(context.member(), key, telling, context.now()), way);
	}

	private Message tell(MemberContext context, SaidSentence said, ThingTold telling, BeforeSentence before, Way way) {
		return AskBack.whichNetwork(context, said, before.told())
			.or(() -> (way == Way.AS_USUAL) ? instead(context, said, before.told()) : Optional.empty())
			.orElseGet(() -> this.sentences.keep(context, said, telling, before, way));
	}

	private Optional<Message> instead(MemberContext context, SaidSentence said, CheckInDetails before) {
		return (said.understood().nothing() && wouldLose(before))
				? Optional.of(AskBack.whetherNothing(context, said, before))
				: this.unused.answer(context, said, before);
	}

	private Message askWhetherTwice(MemberContext context, SaidSentence said, CheckInDetails told, UUID again) {
		CheckInDetails stands = this.answers.lastTold(context, again)
			.filter((key) -> !key.equals(told.key()))
			.map((key) -> this.reader.details(context.member(), key))
			.orElse(told);
		return AskBack.whetherTwice(context, said, stands, again);
	}

	private static boolean wouldLose(CheckInDetails before) {
		return before.minutes() > 0 && !before.checkIn().isRough();
	}

}
