package worthwhile.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Meaning.Activity;
import worthwhile.sentence.Meaning.Felt;
import worthwhile.sentence.Meaning.Named;
import worthwhile.sentence.Meaning.Kind;
import worthwhile.sentence.Meaning.Quantity;
import worthwhile.sentence.Meaning.Sign;
import worthwhile.sentence.Meaning.Spent;
import worthwhile.sentence.Meaning.When;
import worthwhile.sentence.Meaning.Why;
import worthwhile.usage.Network;
import worthwhile.usage.OutcomeKind;

/**
 * What stands between two separators: one use, one outcome, or nothing at all.
 *
 * @param terms its terms, at least one of which says something
 */
record Clause(List<Term> terms) {

	/**
	 * Cuts terms into clauses and joins what only looks like two: an hour and 30 minutes,
	 * with a comma or a word between, or a way of use behind a comma.
	 */
	static List<Clause> of(List<Term> terms) {
		List<Clause> clauses = new ArrayList<>();
		List<Term> open = new ArrayList<>();
		Sign between = Sign.SEPARATOR;
		for (Term term : terms) {
			if (isSeparator(term, open)) {
				between = close(open, between, clauses) ? (Sign) term.meaning() : between;
				open = new ArrayList<>();
			}
			else {
				open.add(term);
			}
		}
		close(open, between, clauses);
		return clauses;
	}

	private static boolean isSeparator(Term term, List<Term> before) {
		if (term.is(Sign.POINT) && !before.isEmpty()) {
			Term last = before.get(before.size() - 1);
			return !last.is(Sign.FILLER) && !last.isAny(Spent.class);
		}
		return term.is(Sign.SEPARATOR) || term.is(Sign.COMMA) || term.is(Sign.AND) || term.is(Sign.POINT);
	}

	private static boolean close(List<Term> open, Sign before, List<Clause> clauses) {
		if (open.stream().allMatch(Term::isEmpty)) {
			return false;
		}
		Clause clause = new Clause(List.copyOf(open));
		Clause last = clauses.isEmpty() ? clause : clauses.get(clauses.size() - 1);
		boolean first = clauses.isEmpty();
		boolean joined = before == Sign.AND;
		if (!first && (joined || before == Sign.COMMA) && last.isHoursFor(clause)) {
			clauses.set(clauses.size() - 1, last.withMinutes(clause));
		}
		else if (!first
				&& (last.isHalfOf(clause) || clause.isManner() || clauses.size() == 1 && joined && last.isManner())) {
			clauses.set(clauses.size() - 1, last.with(clause));
		}
		else {
			clauses.add(clause);
		}
		return true;
	}

	/**
	 * Whether it only says how a network was used, or how that felt.
	 */
	private boolean isManner() {
		return this.terms.stream().allMatch((term) -> term.isEmpty() || isManner(term));
	}

	static boolean isManner(Term term) {
		return term.isAny(Activity.class, Why.class, When.class, Felt.class);
	}

	private boolean isHoursFor(Clause minutes) {
		Term hour = lastTelling();
		Term minute = minutes.first((term) -> !term.isEmpty());
		return hour.meaning() instanceof Spent one && one.wholeHours() && minute.meaning() instanceof Spent other
				&& other.minutes() < 60 && !speakBothOf(minutes, Named.class, Kind.class)
				&& !speakBothOf(minutes, Activity.class);
	}

	/**
	 * Whether one of them names a network and the other a time, and nothing else, as in
	 * linkedin, 25m.
	 */
	private boolean isHalfOf(Clause other) {
		return isOnly(Named.class) && other.isOnly(Spent.class) || isOnly(Spent.class) && other.isOnly(Named.class);
	}

	private boolean isOnly(Class<? extends Meaning> type) {
		return has(type)
				&& this.terms.stream().allMatch((term) -> term.isEmpty() || isManner(term) || term.isAny(type));
	}

	private boolean speakBothOf(Clause other, Class<?>... types) {
		return any((term) -> term.isAny(types)) && other.any((term) -> term.isAny(types));
	}

	private Term lastTelling() {
		List<Term> telling = where((term) -> !term.isEmpty());
		return telling.get(telling.size() - 1);
	}

	private Clause withMinutes(Clause minutes) {
		Term hour = lastTelling();
		Term minute = minutes.first((term) -> term.isAny(Spent.class));
		Spent sum = ((Spent) hour.meaning()).plus(((Spent) minute.meaning()).minutes());
		List<Term> both = new ArrayList<>(this.terms.subList(0, this.terms.indexOf(hour)));
		both.add(hour.with(sum, minute));
		both.addAll(minutes.terms.subList(minutes.terms.indexOf(minute) + 1, minutes.terms.size()));
		return new Clause(both);
	}

	private Clause with(Clause more) {
		List<Term> both = new ArrayList<>(this.terms);
		both.addAll(more.terms);
		return new Clause(both);
	}

	/**
	 * The same without how it felt.
	 */
	Clause withoutFeeling() {
		return new Clause(where((term) -> !term.isAny(Felt.class) && !term.is(Sign.AROUND_FEELING)));
	}

	/**
	 * The same without a sign.
	 */
	Clause without(Sign sign) {
		return new Clause(where((term) -> !term.is(sign)));
	}

	/**
	 * Whether nothing in it says anything.
	 */
	boolean isEmpty() {
		return this.terms.stream().allMatch(Term::isEmpty);
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

	/**
	 * Refuses it for want of a comma, which may belong before anything that can begin a
	 * clause: a number or a time rather than a name.
	 */
	RefusedException twoThings() {
		List<Term> telling = where((term) -> !term.isEmpty() || term.isArticle());
		List<Term> behind = telling.isEmpty() ? telling : telling.subList(1, telling.size());
		Stream<Term> counted = behind.stream().filter((term) -> term.isAny(Spent.class, Quantity.class));
		Stream<Term> kinds = behind.stream().filter((term) -> term.isAny(Kind.class));
		Stream<Term> named = behind.stream().filter((term) -> term.isAny(Named.class));
		return refused(Reason.TWO_THINGS)
			.unless(Stream.of(counted, kinds, named).flatMap(Function.identity()).map(Replacement::comma).toList());
	}

	/**
	 * Refuses it for a time that it may name in two ways.
	 */
	RefusedException twoReadings() {
		Term time = first((term) -> term.isAny(Spent.class));
		return new RefusedException(Reason.TWO_READINGS, time, time).unless(((Spent) time.meaning()).readings()
			.stream()
			.map((minutes) -> Replacement.of(time, minutes + "m"))
			.toList());
	}

	/**
	 * Refuses one that is a single word for an outcome, or says that it is none of the
	 * usual ones, which may be small talk and would be worth hours.
	 */
	void refuseLoneKind(String text) {
		List<Term> words = where((term) -> Character.isLetterOrDigit(text.codePointAt(term.start())));
		if (words.size() != 1) {
			return;
		}
		Term kind = words.get(0);
		boolean word = text.substring(kind.start(), kind.end()).codePoints().allMatch(Character::isLetter);
		if (word && kind.isAny(Kind.class) || kind.is(new Kind(OutcomeKind.OTHER))) {
			throw new RefusedException(Reason.LONE_WORD, kind, kind)
				.unless(List.of(new Replacement(kind.start(), kind.start(), "1 ")));
		}
	}

	RefusedException notUnderstood(Sign sign) {
		Term term = first((any) -> any.is(sign));
		return new RefusedException(Reason.NOT_UNDERSTOOD, term, term);
	}

}
