package worthwhile.trend.verdict;

import worthwhile.statistics.Interval;
import worthwhile.trend.figures.NetworkReturn;
import worthwhile.trend.verdict.Finding.Reason;

/**
 * The rule by which everybody gets their verdicts; it is written in
 * {@code docs/verdict.md}.
 *
 * @param threshold how many hours back for an hour in the member wants, above 0
 * @param seed what chance begins with: the same seed gives the same verdict
 */
public record VerdictRule(double threshold, long seed) {

	/** On how many days there has to be stated time on a network. */
	public static final int FEWEST_DAYS = 15;

	/** How often the return may be above what is true, and how often below. */
	private static final double ERROR = 0.05;

	private static final double STRICT_ERROR = ERROR / 10;

	/** Which part of the threshold is far below it, or so near that it is even. */
	private static final double FAR = 0.5;

	/**
	 * The verdict of a network.
	 * @param rare whether the member may be there for what comes seldom, such as a
	 * client, or ever got it there
	 */
	public Finding of(NetworkReturn told, boolean rare) {
		if (told.days() < FEWEST_DAYS) {
			return new Finding(told, Reason.FEW_DAYS.verdict(), Reason.FEW_DAYS, false, null);
		}
		Interval bounds = bounds(told, ERROR);
		Reason reason = reason(told, bounds, rare);
		boolean sure = reason(told, bounds(told, STRICT_ERROR), rare) == reason;
		return new Finding(told, reason.verdict(), reason, sure, bounds);
	}

	/**
	 * What may have come of it speaks against a low return and for no high one.
	 */
	private Interval bounds(NetworkReturn told, double error) {
		Interval certain = told.time().bounds(error, this.seed);
		return told.perhaps().isEmpty() ? certain
				: new Interval(certain.low(), told.atMost().bounds(error, this.seed).high());
	}

	private Reason reason(NetworkReturn told, Interval bounds, boolean rare) {
		if (bounds.low() >= this.threshold) {
			return Reason.ABOVE;
		}
		if (bounds.high() >= this.threshold) {
			boolean near = bounds.low() >= FAR * this.threshold && bounds.high() <= this.threshold / FAR;
			return near ? Reason.EVEN : Reason.UNCLEAR;
		}
		if (told.atMost().worth() > FAR * this.threshold * told.time().hours()) {
			return Reason.BELOW;
		}
		return rare ? Reason.RARE : (told.atMost().outcomes() == 0) ? Reason.NOTHING : Reason.FAR_BELOW;
	}

}
