package worthwhile.intention;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import worthwhile.conversation.Incoming;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.sentence.IntentionSentence;
import worthwhile.sentence.Reason;
import worthwhile.sentence.SpokenIntention;
import worthwhile.usage.Network;
import worthwhile.usage.OutcomeKind;

/**
 * The form in which a member says what they intend with one network.
 *
 * @param words the member's
 * @param network which
 */
record IntentionForm(IntentionWording words, Network network) {

	static final String ID = IntentionNames.KEEPING + ".set";

	private static final int LONGEST_TIME = 100;

	/**
	 * The form, filled in with what is intended now.
	 * @param context what comes back with it
	 */
	Form form(Intention now, String context) {
		Integer minutes = now.minutes();
		return new Form(ID, context, this.words.get("form.title"), this.words.get("form.save"),
				List.of(new Field.Explanation(this.words.get("form.about", this.network.name())),
						new Field.Text("purpose", this.words.get("form.purpose"), this.words.get("form.purpose.hint"),
								Objects.requireNonNullElse(now.purpose(), ""), false, false, Intention.LONGEST_PURPOSE),
						hoped(now.hoped()),
						new Field.Text("minutes", this.words.get("form.minutes"), this.words.get("form.minutes.hint"),
								(minutes != null) ? IntentionWording.time(minutes) : "", false, false, LONGEST_TIME)));
	}

	private Field hoped(@Nullable OutcomeKind now) {
		List<Field.Option> kinds = Arrays.stream(OutcomeKind.values())
			.map((kind) -> new Field.Option(kind.name(), StringUtils.capitalize(this.words.kind(kind))))
			.toList();
		return new Field.Choice("hoped", this.words.get("form.hoped"), null, kinds, (now != null) ? now.name() : null,
				false);
	}

	/**
	 * What was filled in; what was wrong is noted in the form.
	 */
	Intention read(SubmittedForm form) {
		return new Intention(this.network, form.words("purpose", Intention.LONGEST_PURPOSE, "form.long"),
				form.choice("hoped", OutcomeKind.class), minutes(form), this.words.today());
	}

	static SubmittedForm submitted(Incoming.Submission submission, IntentionWording words) {
		return new SubmittedForm(submission, words.texts());
	}

	/**
	 * A number alone is minutes.
	 */
	private @Nullable Integer minutes(SubmittedForm form) {
		String written = form.text("minutes").strip();
		if (written.isEmpty()) {
			return null;
		}
		IntentionSentence sentence = new IntentionSentence(List.of(), List.of(this.network));
		SpokenIntention said = sentence.read(written.matches("\\d+") ? written + "m" : written);
		if (said instanceof SpokenIntention.Refused refused) {
			form.wrong("minutes", (refused.reason() == Reason.UNKNOWN_NETWORK) ? "form.unclear"
					: IntentionWording.key(refused.reason()), SubmittedForm.quote(written));
			return null;
		}
		return minutes((SpokenIntention.Understood) said, written, form);
	}

	private static @Nullable Integer minutes(SpokenIntention.Understood said, String written, SubmittedForm form) {
		Integer minutes = said.minutes();
		if (said.nothing()) {
			return null;
		}
		if (minutes == null || said.purpose() != null || said.hoped() != null) {
			form.wrong("minutes", "form.unclear", SubmittedForm.quote(written));
			return null;
		}
		if (minutes == 0) {
			form.wrong("minutes", "refused.zero");
			return null;
		}
		return minutes;
	}

}
