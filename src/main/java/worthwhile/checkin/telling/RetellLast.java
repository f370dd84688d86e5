package worthwhile.checkin.telling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.checkin.record.ThingTold;
import worthwhile.message.Block;
import worthwhile.message.Message;
import worthwhile.people.MemberContext;
import worthwhile.sentence.Reading;

/**
 * Takes back what was told last and tells it as it is right.
 */
@Component
class RetellLast {

	private final Answers answers;

	private final CheckInReader reader;

	private final TellSentence sentences;

	RetellLast(Answers answers, CheckInReader reader, TellSentence sentences) {
		this.answers = answers;
		this.reader = reader;
		this.sentences = sentences;
	}

	/**
	 * What was told last, if it was of one check-in.
	 */
	Optional<Retold> find(Correcting correcting) {
		MemberContext context = correcting.context();
		List<CheckInDetails> before = this.answers.beforeLast(context);
		return (before.size() != 1) ? Optional.empty()
				: Optional.of(Retold.of(before.get(0), this.reader.details(context.member(), before.get(0).key())));
	}

	/**
	 * The same if it had any time.
	 */
	Optional<Retold> withTime(Correcting correcting) {
		return find(correcting).filter((last) -> last.minutes() > 0);
	}

	/**
	 * Takes back what was told last and tells it as it is right, if a day has room for
	 * that.
	 * @param day the day that it is told of; the same as before if missing
	 */
	Optional<Message> retell(Correcting correcting, Retold last, Retold right, @Nullable LocalDate day, String how) {
		MemberContext context = correcting.context();
		Retold known = right.on(correcting.chosen());
		String words = known.words(day);
		if (!(correcting.sentence()
			.read(words, context.today(), last.key().longest()) instanceof Reading.Understood understood)) {
			return Optional.empty();
		}
		SaidSentence said = new SaidSentence(LogSentence.NAME, context.today(), words, null, understood);
		CheckInDetails there = (day == null) ? last.before()
				: this.reader.details(context.member(), CheckInKey.of(context.member(), day));
		return Optional.of(openOf(correcting, known, there, understood)
			.orElseGet(() -> retell(context, last.key(), said, day != null).with(new Block.Note(how))));
	}

	/**
	 * What has to be clear before anything is taken back.
	 */
	private Optional<Message> openOf(Correcting correcting, Retold right, CheckInDetails there,
			Reading.Understood understood) {
		int sum = right.minutes() + (there.checkIn().isRough() ? 0 : there.minutes());
		if (sum > there.key().longest()) {
			return Optional.of(AskBack.tooMuch(correcting.context(), there.key(), sum));
		}
		return AskBack.whichNetwork(correcting.context(),
				new SaidSentence(CorrectLast.NAME, correcting.context().today(), correcting.text(), null, understood),
				there);
	}

	private Message retell(MemberContext context, CheckInKey key, SaidSentence said, boolean moved) {
		ThingTold telling = ThingTold.of(said.understood());
		this.answers.correct(context, key, telling, moved);
		return moved ? this.sentences.tell(context, said, telling) : this.sentences.tell(context, said, telling, key);
	}

}
