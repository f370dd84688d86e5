package worthwhile.checkin.telling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.CheckIn.Step;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.conversation.Reply;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.people.MemberContext;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Usage;
import worthwhile.usage.Entry;

/**
 * Takes an answer in a word where a tap counts no more, such as {@code 30} after the day
 * was told: its buttons say a sentence.
 */
@Component
class ShortAfterAll {

	/** A number that is less can be hours as well. */
	private static final int LEAST_MINUTES = 5;

	/** Of a week, what is less can be hours as well. */
	private static final int LEAST_MINUTES_OF_WEEK = 60;

	private static final int HOUR = 60;

	private final CheckInReader reader;

	private final QuestionMessage question;

	ShortAfterAll(CheckInReader reader, QuestionMessage question) {
		this.reader = reader;
		this.question = question;
	}

	/**
	 * Whether a tap on an amount would change nothing.
	 */
	static boolean isClosed(CheckInDetails told) {
		Step step = told.checkIn().step();
		return step == Step.EXTRA || step == Step.DONE;
	}

	Reply number(MemberContext context, CheckInDetails told, int number) {
		Wording wording = Wording.of(context);
		String question = (told.minutes() > 0)
				? wording.get("short.told", wording.span(told.key()), wording.line(told), number)
				: wording.get("short.number", number, wording.when(told.key()));
		return Reply.say(AskBack.message(question,
				amounts(told.key(), number).flatMap((minutes) -> ways(context, told, minutes)).toList()));
	}

	private static Stream<Integer> amounts(CheckInKey key, int number) {
		boolean hoursToo = number < (key.isWeek() ? LEAST_MINUTES_OF_WEEK : LEAST_MINUTES)
				&& number * HOUR <= key.longest();
		return hoursToo ? Stream.of(number, number * HOUR) : Stream.of(number).filter((some) -> some <= key.longest());
	}

	private static Stream<Button> ways(MemberContext context, CheckInDetails told, int minutes) {
		Wording wording = Wording.of(context);
		String amount = Wording.exact(minutes);
		if (told.minutes() == 0 || told.checkIn().isRough()) {
			return Stream.of(said(context, told.key(), minutes).button(amount, "nothing", told.key().subject()));
		}
		Button more = SaidSentence.button(LogSentence.NAME, context.today(),
				told.key().isWeek() ? minutes + "m" : told.key().day() + " " + minutes + "m",
				wording.get("short.more", amount), SayRefusal.MEANT);
		return Stream.concat(Stream.of(more),
				only(told)
					.map((entry) -> said(context, told.key(), minutes).on(entry.network())
						.button(wording.get("told.instead", amount), "nothing", told.key().subject()))
					.stream());
	}

	/**
	 * What was told, if it was of one network.
	 */
	private static Optional<Entry> only(CheckInDetails told) {
		return Optional.of(told.entries()).filter((entries) -> entries.size() == 1).map((entries) -> entries.get(0));
	}

	private static SaidSentence said(MemberContext context, CheckInKey key, int minutes) {
		return new SaidSentence(LogSentence.NAME, context.today(), minutes + "m", null, new Reading.Understood(
				key.day(), false, List.of(new Usage(null, 0, 0, minutes, null, null)), List.of(), false, null));
	}

	Reply nothing(MemberContext context, CheckInDetails told) {
		SaidSentence none = new SaidSentence(LogSentence.NAME, context.today(), "none", null,
				new Reading.Understood(told.key().day(), false, List.of(), List.of(), true, null));
		if (told.checkIn().isAnswered()) {
			return Reply.say((told.minutes() > 0) ? AskBack.whetherNothing(context, none, told)
					: this.question.of(context.member(), told));
		}
		Wording wording = Wording.of(context);
		return Reply.say(AskBack.message(wording.get("short.nothing", wording.when(told.key())),
				List.of(none.button(wording.get("minutes.none"), "nothing", told.key().subject()))));
	}

	/**
	 * The same as last time: what was told of it already, or else the last minutes.
	 */
	Reply same(MemberContext context, CheckInDetails told) {
		Optional<Message> again = told.checkIn().isAnswered() ? Optional.empty()
				: this.reader.last(context.member(), told.key()).map((last) -> same(context, told.key(), last));
		return Reply.say(again.orElseGet(() -> this.question.of(context.member(), told)));
	}

	private static Message same(MemberContext context, CheckInKey key, CheckInDetails last) {
		Wording wording = Wording.of(context);
		return AskBack.message(
				wording.get("short.same", Wording.about(last.minutes()), wording.span(last.key()), wording.when(key)),
				List.of(said(context, key, last.minutes())
					.button(wording.get("question.same", Wording.about(last.minutes())), "nothing", key.subject())));
	}

}
