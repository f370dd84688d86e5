package worthwhile.statistics;

/**
 * The values that a figure may well have in truth.
 *
 * @param low the least of them
 * @param high the greatest of them, not below {@code low}
 */
public record Interval(double low, double high) {

	/**
	 * @throws IllegalArgumentException if a bound is no number or they are the wrong way
	 * round
	 */
	public Interval {
		if (!(low <= high)) {
			throw new IllegalArgumentException("No interval: " + low + " to " + high);
		}
	}

	/**
	 * The smallest interval that has all values of both.
	 */
	public Interval hull(Interval other) {
		return new Interval(Math.min(this.low, other.low), Math.max(this.high, other.high));
	}

	/**
	 * The same in other units.
	 * @param divisor above zero
	 */
	public Interval dividedBy(double divisor) {
		return new Interval(this.low / divisor, this.high / divisor);
	}

}
