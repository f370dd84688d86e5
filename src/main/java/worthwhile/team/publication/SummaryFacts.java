package worthwhile.team.publication;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
			.of(Optional.of(minutes()), pair("change", Snapshot::less, Snapshot::more),
					pair("motive", Snapshot::onPurpose, Snapshot::habit), outcomes(),
					pair("mood", Snapshot::energised, Snapshot::drained))
			.flatMap(Optional::stream)
			.toList();
	}

	private Fact minutes() {
		return fact("minutes", band(this.now), this.before.stream().map(this::band).toList());
	}

	private String band(Snapshot snapshot) {
		return this.texts.get("band." + snapshot.minutes());
	}

	/**
	 * Two shares of which not both can be most.
	 */
	private Optional<Fact> pair(String name, Function<Snapshot, Share> first, Function<Snapshot, Share> second) {
		Predicate<Snapshot> said = (each) -> first.apply(each) != Share.TOO_FEW;
		if (!said.test(this.now)) {
			return Optional.empty();
		}
		String value = this.texts.get("two", this.texts.get("fact." + name + ".first", share(first.apply(this.now))),
				this.texts.get("fact." + name + ".second", share(second.apply(this.now))));
		List<String> earlier = this.before.stream()
			.filter(said)
			.map((each) -> inShort(name, first.apply(each), second.apply(each)))
			.toList();
		return Optional.of(fact(name, value, earlier));
	}

	private String inShort(String name, Share first, Share second) {
		if (first.isMost()) {
			return this.texts.get("short." + name + ".first");
		}
		return this.texts.get(second.isMost() ? "short." + name + ".second" : "short.neither");
	}

	private Optional<Fact> outcomes() {
		List<String> value = new ArrayList<>();
		Set<OutcomeKind> most = kinds(this.now, Share::isMost);
		Set<OutcomeKind> some = kinds(this.now, Share::isSome);
		if (!most.isEmpty()) {
			Share share = Objects.requireNonNull(this.now.outcomes().get(most.iterator().next()));
			value.add(this.texts.get("fact.outcomes.most", share(share), words(most)));
		}
		if (!some.isEmpty()) {
			value.add(this.texts.get("fact.outcomes.some", words(some)));
		}
		Set<OutcomeKind> earlier = EnumSet.noneOf(OutcomeKind.class);
		this.before.forEach((each) -> earlier.addAll(kinds(each, (share) -> share.isMost() || share.isSome())));
		return value.isEmpty() ? Optional.empty() : Optional
			.of(fact("outcomes", String.join(" · ", value), earlier.isEmpty() ? List.of() : List.of(words(earlier))));
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
