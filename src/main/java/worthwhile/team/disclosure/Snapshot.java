package worthwhile.team.disclosure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

import worthwhile.usage.OutcomeKind;

/**
 * A team's summary as it is published: words and bands alone, no count and no person. It
 * may be stored as it is, as JSON too, and never changes; whoever shows it beside earlier
 * ones takes those as they were published. It does not say how many people it is about.
 * The shares of a pair, such as {@code less} and {@code more}, are {@link Share#TOO_FEW
 * too few} together; the minutes and the outcomes are always told.
 *
 * @param from the Monday of the first week
 * @param weeks how many weeks it covers, 1 to 4; if more than one, they were merged
 * @param minutes the usual minutes a day: the band of the person in the middle
 * @param less how many used clearly less than in their own weeks before
 * @param more how many used clearly more than in their own weeks before
 * @param onPurpose for how many it was mostly on purpose
 * @param habit for how many it was mostly habit
 * @param outcomes how many had each kind of outcome, for every kind
 * @param energised how many rather felt energised
 * @param drained how many rather felt drained
 */
public record Snapshot(LocalDate from, int weeks, MinutesBand minutes, Share less, Share more, Share onPurpose,
		Share habit, Map<OutcomeKind, Share> outcomes, Share energised, Share drained) {

	public Snapshot {
		outcomes = Collections.unmodifiableMap(new EnumMap<>(outcomes));
	}

	/**
	 * Decides what may be said of some weeks of a team whose {@link MergedWeeks#fate
	 * fate} is to be published.
	 * @param from the Monday of the first week
	 * @param weeks how many weeks, 1 to 4
	 * @param people what counts of each person who answered
	 * @throws IllegalArgumentException if there are fewer than
	 * {@value MinimumGroup#LOWEST} people or one of them twice
	 */
	public static Snapshot of(LocalDate from, int weeks, Collection<Respondent> people) {
		MinimumGroup.check(people.size());
		EachOnce.check(people.stream().map(Respondent::member).toList());
		Counts all = new Counts(people);
		boolean compared = all.tell((each) -> each.change() != Change.UNKNOWN, Telling.KNOWN);
		boolean intended = all.tell((each) -> each.motive() != Motive.UNTOLD, Telling.UNSEEN);
		boolean felt = all.tell((each) -> each.mood() != Mood.UNTOLD, Telling.UNSEEN);
		return new Snapshot(from, weeks, MinutesBand.usual(people.stream().map(Respondent::band).toList()),
				all.share(compared, (each) -> each.change() == Change.LESS),
				all.share(compared, (each) -> each.change() == Change.MORE),
				all.share(intended, (each) -> each.motive() == Motive.ON_PURPOSE),
				all.share(intended, (each) -> each.motive() == Motive.HABIT), all.outcomes(),
				all.share(felt, (each) -> each.mood() == Mood.ENERGISED),
				all.share(felt, (each) -> each.mood() == Mood.DRAINED));
	}

	/**
	 * The people of a publication, counted.
	 */
	private record Counts(Collection<Respondent> people) {

		boolean tell(Predicate<Respondent> what, Telling telling) {
			int all = this.people.size();
			return telling.isEnough(count(what), all, Share.strongest(all));
		}

		Share share(boolean enough, Predicate<Respondent> which) {
			return enough ? Share.of(count(which), this.people.size()) : Share.TOO_FEW;
		}

		Map<OutcomeKind, Share> outcomes() {
			int[] had = new int[OutcomeKind.values().length];
			this.people.forEach((each) -> each.outcomes().forEach((kind) -> had[kind.ordinal()]++));
			Map<OutcomeKind, Share> shares = new EnumMap<>(OutcomeKind.class);
			for (OutcomeKind kind : OutcomeKind.values()) {
				shares.put(kind, Share.of(had[kind.ordinal()], this.people.size()));
			}
			return shares;
		}

		private int count(Predicate<Respondent> which) {
			int count = 0;
			for (Respondent each : this.people) {
				count += which.test(each) ? 1 : 0;
			}
			return count;
		}

	}

}
