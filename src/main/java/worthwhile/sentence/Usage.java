package worthwhile.sentence;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import worthwhile.usage.Intent;
import worthwhile.usage.Network;
import worthwhile.usage.OutsideHours;

/**
 * The time that a sentence gives to one network.
 *
 * @param network the network, or null if the sentence leaves it open
 * @param reading minutes spent reading
 * @param contributing minutes spent contributing
 * @param unsplit minutes of which the sentence does not say how they were spent
 * @param intent why, or null if it is not said
 * @param outside how much was outside working hours, or null if it is not said
 */
public record Usage(@Nullable Network network, int reading, int contributing, int unsplit, @Nullable Intent intent,
		@Nullable OutsideHours outside) {

	/**
	 * All minutes, 0 to 1440.
	 */
	public int minutes() {
		return this.reading + this.contributing + this.unsplit;
	}

	boolean isSplit() {
		return this.reading + this.contributing > 0;
	}

	Usage on(@Nullable Network other) {
		return new Usage(other, this.reading, this.contributing, this.unsplit, this.intent, this.outside);
	}

	Usage plus(Usage more) {
		return new Usage(this.network, this.reading + more.reading, this.contributing + more.contributing,
				this.unsplit + more.unsplit, both(this.intent, more.intent), partly(this.outside, more.outside));
	}

	/**
	 * Both together, of the network that either names, this one's before the other's.
	 */
	Usage with(Usage more) {
		return on((this.network != null) ? this.network : more.network).plus(more);
	}

	private static @Nullable Intent both(@Nullable Intent one, @Nullable Intent other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return (one == other) ? one : Intent.BOTH;
	}

	private static @Nullable OutsideHours partly(@Nullable OutsideHours one, @Nullable OutsideHours other) {
		if (Objects.equals(one, other)) {
			return one;
		}
		boolean restUnsaid = (one == null || other == null);
		boolean within = (one == OutsideHours.NONE || other == OutsideHours.NONE);
		return (restUnsaid && within) ? null : OutsideHours.SOME;
	}

}
