package worthwhile.sentence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Meaning.Kind;
import worthwhile.sentence.Meaning.Quantity;
import worthwhile.sentence.Meaning.Sign;
import worthwhile.sentence.Meaning.Spent;

/**
 * Reads a clause that tells of an outcome, such as client linkedin 40h, in which a time
 * is worth.
 */
final class OutcomeClause {

	private static final Duration HIGHEST_WORTH = Duration.ofHours(2000);

	private static final int MOST = 50;

	private final Clause clause;

	private OutcomeClause(Clause clause) {
		this.clause = clause;
	}

	/**
	 * The outcome, or empty if the clause says that there was none.
	 */
	static Optional<SpokenOutcome> read(Clause clause) {
		return new OutcomeClause(clause).read();
	}

	private Optional<SpokenOutcome> read() {
		if (this.clause.any(Clause::isManner) || isTimeSpentAsWell()) {
			throw this.clause.twoThings();
		}
		int count = count();
		Duration worth = worth(count);
		if (count == 0 && worth != null) {
			throw this.clause.refused(Reason.CONTRADICTION);
		}
		return (count == 0) ? Optional.empty() : Optional
			.of(new SpokenOutcome(this.clause.all(Kind.class).get(0).kind(), count, this.clause.network(), worth));
	}

	// In "25m linkedin 1 lead" a comma is missing: the 25 minutes are no worth
	private boolean isTimeSpentAsWell() {
		List<Term> telling = this.clause.where((term) -> !term.isEmpty());
		Term first = telling.get(0);
		return first.isAny(Spent.class) && !telling.get(1).isAny(Kind.class);
	}

	private int count() {
		List<Term> numbers = this.clause.where(Term::isNumber);
		boolean none = this.clause.has(Sign.NOTHING);
		if (numbers.isEmpty()) {
			return none ? 0 : 1;
		}
		Term number = numbers.get(0);
		Quantity count = (Quantity) number.meaning();
		boolean behind = number.start() > this.clause.first((term) -> term.isAny(Kind.class)).start();
		if (numbers.size() > 1 || none || behind) {
			RefusedException refused = this.clause.refused(Reason.NO_UNIT);
			boolean worth = numbers.size() == 1 && !none && !this.clause.has(Spent.class);
			throw worth ? refused.unless(List.of(Replacement.of(number, count.figures() + "h"))) : refused;
		}
		if (!count.isWhole()) {
			throw new RefusedException(Reason.NOT_UNDERSTOOD, number, number);
		}
		if (count.value() > MOST) {
			throw this.clause.refused(Reason.TOO_MANY);
		}
		return (int) count.value();
	}

	private @Nullable Duration worth(int count) {
		List<Spent> spent = this.clause.all(Spent.class);
		if (spent.isEmpty()) {
			if (this.clause.has(Sign.EACH)) {
				throw this.clause.notUnderstood(Sign.EACH);
			}
			return null;
		}
		if (spent.get(0).readings().size() > 1) {
			throw this.clause.twoReadings();
		}
		long minutes = spent.get(0).minutes() * (this.clause.has(Sign.EACH) ? count : 1);
		Duration worth = Duration.ofMinutes(minutes);
		if (worth.compareTo(HIGHEST_WORTH) > 0) {
			throw this.clause.refused(Reason.TOO_MUCH_WORTH);
		}
		return worth;
	}

}
