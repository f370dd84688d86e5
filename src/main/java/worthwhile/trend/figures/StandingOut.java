package worthwhile.trend.figures;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * The one thing that stands out in a week: the first of these that there is. The rule is
 * written in {@code docs/figures.md}.
 */
public enum StandingOut {

	/** A kind of outcome that there was not in the weeks before. */
	NEW_OUTCOME((week) -> week.newOutcome().isPresent()),
	/** A network that was not used in the weeks before. */
	NEW_NETWORK((week) -> week.newNetwork().isPresent()),
	/** A network that was used in most weeks before. */
	ABSENT_NETWORK((week) -> week.absentNetwork().isPresent()),
	/** Twice the usual minutes, or more. */
	MUCH_MORE(WeekFigures::isMuchMore),
	/** Half the usual minutes, or less. */
	MUCH_LESS(WeekFigures::isMuchLess),
	/** A feeling far from the usual one. */
	FEELING(WeekFigures::feltUnusual),
	/** Much outside working hours. */
	OUTSIDE(WeekFigures::wasOutside),
	/** Nearly everything on purpose. */
	ON_PURPOSE(WeekFigures::wasOnPurpose),
	/** Nearly everything from habit. */
	HABIT(WeekFigures::wasHabit),
	/** A day that took half of the time. */
	FULLEST_DAY((week) -> week.fullestDay().isPresent()),
	/** Nothing, which is usual. */
	NOTHING((week) -> true);

	private final Predicate<WeekFigures> there;

	StandingOut(Predicate<WeekFigures> there) {
		this.there = there;
	}

	/**
	 * What stands out in a week that is not thin.
	 */
	public static StandingOut in(WeekFigures week) {
		return Arrays.stream(values()).filter((each) -> each.there.test(week)).findFirst().orElse(NOTHING);
	}

}
