package worthwhile.trend;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import worthwhile.message.Block.Fact;
import worthwhile.message.Texts;
import worthwhile.trend.figures.Figure;
import worthwhile.trend.figures.Figures;
import worthwhile.trend.figures.TimeReturn;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;
import worthwhile.usage.RoughMinutes;

/**
 * Says each figure with what it rests on, beside the one of the period before; a figure
 * that nobody told in either period is left out.
 */
final class FigureFacts {

	private static final int MOST_NETWORKS = 6;

	private final Figures now;

	private final Figures before;

	private final Texts.In texts;

	private final Locale language;

	FigureFacts(Trend trend, Texts.In texts, Locale language) {
		this.now = trend.now();
		this.before = trend.before();
		this.texts = texts;
		this.language = language;
	}

	List<Fact> minutes() {
		return Stream
			.of(fact("total", Figures::total, this::minutes), fact("answeredDay", Figures::answeredDay, this::minutes),
					fact("answeredWeek", Figures::answeredWeek, this::minutes))
			.flatMap(Optional::stream)
			.toList();
	}

	/**
	 * The networks of this period, and after them those of the period before alone.
	 */
	List<Fact> networks() {
		List<Network> used = Stream.of(this.now, this.before)
			.flatMap((figures) -> figures.networks().stream())
			.map(Figure.OfNetwork::network)
			.distinct()
			.toList();
		return NetworkGroup.of(used, MOST_NETWORKS, this.texts.get("networks.rest"))
			.stream()
			.map((group) -> labelled(group.name(), (figures) -> figures.of(group.networks()), this::minutes))
			.flatMap(Optional::stream)
			.toList();
	}

	/**
	 * How the time was spent, and what it was not spent on.
	 */
	List<Fact> use() {
		return Stream
			.of(fact("purpose", Figures::purpose, this::share), fact("split", Figures::split, this::split), outside(),
					fact("instead", Figures::displaced, this::instead))
			.flatMap(Optional::stream)
			.toList();
	}

	/**
	 * What came of it, and how it felt.
	 */
	List<Fact> effect() {
		return Stream
			.of(outcomes(), fact("feeling", Figures::feeling, this::feeling),
					fact("compared", Figures::compared, this::compared))
			.flatMap(Optional::stream)
			.toList();
	}

	/**
	 * What that is worth, and what came back for an hour; what is rare is apart.
	 * @param seed what chance begins with
	 */
	List<Fact> worth(long seed) {
		if (this.now.outcomes().isEmpty() && this.before.outcomes().isEmpty()) {
			return List.of();
		}
		List<Fact> facts = new ArrayList<>();
		facts.add(counted("worth", (figures) -> new RoughMinutes(60 * figures.returns().all().worth()).text()));
		facts.add(counted("return", (figures) -> returned(figures, seed)));
		if (!this.now.returns().rare().isEmpty() || !this.before.returns().rare().isEmpty()) {
			facts.add(counted("rare", (figures) -> outcomes(counts(figures.returns().rare()))));
		}
		return facts;
	}

	private String returned(Figures figures, long seed) {
		TimeReturn time = figures.returns().all();
		if (time.ratio().isEmpty() || figures.total().answers() < Figure.FEWEST_ANSWERS) {
			return this.texts.get("few");
		}
		String ratio = this.texts.get("return", text(time.ratio().orElseThrow()));
		return time.interval(seed)
			.map((interval) -> this.texts.get("return.between", ratio, text(interval.low()), text(interval.high())))
			.orElse(ratio);
	}

	private String text(double ratio) {
		return new RoughReturn(ratio).text(this.language);
	}

	/**
	 * How many there are of each kind.
	 */
	static Map<OutcomeKind, Integer> counts(List<Outcome> outcomes) {
		Map<OutcomeKind, Integer> counts = new EnumMap<>(OutcomeKind.class);
		outcomes.forEach((outcome) -> counts.merge(outcome.kind(), 1, Integer::sum));
		return counts;
	}

	Optional<Fact> outcomes() {
		return (this.now.outcomes().isEmpty() && this.before.outcomes().isEmpty()) ? Optional.empty()
				: Optional.of(counted("outcomes", (figures) -> outcomes(figures.outcomes())));
	}

	String outcomes(Map<OutcomeKind, Integer> counts) {
		return counts.isEmpty() ? this.texts.get("untold")
				: counts.entrySet()
					.stream()
					.map((each) -> this.texts.get("outcome." + each.getKey(), each.getValue()))
					.collect(Collectors.joining(", "));
	}

	private Optional<Fact> outside() {
		return (this.now.outside().answers() + this.before.outside().answers() == 0) ? Optional.empty()
				: Optional.of(counted("outside", this::outside));
	}

	String outside(Figures figures) {
		Figure.Outside outside = figures.outside();
		return (outside.answers() == 0) ? this.texts.get("untold") : this.texts
			.get(figures.isDaily() ? "outside.days" : "outside.answers", outside.outside(), outside.answers());
	}

	/**
	 * A count says itself what it rests on.
	 */
	private Fact counted(String name, Function<Figures, String> value) {
		return new Fact(this.texts.get("fact." + name), value.apply(this.now),
				this.before.isEmpty() ? null : this.texts.get("before", value.apply(this.before)));
	}

	private <F extends Figure> Optional<Fact> fact(String name, Function<Figures, F> figure,
			Function<F, String> value) {
		return labelled(this.texts.get("fact." + name), figure, value);
	}

	private <F extends Figure> Optional<Fact> labelled(String label, Function<Figures, F> figure,
			Function<F, String> value) {
		F here = figure.apply(this.now);
		F earlier = figure.apply(this.before);
		return (here.answers() + earlier.answers() == 0) ? Optional.empty()
				: Optional.of(new Fact(label, value(here, value), note(here, earlier, value)));
	}

	private <F extends Figure> String note(F here, F earlier, Function<F, String> value) {
		if (this.before.isEmpty()) {
			return basis(here);
		}
		String before = this.texts.get("before", basedValue(earlier, value));
		return (here.answers() == 0) ? before : this.texts.get("note", basis(here), before);
	}

	private <F extends Figure> String basedValue(F figure, Function<F, String> value) {
		return (figure.answers() == 0) ? value(figure, value)
				: this.texts.get("based", value(figure, value), basis(figure));
	}

	private <F extends Figure> String value(F figure, Function<F, String> value) {
		return figure.isSayable() ? value.apply(figure) : this.texts.get((figure.answers() == 0) ? "untold" : "few");
	}

	private String basis(Figure figure) {
		return this.texts.get("basis", figure.answers());
	}

	private String minutes(Figure.Sum sum) {
		return new RoughMinutes(sum.minutes()).text();
	}

	private String minutes(Figure.Mean mean) {
		return new RoughMinutes(mean.value()).text();
	}

	private String share(Figure.Purpose purpose) {
		return this.texts.get("purpose", 10 * Math.round(10 * purpose.share()));
	}

	private String split(Figure.Split split) {
		return this.texts.get("split", new RoughMinutes(split.reading()).text(),
				new RoughMinutes(split.contributing()).text());
	}

	String feeling(Figure.Feeling feeling) {
		return this.texts.get("feeling." + feeling.median());
	}

	private String compared(Figure.Compared compared) {
		return this.texts.get("compared", compared.times(), compared.answers());
	}

	private String instead(Figure.Displaced displaced) {
		String most = displaced.most()
			.stream()
			.map((each) -> this.texts.get("instead." + each))
			.collect(Collectors.joining(", "));
		return this.texts.get("instead", most, displaced.times(), displaced.answers());
	}

}
