package worthwhile.checkin.telling;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import worthwhile.checkin.record.CheckIn;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.sentence.Sentence;
import worthwhile.usage.OutcomeKind;

/**
 * Takes an answer in a word, such as {@code 30}, {@code none} or {@code same}, to the
 * question that is open or on its way; without one it asks back what is meant.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ShortAnswer implements MemberHandler {

	private static final Set<String> NOTHING = Set.of("0", "no", "nope", "none", "nothing", "nothing today",
			"none today", "nada", "zero", "nil", "no social media", "no social media today", "didn't use it",
			"did not use it", "didn't use any", "not used", "nein", "nö", "keine", "nichts", "nix", "gar nichts",
			"heute nichts", "heute keine", "null", "kein social media", "heute kein social media", "nah",
			"keine sozialen medien", "nicht genutzt", "nicht benutzt", "nothing yet", "noch nichts", "n");

	private static final Set<String> SAME = Set.of("same", "same same", "same again", "same as last time",
			"same as before", "ditto", "as usual", "the same", "wie letztes mal", "wie zuletzt", "wie immer",
			"dasselbe", "das gleiche", "gleich", "genauso", "wie sonst", "dito");

	private static final Set<String> SAME_AS_YESTERDAY = Set.of("same as yesterday", "like yesterday", "as yesterday",
			"wie gestern", "genau wie gestern", "so wie gestern");

	private static final Map<String, OutcomeKind> CAME = Map.of("learned something", OutcomeKind.LEARNED,
			"etwas gelernt", OutcomeKind.LEARNED, "contact", OutcomeKind.CONTACT, "kontakt", OutcomeKind.CONTACT,
			"lead", OutcomeKind.LEAD, "interessent", OutcomeKind.LEAD, "client", OutcomeKind.CLIENT, "kunde",
			OutcomeKind.CLIENT);

	private static final Pattern COURTESY = Pattern
		.compile("(?<![\\s,.!])[\\s,.!]++(?:thanks|thank you|thx|sorry|danke)$");

	/** What is less can be hours as well. */
	private static final int LEAST_MINUTES = 5;

	/** Of a week, what is less can be hours as well. */
	private static final int LEAST_MINUTES_OF_WEEK = 60;

	private static final int HOUR = 60;

	private final CheckInReader reader;

	private final TakeTap taps;

	private final QuestionMessage question;

	private final ShortAfterAll afterAll;

	ShortAnswer(CheckInReader reader, TakeTap taps, QuestionMessage question, ShortAfterAll afterAll) {
		this.reader = reader;
		this.taps = taps;
		this.question = question;
		this.afterAll = afterAll;
	}

	@Override
	public String name() {
		return "short";
	}

	@Override
	public Optional<Reply> words(Incoming.Words words, MemberContext context) {
		String polite = words.text().strip().toLowerCase(Locale.ROOT).replace('’', '\'');
		String said = COURTESY.matcher(polite).replaceFirst("");
		if (NOTHING.contains(said)) {
			return Optional.of(nothing(context, open(context), said));
		}
		if (said.matches("~?\\d{1,4}")) {
			return Optional.of(number(context, open(context), Integer.parseInt(said.replace("~", ""))));
		}
		if (SAME.contains(said) || SAME_AS_YESTERDAY.contains(said)) {
			return Optional.of(same(context, open(context), SAME_AS_YESTERDAY.contains(said)));
		}
		if (Sentence.saysNothingCame(words.text())) {
			return Optional.of(nothingCame(context, open(context)));
		}
		OutcomeKind kind = CAME.get(said);
		return (kind != null) ? came(context, kind) : Optional.empty();
	}

	/**
	 * The question that waits, or else today's.
	 */
	private CheckInDetails open(MemberContext context) {
		return this.reader.waitingOr(context.member(), CheckInKey.today(context));
	}

	private Reply nothing(MemberContext context, CheckInDetails told, String said) {
		if (ShortAfterAll.isClosed(told)) {
			return this.afterAll.nothing(context, told);
		}
		if (isBeforeAnOutcome(told)) {
			this.taps.outcome(context, told, null);
			return shown(context, told);
		}
		Wording wording = Wording.of(context);
		boolean certain = waits(told) || said.contains("today") || said.contains("heute");
		if (certain && !told.checkIn().isAnswered()) {
			this.taps.minutes(context, told, 0);
			return shown(context, told);
		}
		return ask(wording.get("short.nothing", wording.when(told.key())),
				new Tap.Minutes(0).button(wording.get("minutes.none"), told.key()));
	}

	/**
	 * That nothing came of it, where time was told, or nothing at all.
	 */
	private Reply nothingCame(MemberContext context, CheckInDetails told) {
		if (isBeforeAnOutcome(told)) {
			this.taps.outcome(context, told, null);
		}
		return told.checkIn().isAnswered() ? shown(context, told)
				: Reply.say(Wording.of(context).get("short.nothing-came"));
	}

	private Reply number(MemberContext context, CheckInDetails told, int number) {
		if (ShortAfterAll.isClosed(told)) {
			return this.afterAll.number(context, told, number);
		}
		CheckInKey key = told.key();
		boolean minutes = number >= (key.isWeek() ? LEAST_MINUTES_OF_WEEK : LEAST_MINUTES);
		if (minutes && number <= key.longest() && waits(told)) {
			this.taps.minutes(context, told, number);
			return shown(context, told);
		}
		return askForUnit(context, key, number);
	}

	private Reply askForUnit(MemberContext context, CheckInKey key, int number) {
		Wording wording = Wording.of(context);
		Button minutes = new Tap.Minutes(number).button(wording.get("short.minutes", number), key);
		String question = wording.get("short.number", number, wording.when(key));
		return (number * HOUR <= key.longest())
				? ask(question, minutes, new Tap.Minutes(number * HOUR).button(wording.get("short.hours", number), key))
				: ask(question, minutes);
	}

	private Reply same(MemberContext context, CheckInDetails told, boolean asYesterday) {
		if (ShortAfterAll.isClosed(told)) {
			return this.afterAll.same(context, told);
		}
		Wording wording = Wording.of(context);
		Optional<CheckInDetails> last = this.reader.last(context.member(), told.key());
		if (last.isEmpty()) {
			return Reply.say(wording.get("short.same.none"));
		}
		LocalDate yesterday = told.key().day().minusDays(1);
		boolean right = !asYesterday || last.get().key().day().equals(yesterday);
		if (right && waits(told)) {
			this.taps.sameAsLast(context, told);
			return shown(context, told);
		}
		return ask(
				wording.get("short.same", Wording.about(last.get().minutes()), wording.span(last.get().key()),
						wording.when(told.key())),
				Tap.Plain.SAME_AS_LAST.button(wording.get("question.same", Wording.about(last.get().minutes())),
						told.key()));
	}

	/**
	 * What came of it, where that was asked just now.
	 */
	private Optional<Reply> came(MemberContext context, OutcomeKind kind) {
		CheckInDetails told = open(context);
		if (!isBeforeAnOutcome(told)) {
			return Optional.empty();
		}
		this.taps.outcome(context, told, kind);
		return Optional.of(shown(context, told));
	}

	private Reply shown(MemberContext context, CheckInDetails told) {
		return Reply.say(this.question.of(context.member(), told.key()));
	}

	private static Reply ask(String question, Button... buttons) {
		return Reply.say(Message.of(question, new Block.Paragraph(question), Block.Buttons.of(buttons)));
	}

	/**
	 * Whether the question was asked or shown, or is on its way.
	 */
	private static boolean waits(CheckInDetails told) {
		CheckIn checkIn = told.checkIn();
		CheckIn.Asked asked = checkIn.asked();
		return checkIn.isWaiting() && (asked.askedAt() != null || asked.slotAt() != null || asked.shownAt() != null);
	}

	private static boolean isBeforeAnOutcome(CheckInDetails told) {
		return told.checkIn().isAnswered() && told.checkIn().step() == CheckIn.Step.OUTCOME;
	}

}
