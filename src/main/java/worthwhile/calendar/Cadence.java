package worthwhile.calendar;

/**
 * How often a member is asked.
 */
public enum Cadence {

	/** On every wanted day. */
	DAILY,

	/** Once an ISO week, on the last wanted day that is not taken off. */
	WEEKLY

}
