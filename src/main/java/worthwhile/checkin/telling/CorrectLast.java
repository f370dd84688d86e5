package worthwhile.checkin.telling;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.sentence.Correction;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Reason;
import worthwhile.sentence.Sentence;
import worthwhile.sentence.Usage;
import worthwhile.usage.Network;

/**
 * Takes what corrects something told last: its time, as in {@code no, 20 not 30}, its
 * network, as in {@code it was x, not linkedin}, its day, as in
 * {@code that was yesterday}, or how it felt. That is taken back, and told anew as it is
 * right, with all that was told in the same breath.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class CorrectLast implements MemberHandler {

	/** A number that is less can be hours as well. */
	private static final int LEAST_MINUTES = 5;

	/** The same of a week. */
	private static final int LEAST_MINUTES_OF_WEEK = 60;

	private static final int HOUR = 60;

	/** Why a day is refused that is one. */
	private static final Set<Reason> OTHER_DAYS = EnumSet.of(Reason.FUTURE_DAY, Reason.TOO_LONG_AGO, Reason.NO_SUCH_DAY,
			Reason.TWO_DATES, Reason.TWO_DAYS);

	private final Answers answers;

	private final CheckInReader reader;

	private final TellSentence sentences;

	CorrectLast(Answers answers, CheckInReader reader, TellSentence sentences) {
		this.answers = answers;
		this.reader = reader;
		this.sentences = sentences;
	}

	@Override
	public String name() {
		return "correct";
	}

	@Override
	public Optional<Reply> words(Incoming.Words words, MemberContext context) {
		return corrected(words.text(), context).map(Reply::say);
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return SaidSentence.Pressed.parse(press.value())
			.flatMap((pressed) -> corrected(pressed.text(), context))
			.map(Reply.Update::new);
	}

	private Optional<Message> corrected(String text, MemberContext context) {
		return Correction.of(text).flatMap((said) -> {
			Correcting correcting = new Correcting(context, said);
			if (correcting.isUsual(text)) {
				return Optional.empty();
			}
			return correcting.time().or(correcting::network).or(correcting::day).or(correcting::feeling);
		});
	}

	/**
	 * One correction by one member.
	 */
	private final class Correcting {

		private final MemberContext context;

		private final Correction said;

		private final Wording wording;

		private final Sentence sentence;

		Correcting(MemberContext context, Correction said) {
			this.context = context;
			this.said = said;
			this.wording = Wording.of(context);
			this.sentence = new Sentence(context.member().workspaceNetworks().all());
		}

		/**
		 * Whether it says something of a day as well, such as no linkedin, and does not
		 * point back.
		 */
		boolean isUsual(String text) {
			return !this.said.pointing() && this.said.before() == null && this.sentence.read(text, this.context.today(),
					CheckInKey.today(this.context).longest()) instanceof Reading.Understood;
		}

		Optional<Message> time() {
			Usage right = this.said.said() ? time(this.said.now()) : null;
			Usage wrong = (this.said.before() != null) ? time(this.said.before()) : null;
			return (right == null || this.said.before() != null && wrong == null) ? Optional.empty()
					: last().filter((last) -> last.minutes() > 0)
						.map((last) -> time(last, right, wrong))
						.orElseGet(() -> Optional.of(nothing()));
		}

		private Optional<Message> time(Retold last, Usage right, @Nullable Usage wrong) {
			List<Usage> meant = last.usages()
				.stream()
				.filter((usage) -> right.network() == null || right.network().equals(usage.network()))
				.filter((usage) -> wrong == null || last.minutes() == wrong.minutes()
						|| usage.minutes() == wrong.minutes())
				.toList();
			if (meant.isEmpty()) {
				return (right.network() != null) ? Optional.empty()
						: Optional.of(Message.text(this.wording.get("corrected.other", Wording.exact(last.minutes()),
								Wording.exact(Objects.requireNonNullElse(wrong, right).minutes()))));
			}
			if (isUnclear(last.key(), right)) {
				return Optional.of(askForUnit(last, right.minutes()));
			}
			if (meant.size() > 1) {
				return Optional
					.of(CorrectLast.this.sentences.askWhichOf(this.context, alone(right), last.key(), last.networks()));
			}
			Usage old = meant.get(0);
			return retell(last, last.with(old, right), null,
					this.wording.get("told.corrected", Wording.exact(old.minutes())));
		}

		/**
		 * Whether a number alone can be hours as well.
		 */
		private boolean isUnclear(CheckInKey key, Usage right) {
			int least = key.isWeek() ? LEAST_MINUTES_OF_WEEK : LEAST_MINUTES;
			return right.minutes() < least && this.said.now().matches("\\W*\\d+\\W*");
		}

		private Message askForUnit(Retold last, int number) {
			int before = last.minutes();
			Button minutes = button(this.wording.get("short.minutes", number), number + "m", before);
			Button hours = button(this.wording.get("short.hours", number), number + "h", before);
			return TellSentence.message(this.wording.get("corrected.unit", number),
					(number * HOUR <= last.key().longest()) ? List.of(minutes, hours) : List.of(minutes));
		}

		/**
		 * A button that corrects the same, unless something else was told since.
		 */
		private Button button(String label, String right, int before) {
			return SaidSentence.button(name(), this.context.today(), right + " instead of " + before + "m", label,
					SayRefusal.MEANT);
		}

		/**
		 * There is nothing to correct; what is said may be told for the first time.
		 */
		private Message nothing() {
			String text = this.said.now() + (this.said.now().matches("\\d+") ? "m" : "");
			boolean whole = this.sentence.read(text, this.context.today(),
					CheckInKey.today(this.context).longest()) instanceof Reading.Understood;
			Stream<Button> telling = Stream.of(SaidSentence.button(LogSentence.NAME, this.context.today(), text,
					this.wording.get("corrected.tell", text), SayRefusal.MEANT));
			return TellSentence.message(this.wording.get("corrected.nothing"),
					telling.filter((button) -> whole).toList());
		}

		Optional<Message> network() {
			Network right = this.sentence.readNetwork(this.said.now()).orElse(null);
			Network wrong = Optional.ofNullable(this.said.before()).flatMap(this.sentence::readNetwork).orElse(null);
			return (right == null || this.said.before() != null && wrong == null) ? Optional.empty()
					: Optional.of(last().map((last) -> network(last, right, wrong)).orElseGet(this::nothing));
		}

		private Message network(Retold last, Network right, @Nullable Network wrong) {
			Set<Network> named = last.networks();
			if (wrong != null && !named.contains(wrong)) {
				return Message.text(this.wording.get("corrected.other-network", wrong.name()));
			}
			if (wrong == null && named.size() > 1) {
				return Message
					.text(this.wording.get("corrected.which-network", right.name(), named.iterator().next().name()));
			}
			Network old = (wrong != null || named.isEmpty()) ? wrong : named.iterator().next();
			if (right.equals(old)) {
				return Message.text(this.wording.get("told.kept"));
			}
			String how = (old != null) ? this.wording.get("told.corrected.network", right.name(), old.name())
					: this.wording.get("told.corrected.named", right.name());
			return retell(last, last.with(old, right), null, how).orElseGet(this::nothing);
		}

		Optional<Message> day() {
			Reading day = NamedDay.read(this.said.now(), this.context.today());
			if (day instanceof Reading.Refused refused && OTHER_DAYS.contains(refused.reason())) {
				return SayRefusal.LOG.say(this.wording, refused).said();
			}
			boolean named = day instanceof Reading.Understood understood && understood.dayNamed();
			boolean right = this.said.before() == null
					|| NamedDay.read(this.said.before(), this.context.today()) instanceof Reading.Understood;
			return (named && right)
					? Optional
						.of(last().map((last) -> day(last, ((Reading.Understood) day).day())).orElseGet(this::nothing))
					: Optional.empty();
		}

		private Message day(Retold last, LocalDate day) {
			CheckInKey key = last.key();
			boolean same = !day.isBefore(key.day()) && !day.isAfter(key.last());
			return same ? Message.text(this.wording.get("told.kept"))
					: retell(last, last, day, this.wording.get("told.corrected.day", this.wording.span(key)))
						.orElseGet(this::nothing);
		}

		Optional<Message> feeling() {
			Reading.Understood right = this.said.said() ? feeling(this.said.now()) : null;
			Reading.Understood wrong = (this.said.before() != null) ? feeling(this.said.before()) : null;
			return (right == null || this.said.before() != null && wrong == null) ? Optional.empty()
					: Optional.of(CorrectLast.this.sentences.tell(this.context,
							new SaidSentence(LogSentence.NAME, this.context.today(), this.said.now(), null, right)));
		}

		private Reading.@Nullable Understood feeling(String text) {
			return (this.sentence.read(text, this.context.today()) instanceof Reading.Understood understood
					&& understood.isFeelingAlone()) ? understood : null;
		}

		/**
		 * Takes back what was told last and tells it as it is right, if a day has room
		 * for that.
		 * @param day the day that it is told of; the same as before if missing
		 */
		private Optional<Message> retell(Retold last, Retold right, @Nullable LocalDate day, String how) {
			Member member = this.context.member();
			String words = right.words(day);
			int longest = last.key().longest();
			if (!(this.sentence.read(words, this.context.today(), longest) instanceof Reading.Understood understood)) {
				return Optional.empty();
			}
			CheckInDetails there = (day == null) ? last.before()
					: CorrectLast.this.reader.details(member, CheckInKey.of(member, day));
			int sum = right.minutes() + (there.checkIn().isRough() ? 0 : there.minutes());
			if (sum > there.key().longest()) {
				return Optional.of(TellSentence.tooMuch(this.context, there.key(), sum));
			}
			CorrectLast.this.answers.takeBack(this.context, null);
			SaidSentence said = new SaidSentence(LogSentence.NAME, this.context.today(), words, null, understood);
			Message told = (day == null) ? CorrectLast.this.sentences.tell(this.context, said, last.key())
					: CorrectLast.this.sentences.tell(this.context, said);
			return Optional.of(told.with(new Block.Note(how)));
		}

		/**
		 * A time by itself in words that its buttons can say again.
		 */
		private SaidSentence alone(Usage right) {
			String activity = (right.reading() > 0) ? " reading" : (right.contributing() > 0) ? " posting" : "";
			Usage time = new Usage(null, right.reading(), right.contributing(), right.unsplit(), right.intent(),
					right.outside());
			LocalDate today = this.context.today();
			return new SaidSentence(LogSentence.NAME, today, right.minutes() + "m" + activity, null,
					new Reading.Understood(today, false, List.of(time), List.of(), false, null));
		}

		/**
		 * What was told last, if it was of one check-in.
		 */
		private Optional<Retold> last() {
			List<CheckInDetails> before = CorrectLast.this.answers.beforeLast(this.context);
			return (before.size() != 1) ? Optional.empty() : Optional.of(Retold.of(before.get(0),
					CorrectLast.this.reader.details(this.context.member(), before.get(0).key())));
		}

		/**
		 * One length of time in one kind of use; a number alone is minutes.
		 */
		private @Nullable Usage time(String text) {
			int longest = CheckInKey.today(this.context).longest();
			return (this.sentence.readTime(text, longest) instanceof Reading.Understood understood)
					? understood.usages()
						.stream()
						.filter((usage) -> usage.minutes() > 0 && isOfOneKind(usage))
						.findFirst()
						.orElse(null)
					: null;
		}

		private static boolean isOfOneKind(Usage usage) {
			int minutes = usage.minutes();
			return usage.reading() == minutes || usage.contributing() == minutes || usage.unsplit() == minutes;
		}

	}

}
