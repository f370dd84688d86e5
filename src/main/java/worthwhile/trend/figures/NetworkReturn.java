package worthwhile.trend.figures;

import java.util.List;

import worthwhile.usage.Network;
import worthwhile.usage.Outcome;

/**
 * What the time on one network returned, from what was stated for it.
 *
 * @param network which
 * @param days on how many days there was stated time on it; a week answered as a whole
 * counts as five
 * @param time the hours on it and what came of them
 * @param atMost the same, if all came of it that may have
 * @param perhaps what may have come of it too: named with no network, or on a day or in a
 * week whose time was not split
 * @param rare what came or may have come of it, and is worth too much to be averaged
 */
public record NetworkReturn(Network network, int days, TimeReturn time, TimeReturn atMost, List<Outcome> perhaps,
		List<Outcome> rare) {

	public NetworkReturn {
		perhaps = List.copyOf(perhaps);
		rare = List.copyOf(rare);
	}

}
