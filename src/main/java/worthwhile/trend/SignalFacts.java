package worthwhile.trend;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.message.Block.Fact;
import worthwhile.message.Texts;
import worthwhile.trend.figures.DayRange;
import worthwhile.usage.Network;
import worthwhile.usage.Signal;

/**
 * Says the vanity counts that a member noted, apart from all figures: of each network how
 * many followers there were last, and the sums of what was noted else.
 */
final class SignalFacts {

	private final Trend trend;

	private final Texts.In texts;

	SignalFacts(Trend trend, Texts.In texts) {
		this.trend = trend;
		this.texts = texts;
	}

	List<Fact> facts() {
		return this.trend.signals().stream().map(Signal::network).distinct().flatMap(this::fact).toList();
	}

	private Stream<Fact> fact(Network network) {
		Optional<String> now = counts(network, this.trend.now().days());
		Optional<String> before = counts(network, this.trend.before().days());
		if (now.isEmpty() && before.isEmpty()) {
			return Stream.empty();
		}
		return Stream.of(new Fact(network.name(), now.orElseGet(() -> this.texts.get("untold")),
				before.map((counts) -> this.texts.get("before", counts)).orElse(null)));
	}

	private Optional<String> counts(Network network, DayRange days) {
		return counts(this.trend.signals().stream().filter((signal) -> days.contain(signal.day())).toList(), network,
				this.texts);
	}

	/**
	 * What was counted of a network, in one line.
	 * @param signals by day
	 */
	static Optional<String> counts(List<Signal> signals, Network network, Texts.In texts) {
		List<Signal> noted = signals.stream().filter((signal) -> signal.network().equals(network)).toList();
		String counts = Stream
			.of(count(texts, "signals.followers", told(noted, Signal::followers).reduce((one, later) -> later)),
					count(texts, "signals.views", told(noted, Signal::views).reduce(Integer::sum)),
					count(texts, "signals.likes", told(noted, Signal::likes).reduce(Integer::sum)))
			.flatMap(Optional::stream)
			.collect(Collectors.joining(", "));
		return Optional.of(counts).filter((some) -> !some.isEmpty());
	}

	private static Stream<Integer> told(List<Signal> noted, Function<Signal, @Nullable Integer> count) {
		return noted.stream().map(count).filter(Objects::nonNull).map(Objects::requireNonNull);
	}

	private static Optional<String> count(Texts.In texts, String key, Optional<Integer> count) {
		return count.map((number) -> texts.get(key, number));
	}

}
