package worthwhile.checkin.telling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.checkin.record.CheckIn.Step;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.usage.Entry;
import worthwhile.usage.Intent;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;
import worthwhile.usage.OutsideHours;

/**
 * What a sentence does to what was told before. It adds to what was told in words or
 * figures; what was only tapped is rough, and the sentence takes its place.
 *
 * @param before what was told before
 * @param time whether the sentence tells of time, and be it none
 * @param nothing whether it says that there was none at all
 * @param said the time on each network
 * @param came what came of it
 * @param feeling how it felt, from 1 to 5, if the sentence says so
 * @param way how the member wants it
 */
record Addition(CheckInDetails before, boolean time, boolean nothing, List<Entry> said, List<Outcome> came,
		@Nullable Integer feeling, Way way) {

	private static final Comparator<Outcome> ORDER = Comparator.comparing(Outcome::day)
		.thenComparing((outcome) -> Wording.word(outcome.kind()))
		.thenComparing((outcome) -> outcome.id().toString());

	/**
	 * How a sentence meets what was told before.
	 */
	enum Way {

		/** As is usual. */
		AS_USUAL,
		/** It adds, whatever was told. */
		ADDED,
		/** It takes the place of what was told of the same. */
		INSTEAD

	}

	/**
	 * How things stand then.
	 */
	CheckInDetails told() {
		Set<UUID> replaced = replaced();
		List<Outcome> outcomes = Stream
			.concat(this.before.outcomes().stream().filter((outcome) -> !replaced.contains(outcome.id())),
					this.came.stream())
			.sorted(ORDER)
			.toList();
		CheckInDetails told = this.before.with(outcomes).with(this.before.checkIn().felt(this.feeling));
		return (this.time && !isNoneOfSome())
				? told.with(told.checkIn().answered(null, Step.DONE), Entry.mostFirst(spent())) : told;
	}

	/**
	 * Whether all stays as it is.
	 */
	boolean changesNothing() {
		return isNoneOfSome() && this.came.isEmpty() && this.feeling == null;
	}

	/**
	 * Whether the day, or the week, has not as many hours.
	 */
	boolean isTooMuch() {
		return this.time && told().minutes() > this.before.key().longest();
	}

	/**
	 * The outcomes in whose place those of the sentence are.
	 */
	Set<UUID> replaced() {
		return this.before.outcomes()
			.stream()
			.filter((outcome) -> this.way == Way.INSTEAD
					|| this.way == Way.AS_USUAL && outcome.id().equals(this.before.tapped()))
			.filter((outcome) -> count(this.came, outcome.kind()) > 0)
			.map(Outcome::id)
			.collect(Collectors.toSet());
	}

	/**
	 * The kind of the outcome that was tapped and gave way, if one did.
	 */
	@Nullable OutcomeKind roughOutcome() {
		Set<UUID> replaced = (this.way == Way.AS_USUAL) ? replaced() : Set.of();
		return this.before.outcomes()
			.stream()
			.filter((outcome) -> replaced.contains(outcome.id()))
			.map(Outcome::kind)
			.findFirst()
			.orElse(null);
	}

	/**
	 * How it felt as it was told before, if the sentence says otherwise.
	 */
	@Nullable Integer otherFeeling() {
		Integer told = this.before.checkIn().reflection().feeling();
		return (this.feeling == null || this.feeling.equals(told)) ? null : told;
	}

	/**
	 * The minutes that were tapped and gave way.
	 */
	int roughMinutes() {
		boolean gaveWay = this.time && !addsTime() && this.way == Way.AS_USUAL;
		return gaveWay ? this.before.minutes() - kept().stream().mapToInt(Entry::minutes).sum() : 0;
	}

	/**
	 * The minutes before on each network on which the sentence adds some.
	 */
	Map<Network, Integer> sums() {
		Map<Network, Integer> sums = new LinkedHashMap<>();
		if (addsTime() && this.said.stream().allMatch(Entry::stated)) {
			this.said.forEach((entry) -> this.before.entries()
				.stream()
				.filter((earlier) -> earlier.network().equals(entry.network()))
				.forEach((earlier) -> sums.put(entry.network(), earlier.minutes())));
		}
		return sums;
	}

	/**
	 * The minutes before, if the sentence adds some without saying where.
	 */
	int unnamedSum() {
		boolean unnamed = this.said.stream().anyMatch((entry) -> !entry.stated());
		return (addsTime() && unnamed) ? this.before.minutes() : 0;
	}

	/**
	 * How many outcomes there were before of each kind to which the sentence adds some.
	 */
	Map<OutcomeKind, Long> outcomeSums() {
		Set<UUID> replaced = replaced();
		Map<OutcomeKind, Long> sums = new EnumMap<>(OutcomeKind.class);
		this.came.stream().map(Outcome::kind).distinct().forEach((kind) -> {
			long earlier = this.before.outcomes()
				.stream()
				.filter((outcome) -> outcome.kind() == kind && !replaced.contains(outcome.id()))
				.count();
			if (earlier > 0) {
				sums.put(kind, earlier);
			}
		});
		return sums;
	}

	static long count(List<Outcome> outcomes, OutcomeKind kind) {
		return outcomes.stream().filter((outcome) -> outcome.kind() == kind).count();
	}

	/**
	 * Whether it says of some networks that they were not used, where others were.
	 */
	private boolean isNoneOfSome() {
		return this.time && !this.nothing && this.said.isEmpty() && this.before.minutes() > 0;
	}

	private boolean addsTime() {
		return this.way == Way.ADDED || this.way == Way.AS_USUAL && !this.before.checkIn().isRough();
	}

	private List<Entry> spent() {
		List<Entry> all = new ArrayList<>(kept());
		all.addAll(this.said);
		return together(all);
	}

	/**
	 * What stays of the entries. Estimates are of no network, so that they give way
	 * whatever is told instead.
	 */
	private List<Entry> kept() {
		if (this.said.isEmpty()) {
			return isNoneOfSome() ? this.before.entries() : List.of();
		}
		Set<Network> named = this.said.stream().map(Entry::network).collect(Collectors.toSet());
		return this.before.entries()
			.stream()
			.filter((entry) -> addsTime() || entry.stated() && !named.contains(entry.network()))
			.toList();
	}

	/**
	 * Entries of the same network as one.
	 */
	static List<Entry> together(List<Entry> entries) {
		Map<Network, Entry> all = new LinkedHashMap<>();
		entries.forEach((entry) -> all.merge(entry.network(), entry, Addition::plus));
		return List.copyOf(all.values());
	}

	/**
	 * Both as one; what only one of them says holds for both, but minutes are told apart
	 * and stated only if all of them are.
	 */
	private static Entry plus(Entry one, Entry more) {
		boolean apart = one.reading() != null && more.reading() != null;
		return new Entry(one.network(), one.minutes() + more.minutes(),
				apart ? sum(one.reading(), more.reading()) : null,
				apart ? sum(one.contributing(), more.contributing()) : null, both(one.intent(), more.intent()),
				partly(one.outside(), more.outside()), one.stated() && more.stated());
	}

	private static int sum(@Nullable Integer one, @Nullable Integer more) {
		return Objects.requireNonNullElse(one, 0) + Objects.requireNonNullElse(more, 0);
	}

	private static @Nullable Intent both(@Nullable Intent one, @Nullable Intent more) {
		if (one == null || more == null || one == more) {
			return (one != null) ? one : more;
		}
		return Intent.BOTH;
	}

	private static @Nullable OutsideHours partly(@Nullable OutsideHours one, @Nullable OutsideHours more) {
		if (one == null || more == null || one == more) {
			return (one != null) ? one : more;
		}
		return OutsideHours.SOME;
	}

}
