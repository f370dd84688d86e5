package worthwhile.sentence;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a sentence was read as: all of it understood, nearly so, or refused.
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
	 * @param feeling how it felt afterwards, from 1 (drained) to 5 (energised), or null
	 * if it is not said
	 */
	record Understood(LocalDate day, boolean dayNamed, List<Usage> usages, List<SpokenOutcome> outcomes,
			boolean nothing, @Nullable Integer feeling) implements Reading {

		public Understood {
			usages = List.copyOf(usages);
			outcomes = List.copyOf(outcomes);
		}

		/**
		 * Whether it says how it felt, and nothing else.
		 */
		public boolean isFeelingAlone() {
			return this.feeling != null && this.usages.isEmpty() && this.outcomes.isEmpty() && !this.nothing;
		}

		/**
		 * The same with other usages.
		 */
		public Understood with(List<Usage> usages) {
			return new Understood(this.day, this.dayNamed, usages, this.outcomes, this.nothing, this.feeling);
		}

	}

	/**
	 * One thing is missing or can be meant in several ways, so that nothing counts before
	 * somebody says which, such as whether 90 are minutes.
	 *
	 * @param reason what is open
	 * @param part what it is about, as it was written, at most 40 characters
	 * @param completions what may have been meant, one to three, the most likely first
	 */
	record Unsure(Reason reason, String part, List<Completion> completions) implements Reading {

		public Unsure {
			completions = List.copyOf(completions);
		}

		/**
		 * The same where nobody can choose.
		 */
		public Refused refused() {
			return new Refused(this.reason, this.part);
		}

	}

	/**
	 * A sentence that says what another left open.
	 *
	 * @param sentence the whole of it, at most 500 characters, which is understood if it
	 * is read as of the same day
	 * @param understood as what
	 */
	record Completion(String sentence, Understood understood) {
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
