package worthwhile.team.disclosure;

import java.util.Arrays;
import java.util.Collection;

/**
 * Minutes a day, as they are told of a team: never as a figure. The names are stored.
 */
public enum MinutesBand {

	/** Up to 15 minutes. */
	UP_TO_15(15),
	/** More than 15, up to 30. */
	UP_TO_30(30),
	/** More than 30, up to 60. */
	UP_TO_60(60),
	/** More than 60, up to 120. */
	UP_TO_120(120),
	/** More than 120. */
	OVER_120(Double.POSITIVE_INFINITY);

	private static final MinutesBand[] IN_ORDER = values();

	private final double most;

	MinutesBand(double most) {
		this.most = most;
	}

	/**
	 * The band of one person.
	 * @param minutes a day, not negative
	 */
	static MinutesBand of(double minutes) {
		for (MinutesBand band : IN_ORDER) {
			if (minutes <= band.most) {
				return band;
			}
		}
		throw new IllegalArgumentException("Not minutes");
	}

	/**
	 * The band of the person in the middle when all stand in the order of their minutes;
	 * of the two in the middle the one with less. It moves with half of the people, not
	 * with the one who has most, as a mean would.
	 * @param people the band of each, at least one
	 */
	static MinutesBand usual(Collection<MinutesBand> people) {
		MinutesBand[] inOrder = people.toArray(MinutesBand[]::new);
		Arrays.sort(inOrder);
		return inOrder[(inOrder.length - 1) / 2];
	}

}
