package worthwhile.team.disclosure;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How somebody's minutes a day compare with their own weeks before.
 */
public enum Change {

	/** Clearly less than usual. */
	LESS,
	/** As usual. */
	SAME,
	/** Clearly more than usual. */
	MORE,
	/** Too few weeks before are known. */
	UNKNOWN;

	/** How many weeks before the first one of a publication are looked at. */
	public static final int WEEKS_BEFORE = 8;

	/** Of how many of them at least the minutes have to be known. */
	public static final int FEWEST_KNOWN = 3;

	/** Less of a difference than this many minutes a day is none. */
	private static final double SMALLEST_DIFFERENCE = 5;

	private static final double SMALLEST_SHARE = 0.2;

	/**
	 * Compares with the median of the weeks before. As usual is whatever differs from it
	 * by no more than a fifth, or by no more than five minutes a day.
	 * @param minutes a day, now
	 * @param before minutes a day of each earlier week that is known, in any order
	 */
	static Change of(double minutes, double... before) {
		return from(usual(before), minutes);
	}

	/**
	 * The median of the weeks before; nothing if too few are known.
	 */
	static OptionalDouble usual(double... before) {
		return (before.length < FEWEST_KNOWN) ? OptionalDouble.empty() : OptionalDouble.of(median(before));
	}

	static Change from(OptionalDouble usual, double minutes) {
		if (usual.isEmpty()) {
			return UNKNOWN;
		}
		double difference = minutes - usual.getAsDouble();
		if (Math.abs(difference) <= Math.max(SMALLEST_DIFFERENCE, SMALLEST_SHARE * usual.getAsDouble())) {
			return SAME;
		}
		return (difference < 0) ? LESS : MORE;
	}

	private static double median(double... values) {
		double[] inOrder = values.clone();
		Arrays.sort(inOrder);
		return (inOrder[(inOrder.length - 1) / 2] + inOrder[inOrder.length / 2]) / 2;
	}

}
