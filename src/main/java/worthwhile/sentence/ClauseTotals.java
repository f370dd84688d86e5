package worthwhile.sentence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Meaning.Felt;
import worthwhile.sentence.Meaning.Named;
import worthwhile.sentence.Meaning.Kind;
import worthwhile.sentence.Meaning.Sign;
import worthwhile.sentence.Meaning.Spent;
import worthwhile.usage.Network;

/**
 * Adds up what the clauses of a sentence say.
 * <p>
 * Time spent reading or contributing that names no network belongs to the one that the
 * other clauses name, if that is just one.
 */
final class ClauseTotals {

	private final Bounds bounds;

	private final List<Usage> told = new ArrayList<>();

	private final List<SpokenOutcome> outcomes = new ArrayList<>();

	private @Nullable Clause nothing;

	private boolean zero = false;

	private @Nullable Felt felt;

	ClauseTotals(Bounds bounds) {
		this.bounds = bounds;
	}

	/**
	 * Adds a clause whose words are all known.
	 */
	void add(Clause clause) {
		Clause told = clause;
		if (clause.has(Felt.class)) {
			feel(clause);
			told = clause.withoutFeeling();
		}
		if (!told.isEmpty()) {
			tell(told);
		}
	}

	private void feel(Clause clause) {
		for (Term term : clause.where((any) -> any.isAny(Felt.class))) {
			if (this.felt != null && !term.is(this.felt)) {
				throw new RefusedException(Reason.TWO_FEELINGS, term, term);
			}
			this.felt = (Felt) term.meaning();
		}
	}

	private void tell(Clause clause) {
		if (clause.has(Sign.PART)) {
			throw clause.notUnderstood(Sign.PART);
		}
		if (clause.has(Sign.NOTHING_YET)) {
			tellBeside(clause);
		}
		else if (clause.all(Named.class).size() > 1 || clause.all(Kind.class).size() > 1
				|| clause.where((term) -> term.isAny(Spent.class)).size() > 1) {
			throw clause.twoThings();
		}
		else if (clause.has(Kind.class)) {
			OutcomeClause.read(clause).ifPresent(this.outcomes::add);
		}
		else if (this.bounds.outcomesOnly()) {
			throw clause.refused(Reason.NO_OUTCOME);
		}
		else {
			addUsage(clause);
		}
	}

	/**
	 * What else a clause says than that nothing came of it.
	 */
	private void tellBeside(Clause clause) {
		Clause told = clause.without(Sign.NOTHING_YET);
		if (told.isEmpty()) {
			return;
		}
		if (!told.has(Spent.class) && !told.has(Kind.class)) {
			throw clause.refused(Reason.NOT_UNDERSTOOD);
		}
		tell(told);
	}

	private void addUsage(Clause clause) {
		Usage usage = UsageClause.read(clause, this.bounds);
		boolean whole = usage.network() == null && !clause.any(Clause::isManner);
		if (whole && clause.has(Sign.NOTHING)) {
			this.nothing = clause;
		}
		else if (whole && usage.minutes() == 0) {
			this.zero = true;
		}
		else {
			this.told.add(usage);
		}
	}

	/**
	 * The usages, those of one network added up.
	 */
	List<Usage> usages() {
		List<Network> named = this.told.stream().map(Usage::network).filter(Objects::nonNull).distinct().toList();
		Network only = (named.size() == 1) ? named.get(0) : null;
		Map<Optional<Network>, Usage> sums = new LinkedHashMap<>();
		for (Usage usage : this.told) {
			Usage settled = (usage.network() == null && usage.isSplit()) ? usage.on(only) : usage;
			if (settled.network() != null || settled.minutes() > 0) {
				sums.merge(Optional.ofNullable(settled.network()), settled, Usage::plus);
			}
		}
		return List.copyOf(sums.values());
	}

	/**
	 * How it felt, or null if none of them says so.
	 */
	@Nullable Integer feeling() {
		return (this.felt != null) ? this.felt.feeling() : null;
	}

	List<SpokenOutcome> outcomes() {
		return List.copyOf(this.outcomes);
	}

	/**
	 * Whether it says that there was no use at all.
	 */
	boolean isNothing() {
		boolean used = !usages().isEmpty();
		if (this.nothing != null && used) {
			throw this.nothing.refused(Reason.CONTRADICTION);
		}
		return this.nothing != null || this.zero && !used;
	}

}
