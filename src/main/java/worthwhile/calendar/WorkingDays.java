package worthwhile.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The days and instants at which one member is asked: at the wanted local time, at the
 * next existing minute where a change of the clock leaves that time out, and at the first
 * of two where it comes twice.
 */
public final class WorkingDays {

	private static final int DAYS_AHEAD = 2 * 366;

	private static final int DAYS_BACK = 8;

	private final AskingTimes times;

	private final Cadence cadence;

	private final List<Away> away;

	private final HolidayCalendar holidays;

	private final WallClock clock;

	/**
	 * Puts together what decides about a day.
	 * @param times when the member wants to be asked
	 * @param cadence how often
	 * @param away when the member is not there
	 * @param holidays the public holidays at the member's place
	 */
	public WorkingDays(AskingTimes times, Cadence cadence, Collection<Away> away, HolidayCalendar holidays) {
		this.times = times;
		this.cadence = cadence;
		this.away = List.copyOf(away);
		this.holidays = holidays;
		this.clock = new WallClock(times.zone());
	}

	/**
	 * Whether a question belongs to the day.
	 * @param day a local day of the member
	 * @return true if the member is asked on it
	 */
	public boolean wanted(LocalDate day) {
		return switch (this.cadence) {
			case DAILY -> works(day);
			case WEEKLY -> works(day) && isOffUntilMonday(day);
		};
	}

	/**
	 * Whether the day is one of the wanted weekdays and not taken off, whether a question
	 * belongs to it or not.
	 * @param day a local day of the member
	 * @return true if the member may be spoken to on it
	 */
	public boolean works(LocalDate day) {
		return this.times.days().contains(day.getDayOfWeek()) && this.clock.shows(day) && !isOff(day);
	}

	/**
	 * Whether the day is the first of its ISO week on which the member may be spoken to.
	 * @param day a local day of the member
	 * @return true if there is none before it from Monday on
	 */
	public boolean isFirstOfWeek(LocalDate day) {
		LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		return monday.datesUntil(day).noneMatch(this::works);
	}

	/**
	 * The same absences and holidays for something else that comes once a week.
	 * @param day on which weekday
	 * @param time at which local time
	 */
	public WorkingDays weekly(DayOfWeek day, LocalTime time) {
		return new WorkingDays(new AskingTimes(Set.of(day), time, this.times.zone()), Cadence.DAILY, this.away,
				this.holidays);
	}

	/**
	 * Whether the member is away, paused or on holiday.
	 * @param day a local day of the member
	 * @return true if nothing belongs to the day
	 */
	public boolean isOff(LocalDate day) {
		return this.away.stream().anyMatch((absence) -> absence.covers(day)) || this.holidays.isHoliday(day);
	}

	/**
	 * The next question, looked for two years ahead.
	 * @param after an instant
	 * @return the first slot strictly after it, or none if the member is away all that
	 * time
	 */
	public Optional<Slot> next(Instant after) {
		// the local time left out before midnight is asked on the day after
		LocalDate yesterday = this.clock.at(after).toLocalDate().minusDays(1);
		return yesterday.datesUntil(yesterday.plusDays(DAYS_AHEAD))
			.filter(this::wanted)
			.map(this::slot)
			.filter((slot) -> slot.at().isAfter(after))
			.findFirst();
	}

	/**
	 * The question that is open, looked for eight days back.
	 * @param upTo an instant
	 * @return the last slot at or before it, or none in these days
	 */
	public Optional<Slot> latest(Instant upTo) {
		// a clock put back at midnight can show yesterday when today has begun already
		LocalDate tomorrow = this.clock.at(upTo).toLocalDate().plusDays(1);
		return IntStream.rangeClosed(0, DAYS_BACK + 1)
			.mapToObj(tomorrow::minusDays)
			.filter(this::wanted)
			.map(this::slot)
			.filter((slot) -> !slot.at().isAfter(upTo))
			.findFirst();
	}

	private Slot slot(LocalDate day) {
		return new Slot(day, this.clock.firstShows(day.atTime(this.times.time())));
	}

	private boolean isOffUntilMonday(LocalDate day) {
		LocalDate monday = day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
		return day.plusDays(1).datesUntil(monday).noneMatch(this::works);
	}

}
