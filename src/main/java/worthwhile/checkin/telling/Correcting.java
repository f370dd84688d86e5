package worthwhile.checkin.telling;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.checkin.record.CheckInKey;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.people.MemberContext;
import worthwhile.sentence.Correction;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Sentence;
import worthwhile.usage.Network;

/**
 * One correction by one member.
 *
 * @param context whose
 * @param text its words
 * @param said what they correct
 * @param chosen where the time was that was told without a network, if that was chosen
 */
record Correcting(MemberContext context, String text, Correction said, @Nullable Network chosen) {

	static Optional<Correcting> of(MemberContext context, String text) {
		return Correction.of(text).map((said) -> new Correcting(context, text, said, null));
	}

	/**
	 * One that a button says again.
	 */
	static Optional<Correcting> of(MemberContext context, SaidSentence.Pressed pressed) {
		Network chosen = context.member()
			.networks()
			.stream()
			.filter((network) -> pressed.network().filter(network.key()::equals).isPresent())
			.findFirst()
			.orElse(null);
		return Correction.of(pressed.text()).map((said) -> new Correcting(context, pressed.text(), said, chosen));
	}

	Wording wording() {
		return Wording.of(this.context);
	}

	Sentence sentence() {
		return new Sentence(this.context.member().workspaceNetworks().all());
	}

	/**
	 * Whether it says something of a day as well, such as no linkedin, and does not point
	 * back.
	 */
	boolean isUsual() {
		return !this.said.pointing() && this.said.before() == null && read(this.text) instanceof Reading.Understood
				&& !isOtherDay();
	}

	/**
	 * No, monday is another day, and no monday is a day without any use.
	 */
	private boolean isOtherDay() {
		return this.said.apart()
				&& NamedDay.read(this.said.now(), this.context.today()) instanceof Reading.Understood day
				&& day.dayNamed();
	}

	private Reading read(String words) {
		return sentence().read(words, this.context.today(), CheckInKey.today(this.context).longest());
	}

	/**
	 * There is nothing to correct; what is said may be told for the first time.
	 */
	Message nothing() {
		String now = this.said.now() + (this.said.now().matches("\\d+") ? "m" : "");
		Stream<Button> telling = Stream.of(SaidSentence.button(LogSentence.NAME, this.context.today(), now,
				wording().get("corrected.tell", now), SayRefusal.MEANT));
		return AskBack.message(wording().get("corrected.nothing"),
				telling.filter((button) -> read(now) instanceof Reading.Understood).toList());
	}

}
