package worthwhile.people;

import java.util.List;
import java.util.Locale;

import worthwhile.usage.Network;

/**
 * What a member decides.
 *
 * @param rhythm when they are asked
 * @param language how to talk with them
 * @param networks the networks that they use for work, the main one first; at least one
 * @param byHand what of it does not follow their profile
 */
public record MemberSettings(Rhythm rhythm, Locale language, List<Network> networks, ByHand byHand) {

	public MemberSettings {
		networks = List.copyOf(networks);
	}

	/**
	 * The same with other times.
	 */
	public MemberSettings with(Rhythm rhythm) {
		return new MemberSettings(rhythm, this.language, this.networks, this.byHand);
	}

	/**
	 * What a member decided by hand, and no change of their profile changes.
	 *
	 * @param zone whether the zone is theirs, and not that of the profile
	 * @param language whether the language is theirs, and not that of the profile
	 */
	public record ByHand(boolean zone, boolean language) {

		/** As it is until they decide something. */
		public static final ByHand NOTHING = new ByHand(false, false);

	}

}
