package worthwhile.sentence;

import java.util.List;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Meaning.Activity;
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

	private final Clause clause;

	private UsageClause(Clause clause) {
		this.clause = clause;
	}

	static Usage read(Clause clause) {
		UsageClause usage = new UsageClause(clause);
		return usage.of(usage.minutes());
	}

	private int minutes() {
		if (this.clause.has(Sign.EACH)) {
			throw this.clause.notUnderstood(Sign.EACH);
		}
		boolean nothing = this.clause.has(Sign.NOTHING);
		if (this.clause.any(Term::isNumber)) {
			throw this.clause.refused(Reason.NO_UNIT);
		}
		List<Spent> spent = this.clause.all(Spent.class);
		if (nothing && !spent.isEmpty()) {
			throw this.clause.refused(Reason.CONTRADICTION);
		}
		if (!nothing && spent.isEmpty()) {
			throw this.clause.refused(Reason.NO_TIME);
		}
		long minutes = nothing ? 0 : spent.get(0).minutes();
		if (minutes > LONGEST_DAY) {
			throw this.clause.refused(Reason.TOO_MUCH_TIME);
		}
		return (int) minutes;
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
