package worthwhile.checkin.telling;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.BeforeSentence;
import worthwhile.checkin.record.CheckIn.Step;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.checkin.record.ThingTold;
import worthwhile.checkin.telling.Addition.Way;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Usage;
import worthwhile.usage.Entry;
import worthwhile.usage.Network;

/**
 * Keeps what a sentence tells, says what it added to or took the place of, and asks
 * before it could count wrongly.
 */
@Component
class TellSentence {

	private static final int MOST_NETWORKS = 20;

	private final CheckInReader reader;

	private final Answers answers;

	private final SentenceValues values;

	private final QuestionMessage question;

	private final TellUnused unused;

	TellSentence(CheckInReader reader, Answers answers, SentenceValues values, QuestionMessage question,
			TellUnused unused) {
		this.reader = reader;
		this.answers = answers;
		this.values = values;
		this.question = question;
		this.unused = unused;
	}

	/**
	 * Takes in a sentence about the question that waits, or about its own day if it names
	 * one or no question waits.
	 */
	Message tell(MemberContext context, SaidSentence said) {
		if (said.understood().isFeelingAlone()) {
			return tellFeeling(context, said);
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
	 * Takes in how it felt, where it is known what: in the day that it names, or else in
	 * what was told last, as long as no question waits.
	 */
	private Message tellFeeling(MemberContext context, SaidSentence said) {
		Wording wording = Wording.of(context);
		Integer feeling = said.understood().feeling();
		return felt(context, said.understood()).map((before) -> {
			CheckInDetails told = before.with(before.checkIn().at(Step.DONE).felt(feeling));
			ThingTold telling = ThingTold.of(said.understood());
			this.answers.amend(context, told.key(), telling);
			this.answers.keepSaid(context, telling, told, List.of(), List.of());
			return this.question.said(context.member(), told, List.of(), List.of());
		}).orElseGet(() -> Message.text(wording.get("told.feeling.of-what") + "\n" + wording.get("example.feeling")));
	}

	private Optional<CheckInDetails> felt(MemberContext context, Reading.Understood understood) {
		Member member = context.member();
		CheckInKey key = CheckInKey.of(member, understood.day());
		CheckInDetails told = understood.dayNamed() ? this.reader.details(member, key)
				: this.reader.waitingOr(member, lastToldOr(context, key));
		return Optional.of(told).filter((answer) -> answer.checkIn().isAnswered() && answer.minutes() > 0);
	}

	private CheckInKey lastToldOr(MemberContext context, CheckInKey other) {
		List<CheckInKey> last = this.answers.lastTold(context);
		return (last.size() == 1) ? last.get(0) : other;
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
			.orElseGet(() -> toldSince(context));
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
			Addition otherwise = addition(context, said, before, way);
			Message kept = keep(context, said, telling,
					otherwise.isTooMuch() ? addition(context, said, before, Way.AS_USUAL) : otherwise, before);
			return otherwise.isTooMuch() ? tooMuch(context, otherwise.told()) : kept;
		}).orElseGet(() -> toldSince(context));
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
		Reading.Understood understood = said.understood();
		Optional<Usage> unnamed = understood.usages().stream().filter((usage) -> usage.network() == null).findFirst();
		if (unnamed.isPresent() && needsNetwork(context.member(), understood, before.told())) {
			return askWhichNetwork(context, said, before.told().key(), unnamed.get());
		}
		if (understood.nothing() && way == Way.AS_USUAL && wouldLose(before.told())) {
			return askWhetherNothing(context, said, before.told());
		}
		return ((way == Way.AS_USUAL) ? this.unused.answer(context, said, before.told()) : Optional.<Message>empty())
			.orElseGet(() -> add(context, said, telling, before, way));
	}

	private Message add(MemberContext context, SaidSentence said, ThingTold telling, BeforeSentence before, Way way) {
		Addition addition = addition(context, said, before, way);
		return addition.isTooMuch() ? tooMuch(context, addition.told())
				: keep(context, said, telling, addition, before);
	}

	private Addition addition(MemberContext context, SaidSentence said, BeforeSentence then, Way way) {
		CheckInDetails before = then.told();
		Reading.Understood understood = said.understood();
		boolean time = understood.nothing() || !understood.usages().isEmpty();
		return new Addition(before, time, understood.nothing(),
				this.values.entries(context.member(), before.key(), understood),
				this.values.outcomes(context.member(), before.key().day(), understood), understood.feeling(), way);
	}

	private Message keep(MemberContext context, SaidSentence said, ThingTold telling, Addition addition,
			BeforeSentence before) {
		CheckInDetails told = addition.told();
		Wording wording = Wording.of(context);
		ToldSum sum = new ToldSum(addition, wording);
		List<Button> buttons = sum.buttons(said, telling);
		if (addition.time()) {
			ToldAlready unused = ToldAlready.of(said.understood(), before.told(), wording);
			if (!addition.changesNothing()) {
				this.answers.keepSaid(context, telling, told, addition.came(), addition.replaced());
			}
			return this.question.said(context.member(), told, both(sum.lines(before.week()), unused.lines()),
					both(buttons, unused.buttons(said, before.told())));
		}
		String came = said.line(addition.came(), wording);
		if (addition.feeling() != null) {
			this.answers.keepSaid(context, telling, told, addition.came(), addition.replaced());
			came = came + " · " + wording.get("feeling." + addition.feeling());
		}
		else if (isBeforeAnOutcome(told)) {
			CheckInDetails done = told.with(told.checkIn().at(Step.EXTRA));
			this.answers.keepSaid(context, telling, done, addition.came(), addition.replaced());
		}
		else {
			this.answers.keepOutcomes(context, telling, told.key(), addition.came(), addition.replaced());
		}
		String stored = wording.get("outcome.stored", wording.span(told.key()), came);
		return message(String.join("\n", both(List.of(stored), sum.lines(null))), buttons);
	}

	/**
	 * Whether it is asked what came of it.
	 */
	private static boolean isBeforeAnOutcome(CheckInDetails told) {
		return told.checkIn().isAnswered() && told.checkIn().step() == Step.OUTCOME;
	}

	private static <T> List<T> both(List<T> first, List<T> more) {
		return Stream.concat(first.stream(), more.stream()).toList();
	}

	private static boolean wouldLose(CheckInDetails before) {
		return before.minutes() > 0 && !before.checkIn().isRough();
	}

	/**
	 * Minutes of which nobody knows where would make what is known of others a guess.
	 */
	private static boolean needsNetwork(Member member, Reading.Understood understood, CheckInDetails before) {
		boolean besideStated = understood.usages().size() > 1 || before.entries().stream().anyMatch(Entry::stated);
		return member.networks().size() > 1 && besideStated;
	}

	private Message askWhichNetwork(MemberContext context, SaidSentence said, CheckInKey key, Usage unnamed) {
		Member member = context.member();
		String text = Wording.of(context)
			.get("refused.which-network", Wording.about(unnamed.minutes()), member.mainNetwork().name());
		return message(text,
				member.networks()
					.stream()
					.limit(MOST_NETWORKS)
					.map((network) -> said.on(network).button(network.name(), "network", key.subject()))
					.toList());
	}

	/**
	 * Asks where a time was that is told anew, if that was left open and matters now.
	 */
	Optional<Message> openNetwork(Correcting correcting, Reading.Understood understood, CheckInDetails there) {
		Member member = correcting.context().member();
		SaidSentence said = new SaidSentence(CorrectLast.NAME, correcting.context().today(), correcting.text(), null,
				understood);
		return understood.usages()
			.stream()
			.filter((usage) -> usage.network() == null && needsNetwork(member, understood, there))
			.findFirst()
			.map((usage) -> askWhichNetwork(correcting.context(), said, there.key(), usage));
	}

	/**
	 * Asks which of some networks a time is about, in whose place it is then.
	 */
	Message askWhichOf(MemberContext context, SaidSentence said, CheckInKey key, Collection<Network> networks) {
		String text = Wording.of(context)
			.get("told.corrected.which", Wording.exact(said.understood().usages().get(0).minutes()));
		return message(text,
				networks.stream()
					.map((network) -> said.on(network).button(network.name(), "nothing", key.subject()))
					.toList());
	}

	private Message askWhetherTwice(MemberContext context, SaidSentence said, CheckInDetails told, UUID again) {
		Wording wording = Wording.of(context);
		CheckInDetails stands = this.answers.lastTold(context, again)
			.filter((key) -> !key.equals(told.key()))
			.map((key) -> this.reader.details(context.member(), key))
			.orElse(told);
		return message(wording.get("told.twice", wording.span(stands.key()), wording.stands(stands)),
				List.of(said.button(wording.get("told.twice.yes"), "again", again.toString()),
						said.button(wording.get("no"), "once", again.toString())));
	}

	/**
	 * Asks whether there was nothing after all, where something was told.
	 */
	static Message askWhetherNothing(MemberContext context, SaidSentence said, CheckInDetails before) {
		Wording wording = Wording.of(context);
		return message(wording.get("told.nothing", wording.span(before.key()), wording.line(before)),
				List.of(said.button(wording.get("told.nothing.yes"), "nothing", before.key().subject()),
						said.button(wording.get("no"), "keep", before.key().subject())));
	}

	private static Message tooMuch(MemberContext context, CheckInDetails told) {
		return tooMuch(context, told.key(), told.minutes());
	}

	/**
	 * That a check-in has not as many minutes.
	 */
	static Message tooMuch(MemberContext context, CheckInKey key, int minutes) {
		Wording wording = Wording.of(context);
		return Message
			.text(wording.get("told.too-much", wording.span(key), Wording.exact(minutes), key.longest() / 60));
	}

	private static Message toldSince(MemberContext context) {
		return Message.text(Wording.of(context).get("told.since"));
	}

	static Message message(String text, List<Button> buttons) {
		return buttons.isEmpty() ? Message.text(text)
				: Message.of(text, new Block.Paragraph(text), new Block.Buttons(buttons));
	}

}
