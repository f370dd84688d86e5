package worthwhile.trend.verdict;

/**
 * What the figures say of a member's time on a network.
 */
public enum Verdict {

	/** It returns more than the member wants back. */
	KEEP,
	/** It returns about as much, or less but not so little. */
	TRIM,
	/** It returns at most half of what the member wants back. */
	PAUSE,
	/** Nobody can say yet. */
	TOO_EARLY

}
