package worthwhile.sentence;

import java.time.LocalDate;
import java.util.List;

/**
 * What a sentence was read as: all of it understood, or refused.
 */
public sealed interface Reading {

	/**
	 * Every word was understood.
	 *
	 * @param day the day it speaks of, today if it names none
	 * @param dayNamed whether the sentence names the day
	 * @param usages one for each network, and at most one without, in the order named
	 * @param outcomes in the order named
	 * @param nothing whether it says that no network was used at all; then there are no
	 * usages
	 */
	record Understood(LocalDate day, boolean dayNamed, List<Usage> usages, List<SpokenOutcome> outcomes,
			boolean nothing) implements Reading {

		public Understood {
			usages = List.copyOf(usages);
			outcomes = List.copyOf(outcomes);
		}

	}

	/**
	 * Something was not understood, so that nothing counts.
	 *
	 * @param reason why
	 * @param part what it is about, as it was written, at most 40 characters; empty if
	 * the sentence is empty or too long
	 */
	record Refused(Reason reason, String part) implements Reading {
	}

}
