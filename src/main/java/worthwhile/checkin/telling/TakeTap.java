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
import worthwhile.outbox.PressedMessage;
import worthwhile.people.Member;
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

	boolean minutes(Member member, CheckInDetails told, int minutes, @Nullable PressedMessage pressed) {
		if (!takesMinutes(told.checkIn()) || minutes > told.key().longest()) {
			return this.answers.show(member, told.checkIn(), pressed);
		}
		CheckIn answered = told.checkIn().answered(minutes, (minutes > 0) ? Step.OUTCOME : Step.DONE);
		return this.answers.keep(member, told.with(answered, this.reader.split(member, told.key()).of(minutes)),
				pressed);
	}

	/**
	 * The minutes of the last answer once more, without what else was told of them.
	 */
	boolean sameAsLast(Member member, CheckInDetails told, @Nullable PressedMessage pressed) {
		Optional<CheckInDetails> last = takesMinutes(told.checkIn()) ? this.reader.last(member, told.key())
				: Optional.empty();
		return last
			.map((answer) -> told.with(told.checkIn().answered(answer.minutes(), Step.OUTCOME),
					minutesAlone(answer.entries())))
			.map((now) -> this.answers.keep(member, now, pressed))
			.orElseGet(() -> this.answers.show(member, told.checkIn(), pressed));
	}

	boolean outcome(Member member, CheckInDetails told, @Nullable OutcomeKind kind, @Nullable PressedMessage pressed) {
		CheckIn checkIn = told.checkIn();
		if (!checkIn.isAnswered() || checkIn.step() != Step.OUTCOME) {
			return this.answers.show(member, checkIn, pressed);
		}
		Step next = this.followUps.next(member, told).isPresent() ? Step.EXTRA : Step.DONE;
		return this.answers.keepTapped(member, checkIn.at(next), (kind != null) ? of(member, told, kind) : null,
				pressed);
	}

	boolean followUp(Member member, CheckInDetails told, String id, String choice, @Nullable PressedMessage pressed) {
		return this.followUps.find(id)
			.filter((followUp) -> takesFollowUp(told.checkIn()))
			.flatMap((followUp) -> followUp.store(member, told.answered(), choice))
			.map(told::with)
			.map((now) -> this.answers.keep(member, now.with(now.checkIn().at(Step.DONE)), pressed))
			.orElseGet(() -> this.answers.show(member, told.checkIn(), pressed));
	}

	boolean finish(Member member, CheckInDetails told, @Nullable PressedMessage pressed) {
		return takesFollowUp(told.checkIn()) ? this.answers.keep(member, told.checkIn().at(Step.DONE), pressed)
				: this.answers.show(member, told.checkIn(), pressed);
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
