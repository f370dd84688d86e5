package worthwhile.team.publication;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.message.Block.Fact;
import worthwhile.message.Texts;
import worthwhile.team.disclosure.Share;
import worthwhile.team.disclosure.Snapshot;
import worthwhile.usage.OutcomeKind;

/**
 * Says each figure of a publication beside those of the weeks before, as they were
 * published. What too few told is left out.
 *
 * @param now what is published
 * @param before what was published before it, the earliest first
 * @param texts in the reader's language
 */
record SummaryFacts(Snapshot now, List<Snapshot> before, Texts.In texts) {

	/** How far back the publications lie that stand beside. */
	static final int WEEKS_BEFORE = 4;

	List<Fact> facts() {
		return Stream
			.of(Stream.of(minutes()), pair("change", Snapshot::less, Snapshot::more),
					pair("motive", Snapshot::onPurpose, Snapshot::habit), outcomes(),
					pair("mood", Snapshot::energised, Snapshot::drained))
			.flatMap((some) -> some)
			.toList();
	}

	private Fact minutes() {
		return fact("minutes", band(this.now), this.before.stream().map(this::band).toList());
	}

	private String band(Snapshot snapshot) {
		return this.texts.get("band." + snapshot.minutes());
	}

	/**
	 * Two shares of which not both can be most; what they were before stands beside the
	 * first.
	 */
	private Stream<Fact> pair(String name, Function<Snapshot, Share> first, Function<Snapshot, Share> second) {
		Predicate<Snapshot> said = (each) -> first.apply(each) != Share.TOO_FEW;
		if (!said.test(this.now)) {
			return Stream.empty();
		}
		List<String> earlier = this.before.stream()
			.filter(said)
			.map((each) -> inShort(name, first.apply(each), second.apply(each)))
			.toList();
		return Stream.of(fact(name + ".first", share(first.apply(this.now)), earlier),
				fact(name + ".second", share(second.apply(this.now)), List.of()));
	}

	private String inShort(String name, Share first, Share second) {
		if (first.isMost()) {
			return this.texts.get("short." + name + ".first");
		}
		return this.texts.get(second.isMost() ? "short." + name + ".second" : "short.neither");
	}

	private Stream<Fact> outcomes() {
		Set<OutcomeKind> most = kinds(this.now, Share::isMost);
		Set<OutcomeKind> some = kinds(this.now, Share::isSome);
		Set<OutcomeKind> earlier = EnumSet.noneOf(OutcomeKind.class);
		this.before.forEach((each) -> earlier.addAll(kinds(each, (share) -> share.isMost() || share.isSome())));
		List<String> before = earlier.isEmpty() ? List.of() : List.of(words(earlier));
		List<Fact> facts = new ArrayList<>();
		if (!most.isEmpty()) {
			Share share = Objects.requireNonNull(this.now.outcomes().get(most.iterator().next()));
			facts.add(fact("outcomes", this.texts.get("fact.outcomes.most", share(share), words(most)), before));
		}
		if (!some.isEmpty()) {
			facts.add(fact("outcomes.some", words(some), facts.isEmpty() ? before : List.of()));
		}
		return facts.stream();
	}

	private static Set<OutcomeKind> kinds(Snapshot snapshot, Predicate<Share> which) {
		return snapshot.outcomes()
			.keySet()
			.stream()
			.filter((kind) -> which.test(snapshot.outcomes().get(kind)))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(OutcomeKind.class)));
	}

	private String words(Set<OutcomeKind> kinds) {
		return kinds.stream().map((kind) -> this.texts.get("outcome." + kind)).collect(Collectors.joining(", "));
	}

	private String share(Share share) {
		return this.texts.get("share." + share);
	}

	/**
	 * What stayed the same is said once.
	 */
	private Fact fact(String name, String value, List<String> earlier) {
		List<String> course = IntStream.range(0, earlier.size())
			.filter((place) -> place == 0 || !earlier.get(place).equals(earlier.get(place - 1)))
			.mapToObj(earlier::get)
			.toList();
		@Nullable String note = course.isEmpty() ? null : this.texts.get("before", String.join(", ", course));
		return new Fact(this.texts.get("fact." + name), value, note);
	}

}
