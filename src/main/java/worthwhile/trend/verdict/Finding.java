package worthwhile.trend.verdict;

import org.jspecify.annotations.Nullable;

import worthwhile.statistics.Interval;
import worthwhile.trend.figures.NetworkReturn;

/**
 * A verdict with what it rests on.
 *
 * @param told what the time on the network returned
 * @param verdict what the figures say
 * @param reason why they say it
 * @param sure whether they would say it of a far stricter rule too
 * @param bounds what the return may be: from what came for certain, to what may have
 * come; nothing if there is too little for it
 */
public record Finding(NetworkReturn told, Verdict verdict, Reason reason, boolean sure, @Nullable Interval bounds) {

	/**
	 * Why a verdict is what it is.
	 */
	public enum Reason {

		/** Fewer answered days than a verdict takes. */
		FEW_DAYS(Verdict.TOO_EARLY),
		/** The return may be far above or far below what the member wants back. */
		UNCLEAR(Verdict.TOO_EARLY),
		/** It is above. */
		ABOVE(Verdict.KEEP),
		/** It is about as much, and the days are enough to say so. */
		EVEN(Verdict.TRIM),
		/** It is below. */
		BELOW(Verdict.TRIM),
		/** It is far below, but something rare may make up for it. */
		RARE(Verdict.TRIM),
		/** It is far below. */
		FAR_BELOW(Verdict.PAUSE),
		/** Nothing came of it. */
		NOTHING(Verdict.PAUSE);

		private final Verdict verdict;

		Reason(Verdict verdict) {
			this.verdict = verdict;
		}

		Verdict verdict() {
			return this.verdict;
		}

	}

}
