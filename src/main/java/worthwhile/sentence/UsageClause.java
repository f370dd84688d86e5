package worthwhile.sentence;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Meaning.Activity;
import worthwhile.sentence.Meaning.Quantity;
import worthwhile.sentence.Meaning.Sign;
import worthwhile.sentence.Meaning.Spent;
import worthwhile.sentence.Meaning.When;
import worthwhile.sentence.Meaning.Why;
import worthwhile.usage.Intent;
import worthwhile.usage.OutsideHours;

/**
 * Reads a clause that tells of time spent, such as 25m linkedin reading.
 */
final class UsageClause {

	static final int LONGEST_DAY = 24 * 60;

	/** Up to here somebody may have spent hours, where a number says no unit. */
	private static final int MOST_HOURS = 8;

	private final Clause clause;

	private final Bounds bounds;

	private UsageClause(Clause clause, Bounds bounds) {
		this.clause = clause;
		this.bounds = bounds;
	}

	static Usage read(Clause clause, Bounds bounds) {
		UsageClause usage = new UsageClause(clause, bounds);
		return usage.of(usage.minutes());
	}

	private int minutes() {
		if (this.clause.has(Sign.EACH)) {
			throw this.clause.notUnderstood(Sign.EACH);
		}
		boolean nothing = this.clause.has(Sign.NOTHING);
		refuseBareNumber();
		List<Spent> spent = this.clause.all(Spent.class);
		if (nothing && !spent.isEmpty()) {
			throw this.clause.refused(Reason.CONTRADICTION);
		}
		if (!nothing && spent.isEmpty()) {
			throw this.clause.refused(Reason.NO_TIME);
		}
		return nothing ? 0 : minutes(spent.get(0));
	}

	/**
	 * The one reading that a day or week has room for.
	 */
	private int minutes(Spent spent) {
		List<Long> possible = spent.readings().stream().filter((minutes) -> minutes <= this.bounds.longest()).toList();
		if (possible.isEmpty()) {
			throw this.clause.refused(this.bounds.tooMuch());
		}
		if (possible.size() > 1) {
			throw this.clause.twoReadings();
		}
		return possible.get(0).intValue();
	}

	private void refuseBareNumber() {
		List<Term> numbers = this.clause.where(Term::isNumber);
		if (numbers.isEmpty()) {
			return;
		}
		RefusedException refused = this.clause.refused(Reason.NO_UNIT);
		boolean alone = numbers.size() == 1 && !this.clause.has(Spent.class) && !this.clause.has(Sign.NOTHING);
		throw alone ? refused.unless(units(numbers.get(0))) : refused;
	}

	private static List<Replacement> units(Term term) {
		Quantity number = (Quantity) term.meaning();
		String figures = number.figures();
		List<Replacement> units = new ArrayList<>();
		if (number.isWhole()) {
			units.add(Replacement.of(term, figures + "m"));
		}
		if (number.value() <= MOST_HOURS) {
			units.add(Replacement.of(term, figures + "h"));
		}
		return units;
	}

	private Usage of(int minutes) {
		List<Activity> activities = this.clause.all(Activity.class);
		boolean reading = activities.equals(List.of(Activity.READING));
		boolean contributing = activities.equals(List.of(Activity.CONTRIBUTING));
		return new Usage(this.clause.network(), reading ? minutes : 0, contributing ? minutes : 0,
				(reading || contributing) ? 0 : minutes, intent(), outside());
	}

	private @Nullable Intent intent() {
		List<Why> whys = this.clause.all(Why.class);
		if (whys.isEmpty()) {
			return null;
		}
		return (whys.size() == 1) ? whys.get(0).intent() : Intent.BOTH;
	}

	private @Nullable OutsideHours outside() {
		List<When> whens = this.clause.all(When.class);
		if (whens.isEmpty()) {
			return null;
		}
		return (whens.size() == 1) ? whens.get(0).outside() : OutsideHours.SOME;
	}

}
