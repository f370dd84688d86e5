package worthwhile.usage;

/**
 * How much of the use was outside working hours.
 */
public enum OutsideHours {

	/** Nothing of it. */
	NONE,
	/** A part of it. */
	SOME,
	/** Most or all of it. */
	MOST

}
