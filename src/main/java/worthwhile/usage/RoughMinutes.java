package worthwhile.usage;

/**
 * Minutes as somebody remembers them: told rounded, and to the minute only where somebody
 * has just said them.
 *
 * @param minutes zero or more
 */
public record RoughMinutes(double minutes) {

	private static final int HOUR = 60;

	private static final int TEN_HOURS = 10 * HOUR;

	/**
	 * To five minutes below an hour, to half hours below ten and to hours from there,
	 * such as {@code ~25 min} or {@code ~3½ h}, in any language; some minutes are never
	 * told as none.
	 */
	public String text() {
		if (this.minutes == 0) {
			return "0 min";
		}
		long fives = Math.max(1, Math.round(this.minutes / 5));
		return (fives * 5 < HOUR) ? "~" + fives * 5 + " min" : "~" + hours() + " h";
	}

	/**
	 * The same, but to the minute if rounding would change it, such as {@code 27 min} or
	 * {@code 1 h 18 min}.
	 */
	public String exactly() {
		long whole = Math.round(this.minutes);
		boolean round = whole % ((whole < HOUR) ? 5 : (whole < TEN_HOURS) ? HOUR / 2 : HOUR) == 0;
		if (round) {
			return text();
		}
		return toTheMinute();
	}

	/**
	 * Not rounded at all, such as {@code 25 min}, {@code 2 h} or {@code 1 h 20 min}: what
	 * somebody has just said, or plans.
	 */
	public String toTheMinute() {
		long whole = Math.round(this.minutes);
		if (whole < HOUR) {
			return whole + " min";
		}
		return (whole % HOUR == 0) ? whole / HOUR + " h" : whole / HOUR + " h " + whole % HOUR + " min";
	}

	private String hours() {
		long halves = Math.round(this.minutes / 30);
		boolean whole = halves % 2 == 0;
		return (this.minutes < TEN_HOURS) ? halves / 2 + (whole ? "" : "½") : "" + Math.round(this.minutes / HOUR);
	}

}
