package worthwhile.checkin.telling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Field;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Reason;
import worthwhile.sentence.Sentence;
import worthwhile.sentence.Usage;
import worthwhile.usage.Entry;
import worthwhile.usage.Network;

/**
 * The one field of a form in which somebody tells how long: {@code 25}, {@code 1h} or
 * {@code 25 reading 10 posting}.
 *
 * @param name of the field
 * @param network of which it is the time, or null for all together
 */
record MinutesField(String name, @Nullable Network network) {

	private static final int LONGEST = 100;

	static MinutesField of(Network network) {
		return new MinutesField("minutes-" + network.key(), network);
	}

	/**
	 * The field, which begins with what was stated.
	 */
	Field field(String label, @Nullable String hint, String value) {
		return new Field.Text(this.name, label, hint, value, false, false, LONGEST);
	}

	/**
	 * An entry as somebody would write it, empty if it is a guess.
	 */
	static String written(@Nullable Entry entry, Wording wording) {
		if (entry == null || !entry.stated()) {
			return "";
		}
		Integer reading = entry.reading();
		Integer contributing = entry.contributing();
		if (reading == null || contributing == null) {
			return Integer.toString(entry.minutes());
		}
		String read = (reading > 0) ? wording.get("form.minutes.reading", reading.toString()) : "";
		String posted = (contributing > 0) ? wording.get("form.minutes.posting", contributing.toString()) : "";
		return (read + " " + posted).strip();
	}

	/**
	 * What was written, or nothing if it was no time or is not understood, which is noted
	 * in the form.
	 */
	Optional<Usage> read(SubmittedForm form, int longest) {
		String written = form.text(this.name);
		if (written.isEmpty()) {
			return Optional.empty();
		}
		Reading reading = new Sentence(Optional.ofNullable(this.network).stream().toList()).readTime(written, longest);
		if (reading instanceof Reading.Understood understood) {
			return understood.usages().stream().findFirst();
		}
		if (reading instanceof Reading.Unsure unsure) {
			form.wrong(this.name, "form.minutes.unsure", SubmittedForm.quote(written), meant(unsure.completions()));
		}
		else if (isTooMuch(((Reading.Refused) reading).reason())) {
			form.wrong(this.name, "form.too-long", longest / 60);
		}
		else {
			form.wrong(this.name, "form.minutes.unclear", SubmittedForm.quote(written));
		}
		return Optional.empty();
	}

	private static boolean isTooMuch(Reason reason) {
		return reason == Reason.TOO_MUCH_TIME || reason == Reason.TOO_MUCH_FOR_A_WEEK;
	}

	private static String meant(List<Reading.Completion> completions) {
		return completions.stream().map(Reading.Completion::sentence).collect(Collectors.joining(" / "));
	}

}
