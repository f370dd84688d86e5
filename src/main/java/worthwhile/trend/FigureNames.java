package worthwhile.trend;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import worthwhile.language.Languages;
import worthwhile.message.Texts;
import worthwhile.usage.OutcomeKind;

/**
 * What the trend, the week and verdicts call their figures, in all languages of the bot,
 * and what people call them for short.
 */
final class FigureNames {

	private static final Texts TEXTS = Texts.of(FigureNames.class);

	/** The texts that name what is told by time and outcomes together. */
	private static final List<String> TIME_AND_RETURN = List.of("fact.total", "fact.answeredWeek", "fact.outcomes",
			"fact.worth", "fact.return", "fact.rare", "facts.time", "facts.networks", "networks.notSplit",
			"why.more.return", "verdict.button.open");

	private static final Set<String> TIME_AND_RETURN_FOR_SHORT = Set.of("return", "returns", "time", "minutes", "hours",
			"total", "sum", "worth", "value", "outcomes", "results", "rare", "verdict", "networks", "planned", "budget",
			"ertrag", "zeit", "minuten", "stunden", "summe", "insgesamt", "wert", "ergebnisse", "seltenes", "fazit",
			"netzwerke", "geplant");

	private static final Map<String, NamedFigure> NAMES = names();

	private static final int LONGEST = NAMES.keySet()
		.stream()
		.mapToInt((name) -> name.split(" ").length)
		.reduce(1, Math::max);

	private FigureNames() {
	}

	private static Map<String, NamedFigure> names() {
		NamedFigure both = new NamedFigure.TimeAndReturn();
		Map<String, NamedFigure> names = new HashMap<>();
		TIME_AND_RETURN_FOR_SHORT.forEach((name) -> names.put(plain(name), both));
		for (Locale language : Languages.all()) {
			Texts.In texts = TEXTS.in(language);
			TIME_AND_RETURN.forEach((key) -> names.put(plain(texts.get(key)), both));
			for (OutcomeKind kind : OutcomeKind.values()) {
				IntStream.of(1, 2).forEach((count) -> names.put(plain(texts.get("outcome." + kind, count)), both));
			}
			Arrays.stream(TracedFigure.values())
				.forEach((figure) -> names.put(plain(figure.name(texts)), new NamedFigure.Beside(figure)));
		}
		Arrays.stream(TracedFigure.values())
			.forEach((figure) -> figure.words()
				.forEach((word) -> names.put(plain(word), new NamedFigure.Beside(figure))));
		return Map.copyOf(names);
	}

	/**
	 * The figure that is called so, or empty if none is.
	 */
	static Optional<NamedFigure> read(String name) {
		return Optional.ofNullable(NAMES.get(plain(name)));
	}

	/**
	 * Whether a text begins with the name of a figure that has several words, or does so
	 * behind one word, such as a network.
	 */
	static boolean beginsALongOne(String text) {
		String[] words = plain(text).split(" ");
		return IntStream.rangeClosed(0, 1)
			.anyMatch((from) -> IntStream.rangeClosed(from + 2, Math.min(words.length, from + LONGEST))
				.anyMatch((to) -> NAMES.containsKey(String.join(" ", Arrays.copyOfRange(words, from, to)))));
	}

	/**
	 * As people write it: in small letters, without marks and numbers, and with two
	 * letters for an umlaut or one.
	 */
	private static String plain(String text) {
		String small = text.toLowerCase(Locale.ROOT).replace("ae", "a").replace("oe", "o").replace("ue", "u");
		return Normalizer.normalize(small.replace("ß", "ss"), Normalizer.Form.NFD)
			.replaceAll("[^\\p{L}\\s]", "")
			.strip()
			.replaceAll("\\s+", " ");
	}

}
