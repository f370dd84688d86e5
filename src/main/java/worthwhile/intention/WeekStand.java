package worthwhile.intention;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.AnsweredCheckIn.Span;
import worthwhile.usage.Entry;
import worthwhile.usage.Network;

/**
 * Where a week stands against what a member intends with a network.
 *
 * @param network which
 * @param budget how many minutes are enough
 * @param counted the answers that count in the week: that of the week as a whole, or
 * those of its days
 * @param passed what was said already, or null
 */
record WeekStand(Network network, int budget, List<AnsweredCheckIn> counted, @Nullable PassedBudget passed) {

	WeekStand {
		counted = List.copyOf(counted);
	}

	/**
	 * The minutes that the member stated for the network.
	 */
	int stated() {
		return minutes((answer) -> true, Entry::stated);
	}

	/**
	 * The minutes that may have been there as well: the estimated part of quick answers.
	 */
	int estimated() {
		return minutes((answer) -> true, (entry) -> !entry.stated());
	}

	boolean isOver() {
		return stated() > this.budget;
	}

	/**
	 * Whether it is more than the budget with a check-in, and would not be without.
	 */
	boolean isPassedBy(LocalDate day, Span span) {
		int there = minutes((answer) -> answer.day().equals(day) && answer.span() == span, Entry::stated);
		return isOver() && stated() - there <= this.budget;
	}

	private int minutes(Predicate<AnsweredCheckIn> which, Predicate<Entry> what) {
		return this.counted.stream()
			.filter(which)
			.flatMap((answer) -> answer.entries().stream())
			.filter((entry) -> entry.network().key().equals(this.network.key()))
			.filter(what)
			.mapToInt(Entry::minutes)
			.sum();
	}

}
