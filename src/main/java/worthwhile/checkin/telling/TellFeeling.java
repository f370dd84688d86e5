package worthwhile.checkin.telling;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckIn.Step;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.checkin.record.ThingTold;
import worthwhile.message.Message;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.sentence.Reading;

/**
 * Keeps how it felt where a sentence says nothing else.
 */
@Component
class TellFeeling {

	private final CheckInReader reader;

	private final Answers answers;

	private final QuestionMessage question;

	TellFeeling(CheckInReader reader, Answers answers, QuestionMessage question) {
		this.reader = reader;
		this.answers = answers;
		this.question = question;
	}

	/**
	 * Takes in how it felt, where it is known what: in the day that it names, or else in
	 * what was told last, as long as no question waits.
	 */
	Message tell(MemberContext context, SaidSentence said) {
		Wording wording = Wording.of(context);
		return felt(context, said.understood()).map((before) -> tell(context, said.understood(), before))
			.orElseGet(() -> Message.text(wording.get("told.feeling.of-what") + "\n" + wording.get("example.feeling")));
	}

	private Message tell(MemberContext context, Reading.Understood understood, CheckInDetails before) {
		CheckInDetails told = before.with(before.checkIn().at(Step.DONE).felt(understood.feeling()));
		ThingTold telling = ThingTold.of(understood);
		this.answers.amend(context, told.key(), telling);
		this.answers.keepSaid(context, telling, told, List.of(), List.of());
		return this.question.said(context.member(), told, List.of(), List.of());
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

}
