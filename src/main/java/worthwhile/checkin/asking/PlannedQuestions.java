package worthwhile.checkin.asking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.calendar.Slot;
import worthwhile.calendar.WorkingDays;
import worthwhile.checkin.CheckInNames;
import worthwhile.checkin.ComingQuestions;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.people.Member;
import worthwhile.schedule.Due;

/**
 * Tells by what is due, and by what was asked already, which question comes next.
 */
@Component
class PlannedQuestions implements ComingQuestions {

	private final JdbcAsking asking;

	private final Due due;

	private final Clock clock;

	PlannedQuestions(JdbcAsking asking, Due due, Clock clock) {
		this.asking = asking;
		this.due = due;
		this.clock = clock;
	}

	@Override
	public Optional<Slot> next(Member member, WorkingDays days) {
		Instant now = this.clock.instant();
		LocalDate weekAgo = LocalDate.ofInstant(now, member.zone()).minusWeeks(1);
		Set<CheckInKey> settled = this.asking.settled(member.id(), weekAgo);
		return waiting(member, days, now).filter((slot) -> !settled.contains(key(member, slot)))
			.or(() -> next(member, days, now, settled));
	}

	/**
	 * One whose time is over, but which is on its way or waits for the end of quiet
	 * hours.
	 */
	private Optional<Slot> waiting(Member member, WorkingDays days, Instant now) {
		return days.latest(now)
			.flatMap((slot) -> this.due.at(CheckInNames.ASKING, member.id().value())
				.filter((at) -> new QuestionWindow(slot, member.quiet(), member.zone()).isOpen(at))
				.filter((at) -> days.next(now).filter((next) -> !at.isBefore(next.at())).isEmpty())
				.map((at) -> new Slot(slot.day(), at)));
	}

	private static Optional<Slot> next(Member member, WorkingDays days, Instant after, Set<CheckInKey> settled) {
		Optional<Slot> next = days.next(after);
		while (next.isPresent() && settled.contains(key(member, next.get()))) {
			next = days.next(next.get().at());
		}
		return next;
	}

	private static CheckInKey key(Member member, Slot slot) {
		return CheckInKey.of(member, slot.day());
	}

}
