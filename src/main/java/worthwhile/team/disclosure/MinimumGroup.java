package worthwhile.team.disclosure;

/**
 * How many different people have to have answered before anything is said of a team.
 */
public final class MinimumGroup {

	/** Nobody goes below it; a team may want more. */
	public static final int LOWEST = 5;

	private MinimumGroup() {
	}

	static void check(int minimum) {
		if (minimum < LOWEST) {
			throw new IllegalArgumentException("No group is smaller than " + LOWEST);
		}
	}

}
