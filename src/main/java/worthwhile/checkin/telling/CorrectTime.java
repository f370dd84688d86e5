package worthwhile.checkin.telling;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.CheckInKey;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Usage;

/**
 * Corrects how long it was, as in {@code no, 20 not 30}.
 */
@Component
class CorrectTime {

	/** A number that is less can be hours as well. */
	private static final int LEAST_MINUTES = 5;

	/** The same of a week. */
	private static final int LEAST_MINUTES_OF_WEEK = 60;

	private static final int HOUR = 60;

	private final RetellLast last;

	CorrectTime(RetellLast last) {
		this.last = last;
	}

	Optional<Message> of(Correcting correcting) {
		Usage right = correcting.said().said() ? time(correcting, correcting.said().now()) : null;
		String before = correcting.said().before();
		Usage wrong = (before != null) ? time(correcting, before) : null;
		return (right == null || before != null && wrong == null) ? Optional.empty()
				: this.last.withTime(correcting)
					.map((last) -> of(correcting, last, right, wrong))
					.orElseGet(() -> Optional.of(correcting.nothing()));
	}

	private Optional<Message> of(Correcting correcting, Retold last, Usage right, @Nullable Usage wrong) {
		List<Usage> meant = meant(last, right, wrong);
		if (meant.isEmpty()) {
			return (right.network() != null) ? Optional.empty() : Optional.of(other(correcting, last, right, wrong));
		}
		if (isUnclear(correcting, last.key(), right)) {
			return Optional.of(askForUnit(correcting, last, right.minutes()));
		}
		if (meant.size() > 1) {
			return Optional
				.of(AskBack.whichOf(correcting.context(), alone(correcting, right), last.key(), last.networks()));
		}
		Usage old = meant.get(0);
		return this.last.retell(correcting, last, last.with(old, right), null,
				correcting.wording().get("told.corrected", Wording.exact(old.minutes())));
	}

	private static List<Usage> meant(Retold last, Usage right, @Nullable Usage wrong) {
		return last.usages()
			.stream()
			.filter((usage) -> right.network() == null || right.network().equals(usage.network()))
			.filter((usage) -> wrong == null || last.minutes() == wrong.minutes() || usage.minutes() == wrong.minutes())
			.toList();
	}

	private static Message other(Correcting correcting, Retold last, Usage right, @Nullable Usage wrong) {
		int minutes = Objects.requireNonNullElse(wrong, right).minutes();
		return Message
			.text(correcting.wording().get("corrected.other", Wording.exact(last.minutes()), Wording.exact(minutes)));
	}

	/**
	 * Whether a number alone can be hours as well.
	 */
	private static boolean isUnclear(Correcting correcting, CheckInKey key, Usage right) {
		int least = key.isWeek() ? LEAST_MINUTES_OF_WEEK : LEAST_MINUTES;
		return right.minutes() < least && correcting.said().now().matches("\\W*\\d+\\W*");
	}

	private static Message askForUnit(Correcting correcting, Retold last, int number) {
		Wording wording = correcting.wording();
		int before = last.minutes();
		Button minutes = button(correcting, wording.get("short.minutes", number), number + "m", before);
		Button hours = button(correcting, wording.get("short.hours", number), number + "h", before);
		return AskBack.message(wording.get("corrected.unit", number),
				(number * HOUR <= last.key().longest()) ? List.of(minutes, hours) : List.of(minutes));
	}

	/**
	 * A button that corrects the same, unless something else was told since.
	 */
	private static Button button(Correcting correcting, String label, String right, int before) {
		return SaidSentence.button(CorrectLast.NAME, correcting.context().today(),
				right + " instead of " + before + "m", label, SayRefusal.MEANT);
	}

	/**
	 * A time by itself in words that its buttons can say again.
	 */
	private static SaidSentence alone(Correcting correcting, Usage right) {
		String activity = (right.reading() > 0) ? " reading" : (right.contributing() > 0) ? " posting" : "";
		Usage time = new Usage(null, right.reading(), right.contributing(), right.unsplit(), right.intent(),
				right.outside());
		LocalDate today = correcting.context().today();
		return new SaidSentence(LogSentence.NAME, today, right.minutes() + "m" + activity, null,
				new Reading.Understood(today, false, List.of(time), List.of(), false, null));
	}

	/**
	 * One length of time in one kind of use; a number alone is minutes.
	 */
	private static @Nullable Usage time(Correcting correcting, String text) {
		int longest = CheckInKey.today(correcting.context()).longest();
		return (correcting.sentence().readTime(text, longest) instanceof Reading.Understood understood)
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
