package worthwhile.playground;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * What a week brings for everybody at once, so that a team's weeks differ.
 */
enum Season {

	/** Nothing in particular. */
	USUAL(100, 0, 0),
	/** Something is launched, and all post and look on purpose. */
	LAUNCH(250, 30, 1),
	/** Little happens. */
	CALM(40, 0, 0),
	/** News that draw people in. */
	NEWS(170, -40, -1);

	private static final Season[] ONE_AFTER_THE_OTHER = { USUAL, LAUNCH, CALM, USUAL, NEWS };

	private static final LocalDate A_MONDAY = LocalDate.of(2024, 1, 1);

	private final int pace;

	private final int onPurpose;

	private final int feeling;

	Season(int pace, int onPurpose, int feeling) {
		this.pace = pace;
		this.onPurpose = onPurpose;
		this.feeling = feeling;
	}

	/**
	 * The season of the week of a day.
	 */
	static Season of(LocalDate day) {
		LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		return ONE_AFTER_THE_OTHER[Math.floorMod(ChronoUnit.WEEKS.between(A_MONDAY, monday),
				ONE_AFTER_THE_OTHER.length)];
	}

	/**
	 * How much time somebody spends, in percent of what is usual.
	 */
	int pace(Habit habit) {
		return habit.pace() * this.pace / 100;
	}

	/**
	 * How many times of a hundred it was on purpose; below none and above all are the
	 * same as these.
	 */
	int onPurpose(Habit habit) {
		return habit.onPurpose() + this.onPurpose;
	}

	/**
	 * How it mostly feels, from 0 (drained) to 6 (energised).
	 */
	int feeling(Habit habit) {
		return habit.feeling() + this.feeling;
	}

}
