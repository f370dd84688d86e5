package worthwhile.trend;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.calendar.Slot;
import worthwhile.calendar.WorkingDays;
import worthwhile.identity.MemberId;
import worthwhile.people.Member;
import worthwhile.trend.figures.WeekSpan;

/**
 * When a member gets their week: at their time on their weekday, or at the end of the
 * quiet hours that it lies in, eighteen hours later at the most; never on a day on which
 * they are away, paused or on holiday. That week is left out then.
 *
 * @param member who
 * @param days the days on which they could get it
 */
record WeekSlots(Member member, WorkingDays days) {

	private static final Duration LATEST = Duration.ofHours(18);

	/** How many weeks are looked at. */
	private static final int FURTHEST = 110;

	/**
	 * Those of a member; none if they want no week, or are not asked.
	 * @param asked when each member is asked who is
	 */
	static Optional<WeekSlots> of(Member member, Map<MemberId, WorkingDays> asked) {
		@Nullable WorkingDays days = asked.get(member.id());
		return (days != null && member.week().wanted())
				? Optional.of(new WeekSlots(member, days.weekly(member.week().day(), member.weekTime())))
				: Optional.empty();
	}

	/**
	 * When they get the next one.
	 * @param after an instant
	 * @return the first time strictly after it
	 */
	Optional<Instant> next(Instant after) {
		Optional<Slot> first = this.days.latest(after).or(() -> this.days.next(after));
		return Stream.iterate(first, Optional::isPresent, (slot) -> slot.flatMap((one) -> this.days.next(one.at())))
			.flatMap(Optional::stream)
			.limit(FURTHEST)
			.filter((slot) -> told(slot).isPresent())
			.flatMap((slot) -> moment(slot, slot.at()).stream())
			.filter((at) -> at.isAfter(after))
			.findFirst();
	}

	/**
	 * The one that is due, if it is not too late for it.
	 */
	Optional<Sending> due(Instant now) {
		return this.days.latest(now)
			.flatMap((slot) -> told(slot)
				.flatMap((weeks) -> moment(slot, now).map((at) -> new Sending(weeks, at, closes(slot, at)))));
	}

	private Optional<WeekSpan> told(Slot slot) {
		return WeekSpan.on(slot.day(), this.member.cadence());
	}

	/**
	 * When it can be sent that could not be before an instant.
	 */
	private Optional<Instant> moment(Slot slot, Instant notBefore) {
		return Optional.of(this.member.quiet().endAfter(notBefore, this.member.zone()))
			.filter((at) -> at.isBefore(slot.at().plus(LATEST)))
			.filter((at) -> !this.days.isOff(day(at)));
	}

	private Instant closes(Slot slot, Instant at) {
		Instant end = slot.at().plus(LATEST);
		LocalDate tomorrow = day(at).plusDays(1);
		Stream<Instant> ends = Stream.of(end, this.member.quiet().beginAfter(at, this.member.zone()));
		Stream<Instant> off = this.days.isOff(tomorrow)
				? Stream.of(tomorrow.atStartOfDay(this.member.zone()).toInstant()) : Stream.empty();
		return Stream.concat(ends, off).min(Instant::compareTo).orElse(end);
	}

	private LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, this.member.zone());
	}

	/**
	 * A look back that is due.
	 *
	 * @param weeks what it is about
	 * @param at when it can be sent, now or later
	 * @param until when it is too late
	 */
	record Sending(WeekSpan weeks, Instant at, Instant until) {
	}

}
