package worthwhile.checkin.telling;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.BeforeSentence;
import worthwhile.checkin.record.CheckIn.Step;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.ThingTold;
import worthwhile.checkin.telling.Addition.Way;
import worthwhile.message.Message;
import worthwhile.people.MemberContext;
import worthwhile.sentence.Reading;

/**
 * Keeps what a sentence tells that leaves nothing open, and says what it added to or took
 * the place of.
 */
@Component
class KeepSentence {

	private final Answers answers;

	private final SentenceValues values;

	private final QuestionMessage question;

	KeepSentence(Answers answers, SentenceValues values, QuestionMessage question) {
		this.answers = answers;
		this.values = values;
		this.question = question;
	}

	/**
	 * Keeps it in a way, if the check-in has room for that.
	 */
	Message keep(MemberContext context, SaidSentence said, ThingTold telling, BeforeSentence before, Way way) {
		Addition addition = addition(context, said, before, way);
		return addition.isTooMuch() ? tooMuch(context, addition) : keep(context, said, telling, addition, before);
	}

	/**
	 * Keeps it in another way than usual; if the check-in has no room for that, as usual,
	 * and says so.
	 */
	Message keepOtherwise(MemberContext context, SaidSentence said, ThingTold telling, BeforeSentence before, Way way) {
		Addition otherwise = addition(context, said, before, way);
		if (!otherwise.isTooMuch()) {
			return keep(context, said, telling, otherwise, before);
		}
		keep(context, said, telling, addition(context, said, before, Way.AS_USUAL), before);
		return tooMuch(context, otherwise);
	}

	private static Message tooMuch(MemberContext context, Addition addition) {
		return AskBack.tooMuch(context, addition.told().key(), addition.told().minutes());
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
		return addition.time() ? keepTime(context, said, telling, addition, before)
				: keepWhatCame(context, said, telling, addition);
	}

	private Message keepTime(MemberContext context, SaidSentence said, ThingTold telling, Addition addition,
			BeforeSentence before) {
		Wording wording = Wording.of(context);
		ToldSum sum = new ToldSum(addition, wording);
		ToldAlready unused = ToldAlready.of(said.understood(), before.told(), wording);
		if (!addition.changesNothing()) {
			store(context, telling, addition, addition.told());
		}
		return this.question.said(context.member(), addition.told(), both(sum.lines(before.week()), unused.lines()),
				both(sum.buttons(said, telling), unused.buttons(said, before.told())));
	}

	private Message keepWhatCame(MemberContext context, SaidSentence said, ThingTold telling, Addition addition) {
		Wording wording = Wording.of(context);
		ToldSum sum = new ToldSum(addition, wording);
		store(context, telling, addition);
		String came = said.line(addition.came(), wording);
		String felt = (addition.feeling() != null) ? " · " + wording.get("feeling." + addition.feeling()) : "";
		String stored = wording.get("outcome.stored", wording.span(addition.told().key()), came + felt);
		return AskBack.message(String.join("\n", both(List.of(stored), sum.lines(null))), sum.buttons(said, telling));
	}

	private void store(MemberContext context, ThingTold telling, Addition addition) {
		CheckInDetails told = addition.told();
		if (addition.feeling() != null) {
			store(context, telling, addition, told);
		}
		else if (isBeforeAnOutcome(told)) {
			CheckInDetails done = told.with(told.checkIn().at(Step.EXTRA));
			store(context, telling, addition, done);
		}
		else {
			this.answers.keepOutcomes(context, telling, told.key(), addition.came(), addition.replaced());
		}
	}

	private void store(MemberContext context, ThingTold telling, Addition addition, CheckInDetails told) {
		if (addition.before().isNew()) {
			this.answers.keepFirstSaid(context, telling, told, addition.came());
		}
		else {
			this.answers.keepSaid(context, telling, told, addition.came(), addition.replaced());
		}
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

}
