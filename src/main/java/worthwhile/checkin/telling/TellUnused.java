package worthwhile.checkin.telling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckIn.Step;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.checkin.record.Split;
import worthwhile.checkin.record.ThingTold;
import worthwhile.message.Message;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.sentence.Reading;
import worthwhile.usage.Entry;
import worthwhile.usage.Network;

/**
 * Takes in that some networks were not used, which says nothing of the others.
 */
@Component
class TellUnused {

	private final CheckInReader reader;

	private final Answers answers;

	private final QuestionMessage question;

	TellUnused(CheckInReader reader, Answers answers, QuestionMessage question) {
		this.reader = reader;
		this.answers = answers;
		this.question = question;
	}

	/**
	 * The answer to a sentence that says nothing else, where it is not stored as any
	 * other.
	 */
	Optional<Message> answer(MemberContext context, SaidSentence said, CheckInDetails before) {
		if (!isNoneOfSome(said.understood())) {
			return Optional.empty();
		}
		if (before.checkIn().isRough() && before.minutes() > 0 && isOf(before, said.understood())) {
			return Optional.of(shareAmongOthers(context, said, before));
		}
		return leavesOthersOpen(context.member(), said.understood(), before)
				? Optional.of(askWhetherNone(context, said, before)) : Optional.empty();
	}

	private static boolean leavesOthersOpen(Member member, Reading.Understood understood, CheckInDetails before) {
		return !before.checkIn().isAnswered() && before.minutes() == 0
				&& understood.usages().size() < member.networks().size();
	}

	private static boolean isNoneOfSome(Reading.Understood understood) {
		return !understood.usages().isEmpty() && understood.outcomes().isEmpty() && understood.feeling() == null
				&& understood.usages().stream().allMatch((usage) -> usage.minutes() == 0);
	}

	/**
	 * Whether what was told is of one of them.
	 */
	private static boolean isOf(CheckInDetails before, Reading.Understood understood) {
		return before.entries()
			.stream()
			.anyMatch((entry) -> understood.usages()
				.stream()
				.anyMatch((usage) -> entry.network().equals(usage.network())));
	}

	/**
	 * What was tapped is of the other networks, if there are others.
	 */
	private Message shareAmongOthers(MemberContext context, SaidSentence said, CheckInDetails before) {
		List<Network> unused = said.understood()
			.usages()
			.stream()
			.flatMap((usage) -> Stream.ofNullable(usage.network()))
			.toList();
		Split split = this.reader.split(context.member(), before.key()).without(unused);
		if (split.networks().isEmpty()) {
			return AskBack.whetherNothing(context, said, before);
		}
		CheckInDetails told = before.with(before.checkIn(), Entry.mostFirst(split.of(before.minutes())));
		this.answers.keepSaid(context, ThingTold.of(said.understood()), told, List.of(), List.of());
		return this.question.said(context.member(), told, List.of(), List.of());
	}

	private static Message askWhetherNone(MemberContext context, SaidSentence said, CheckInDetails before) {
		Wording wording = Wording.of(context);
		String networks = said.understood()
			.usages()
			.stream()
			.flatMap((usage) -> Stream.ofNullable(usage.network()))
			.map(Network::name)
			.collect(Collectors.joining(", "));
		return AskBack.message(wording.get("told.none-of", networks, wording.when(before.key())),
				List.of(said.button(wording.get("minutes.none"), "nothing", before.key().subject())));
	}

	/**
	 * Takes in that some networks were not used, whatever was told of them; what else the
	 * sentence says is told already.
	 */
	Message takeAway(MemberContext context, SaidSentence said, CheckInKey key) {
		CheckInDetails before = this.reader.details(context.member(), key);
		ToldAlready unused = ToldAlready.of(said.understood(), before, Wording.of(context));
		if (unused.entries().isEmpty()) {
			return this.question.of(context.member(), before);
		}
		CheckInDetails told = before.with(before.checkIn().answered(null, Step.DONE), unused.others(before));
		this.answers.keepSaid(context, ThingTold.plain(), told, List.of(), List.of());
		return this.question.said(context.member(), told, List.of(unused.removed()), List.of());
	}

}
