package worthwhile.checkin.telling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckIn;
import worthwhile.checkin.record.CheckIn.Step;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.checkin.record.JdbcWorth;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.usage.Entry;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;

/**
 * Keeps what is tapped under a question, and tells whether the message in which it was
 * tapped shows it soon. A tap that comes too late, or a second time, changes nothing.
 */
@Component
class TakeTap {

	private final CheckInReader reader;

	private final Answers answers;

	private final JdbcWorth worth;

	private final FollowUps followUps;

	TakeTap(CheckInReader reader, Answers answers, JdbcWorth worth, FollowUps followUps) {
		this.reader = reader;
		this.answers = answers;
		this.worth = worth;
		this.followUps = followUps;
	}

	boolean minutes(MemberContext context, CheckInDetails told, int minutes) {
		if (!takesMinutes(told.checkIn()) || minutes > told.key().longest()) {
			return this.answers.show(context, told.checkIn());
		}
		CheckIn answered = told.checkIn().answered(minutes, (minutes > 0) ? Step.OUTCOME : Step.DONE);
		return this.answers.keep(context,
				told.with(answered, this.reader.split(context.member(), told.key()).of(minutes)));
	}

	/**
	 * The minutes of the last answer once more, without what else was told of them.
	 */
	boolean sameAsLast(MemberContext context, CheckInDetails told) {
		Optional<CheckInDetails> last = takesMinutes(told.checkIn()) ? this.reader.last(context.member(), told.key())
				: Optional.empty();
		return last
			.map((answer) -> told.with(told.checkIn().answered(answer.minutes(), Step.OUTCOME),
					minutesAlone(answer.entries())))
			.map((now) -> this.answers.keep(context, now))
			.orElseGet(() -> this.answers.show(context, told.checkIn()));
	}

	boolean outcome(MemberContext context, CheckInDetails told, @Nullable OutcomeKind kind) {
		CheckIn checkIn = told.checkIn();
		if (!checkIn.isAnswered() || checkIn.step() != Step.OUTCOME) {
			return this.answers.show(context, checkIn);
		}
		Step next = this.followUps.next(context.member(), told).isPresent() ? Step.EXTRA : Step.DONE;
		return this.answers.keepTapped(context, checkIn.at(next),
				(kind != null && !isTold(told, kind)) ? of(context.member(), told, kind) : null);
	}

	boolean followUp(MemberContext context, CheckInDetails told, String id, String choice) {
		return this.followUps.find(id)
			.filter((followUp) -> takesFollowUp(told.checkIn()))
			.flatMap((followUp) -> followUp.store(context.member(), told.answered(), choice))
			.map(told::with)
			.map((now) -> followed(context, now.with(now.checkIn().at(Step.DONE))))
			.orElseGet(() -> this.answers.show(context, told.checkIn()));
	}

	/**
	 * Where all of the time was on one network, there came what was tapped.
	 */
	private boolean followed(MemberContext context, CheckInDetails now) {
		boolean shown = this.answers.keep(context, now);
		List<Entry> spent = now.entries();
		if (now.tapped() != null && spent.size() == 1 && spent.get(0).stated()) {
			this.answers.nameTapped(now.key(), spent.get(0).network());
		}
		return shown;
	}

	boolean finish(MemberContext context, CheckInDetails told) {
		return takesFollowUp(told.checkIn()) ? this.answers.keep(context, told.checkIn().at(Step.DONE))
				: this.answers.show(context, told.checkIn());
	}

	/**
	 * Whether it was told otherwise, perhaps on another device, what is tapped now.
	 */
	private static boolean isTold(CheckInDetails told, OutcomeKind kind) {
		return told.outcomes()
			.stream()
			.anyMatch((outcome) -> outcome.kind() == kind && !outcome.id().equals(told.tapped()));
	}

	private static boolean takesMinutes(CheckIn checkIn) {
		return checkIn.step() == Step.MINUTES || checkIn.step() == Step.OUTCOME;
	}

	private static boolean takesFollowUp(CheckIn checkIn) {
		return checkIn.isAnswered() && checkIn.step() == Step.EXTRA;
	}

	private Outcome of(Member member, CheckInDetails told, OutcomeKind kind) {
		CheckInKey key = told.key();
		List<Entry> spent = told.entries();
		Network network = (spent.size() == 1 && spent.get(0).stated()) ? spent.get(0).network() : null;
		return new Outcome(UUID.randomUUID(), key.day(), kind, network, this.worth.of(member.id(), kind));
	}

	private static List<Entry> minutesAlone(List<Entry> entries) {
		return entries.stream()
			.map((entry) -> new Entry(entry.network(), entry.minutes(), entry.reading(), entry.contributing(), null,
					null, entry.stated()))
			.toList();
	}

}
