package worthwhile.bench;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import worthwhile.schedule.Sweep;
import worthwhile.testing.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One sweep at 16:30 of the next working day, which asks some of the members.
 */
final class SweepRound {

	private final ManyMembers members;

	private final Sweep sweep;

	private final MutableClock clock;

	private long wholeReads;

	SweepRound(ManyMembers members, Sweep sweep, MutableClock clock) {
		this.members = members;
		this.sweep = sweep;
		this.clock = clock;
	}

	/**
	 * Returns how many seconds the sweep takes.
	 */
	double seconds(int due) {
		Instant at = nextWorkingDay();
		this.members.letBeDue(due, at, at.plus(Duration.ofDays(30)));
		this.clock.set(at);
		long before = this.members.wholeReads();
		double seconds = MeasuredFigures.seconds(() -> assertThat(this.sweep.sweep()).isEqualTo(due));
		this.wholeReads = this.members.wholeReads() - before;
		assertThat(this.members.queued()).isEqualTo(due);
		return seconds;
	}

	/**
	 * How many sequential scans of what grows with the members the last sweep made.
	 */
	long wholeReads() {
		return this.wholeReads;
	}

	private Instant nextWorkingDay() {
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofMinutes(24 * 60 + 16 * 60 + 30));
		while (at.atOffset(ZoneOffset.UTC).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
			at = at.plus(Duration.ofDays(1));
		}
		return at;
	}

}
