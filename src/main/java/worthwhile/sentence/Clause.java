package worthwhile.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Meaning.Activity;
import worthwhile.sentence.Meaning.Named;
import worthwhile.sentence.Meaning.Kind;
import worthwhile.sentence.Meaning.Sign;
import worthwhile.sentence.Meaning.Spent;
import worthwhile.sentence.Meaning.When;
import worthwhile.sentence.Meaning.Why;
import worthwhile.usage.Network;

/**
 * What stands between two separators: one use, one outcome, or nothing at all.
 *
 * @param terms its terms, at least one of which says something
 */
record Clause(List<Term> terms) {

	/**
	 * Cuts terms into clauses and joins what only looks like two: an hour and 30 minutes,
	 * or a way of use behind a comma.
	 */
	static List<Clause> of(List<Term> terms) {
		List<Clause> clauses = new ArrayList<>();
		List<Term> open = new ArrayList<>();
		boolean joined = false;
		for (Term term : terms) {
			if (isSeparator(term, open)) {
				joined = close(open, joined, clauses) ? term.is(Sign.AND) : joined;
				open = new ArrayList<>();
			}
			else {
				open.add(term);
			}
		}
		close(open, joined, clauses);
		return clauses;
	}

	private static boolean isSeparator(Term term, List<Term> before) {
		if (term.is(Sign.POINT) && !before.isEmpty()) {
			Term last = before.get(before.size() - 1);
			return !last.is(Sign.FILLER) && !last.isAny(Spent.class);
		}
		return term.is(Sign.SEPARATOR) || term.is(Sign.COMMA) || term.is(Sign.AND) || term.is(Sign.POINT);
	}

	private static boolean close(List<Term> open, boolean joined, List<Clause> clauses) {
		if (open.stream().allMatch(Term::isEmpty)) {
			return false;
		}
		Clause clause = new Clause(List.copyOf(open));
		Clause last = clauses.isEmpty() ? clause : clauses.get(clauses.size() - 1);
		boolean first = clauses.isEmpty();
		if (!first && joined && last.isHoursFor(clause)) {
			clauses.set(clauses.size() - 1, last.withMinutes(clause));
		}
		else if (!first && (clause.isManner() || clauses.size() == 1 && joined && last.isManner())) {
			clauses.set(clauses.size() - 1, last.with(clause));
		}
		else {
			clauses.add(clause);
		}
		return true;
	}

	/**
	 * Whether it only says how a network was used.
	 */
	private boolean isManner() {
		return this.terms.stream().allMatch((term) -> term.isEmpty() || isManner(term));
	}

	static boolean isManner(Term term) {
		return term.isAny(Activity.class, Why.class, When.class);
	}

	private boolean isHoursFor(Clause minutes) {
		Term hour = this.terms.get(this.terms.size() - 1);
		Term minute = minutes.first((term) -> !term.isEmpty());
		return hour.meaning() instanceof Spent one && one.wholeHours() && minute.meaning() instanceof Spent other
				&& other.minutes() < 60 && !(hasSubject() && minutes.hasSubject());
	}

	private boolean hasSubject() {
		return has(Named.class) || has(Activity.class) || has(Kind.class);
	}

	private Clause withMinutes(Clause minutes) {
		Term hour = this.terms.get(this.terms.size() - 1);
		Term minute = minutes.first((term) -> term.isAny(Spent.class));
		long sum = ((Spent) hour.meaning()).minutes() + ((Spent) minute.meaning()).minutes();
		List<Term> both = new ArrayList<>(this.terms.subList(0, this.terms.size() - 1));
		both.add(hour.with(new Spent(sum, false), minute));
		both.addAll(minutes.terms.subList(minutes.terms.indexOf(minute) + 1, minutes.terms.size()));
		return new Clause(both);
	}

	private Clause with(Clause more) {
		List<Term> both = new ArrayList<>(this.terms);
		both.addAll(more.terms);
		return new Clause(both);
	}

	boolean has(Meaning meaning) {
		return this.terms.stream().anyMatch((term) -> term.is(meaning));
	}

	boolean has(Class<? extends Meaning> type) {
		return this.terms.stream().anyMatch((term) -> term.isAny(type));
	}

	/**
	 * The different meanings of one type.
	 */
	<T extends Meaning> List<T> all(Class<T> type) {
		return this.terms.stream().map(Term::meaning).filter(type::isInstance).map(type::cast).distinct().toList();
	}

	List<Term> where(Predicate<Term> condition) {
		return this.terms.stream().filter(condition).toList();
	}

	boolean any(Predicate<Term> condition) {
		return this.terms.stream().anyMatch(condition);
	}

	/**
	 * The network that it names, or null.
	 */
	@Nullable Network network() {
		List<Named> named = all(Named.class);
		return named.isEmpty() ? null : named.get(0).network();
	}

	Term first(Predicate<Term> condition) {
		return this.terms.stream().filter(condition).findFirst().orElseThrow();
	}

	RefusedException refused(Reason reason) {
		List<Term> telling = where((term) -> !term.is(Sign.FILLER) && !term.is(Sign.POINT));
		return new RefusedException(reason, telling.get(0), telling.get(telling.size() - 1));
	}

	RefusedException notUnderstood(Sign sign) {
		Term term = first((any) -> any.is(sign));
		return new RefusedException(Reason.NOT_UNDERSTOOD, term, term);
	}

}
