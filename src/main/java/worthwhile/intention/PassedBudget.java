package worthwhile.intention;

import java.time.LocalDate;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

import worthwhile.usage.AnsweredCheckIn.Span;

/**
 * That it was said once of a network that a week's minutes are more than was intended.
 *
 * @param minutes how many there are as far as that is known
 * @param day the check-in whose answer reads so, or null if none does any more
 * @param span what that covers, or null
 */
record PassedBudget(int minutes, @Nullable LocalDate day, @Nullable Span span) {

	static PassedBudget saidIn(LocalDate day, Span span, int minutes) {
		return new PassedBudget(minutes, day, span);
	}

	/**
	 * That no answer reads so, or none does any more.
	 */
	static PassedBudget unsaidOf(int minutes) {
		return new PassedBudget(minutes, null, null);
	}

	boolean isSaidIn(Span span, Collection<LocalDate> days) {
		return this.span == span && this.day != null && days.contains(this.day);
	}

	boolean isSaidAnywhere() {
		return this.day != null;
	}

	PassedBudget with(int minutes) {
		return new PassedBudget(minutes, this.day, this.span);
	}

}
