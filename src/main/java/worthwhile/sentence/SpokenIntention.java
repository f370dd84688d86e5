package worthwhile.sentence;

import java.util.List;

import org.jspecify.annotations.Nullable;

import worthwhile.usage.Network;
import worthwhile.usage.OutcomeKind;

/**
 * What a sentence of an intention was read as: understood, or refused.
 */
public sealed interface SpokenIntention {

	/**
	 * What somebody intends with a network; what they did not speak of is missing.
	 *
	 * @param network which
	 * @param minutes a week, 0 to 10,080
	 * @param hoped what they hope for
	 * @param purpose what for, in their own words, as they wrote it
	 * @param nothing whether they intend nothing any more; then all else is missing
	 */
	record Understood(Network network, @Nullable Integer minutes, @Nullable OutcomeKind hoped, @Nullable String purpose,
			boolean nothing) implements SpokenIntention {

		/**
		 * Whether it names the network alone.
		 */
		public boolean isOpen() {
			return this.minutes == null && this.hoped == null && this.purpose == null && !this.nothing;
		}

	}

	/**
	 * Something was not understood, so that nothing counts.
	 *
	 * @param reason why
	 * @param part what it is about, as it was written, at most 40 characters
	 * @param meant sentences that may have been meant and are understood, at most five
	 */
	record Refused(Reason reason, String part, List<String> meant) implements SpokenIntention {

		public Refused {
			meant = List.copyOf(meant);
		}

	}

}
