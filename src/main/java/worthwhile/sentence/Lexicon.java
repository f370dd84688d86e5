package worthwhile.sentence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Meaning.Date;
import worthwhile.sentence.Meaning.Notation;
import worthwhile.sentence.Meaning.HourMinute;
import worthwhile.sentence.Meaning.Kind;
import worthwhile.sentence.Meaning.Named;
import worthwhile.sentence.Meaning.Quantity;
import worthwhile.sentence.Meaning.Sign;
import worthwhile.sentence.Meaning.Unit;
import worthwhile.usage.KnownNetworks;
import worthwhile.usage.Network;

/**
 * Finds what the words of a text mean: the longest phrase wins, and of two equally long
 * ones the one that comes before the vocabulary, such as a network's name. Whoever calls
 * a network by a word of the grammar can still use the word: a sentence that makes no
 * sense with the name may make sense without.
 */
final class Lexicon {

	/** What the known networks are called, which is the same for every sentence. */
	private static final Map<Network, Names> KNOWN = KnownNetworks.all()
		.stream()
		.collect(Collectors.toUnmodifiableMap(Function.identity(), Names::of));

	/** Of most workspaces, which have no networks of their own. */
	private static final Lexicon OF_KNOWN = of(KnownNetworks.all(), Map.of());

	/** A word with fewer letters is near to too many others. */
	private static final int SHORTEST_NEAR = 4;

	/** A word with so many letters may have two mistakes. */
	private static final int LONG = 7;

	private static final DamerauLevenshteinDistance MISTAKES = new DamerauLevenshteinDistance();

	private final Map<String, Meaning> first;

	private final int longest;

	private final @Nullable Lexicon withWordsFirst;

	private Lexicon(Map<String, Meaning> first) {
		this.first = first;
		this.longest = first.keySet().stream().mapToInt(Lexicon::tokens).reduce(1, Math::max);
		Map<String, Meaning> unlikeWords = new HashMap<>(first);
		boolean ambiguous = unlikeWords.entrySet().removeIf(Lexicon::isAlsoAWord);
		this.withWordsFirst = ambiguous ? new Lexicon(unlikeWords) : null;
	}

	/**
	 * A letter alone is a unit only behind a number, and needs no second look.
	 */
	private static boolean isAlsoAWord(Map.Entry<String, Meaning> name) {
		Meaning word = Vocabulary.WORDS.of(name.getKey());
		return name.getValue() instanceof Named && word != null && !(word instanceof Unit);
	}

	/**
	 * The same with the vocabulary before the names that are words of it, or empty if
	 * none is.
	 */
	Optional<Lexicon> withWordsFirst() {
		return Optional.ofNullable(this.withWordsFirst);
	}

	/**
	 * The names of networks before the vocabulary.
	 */
	static Lexicon of(Collection<Network> networks) {
		return networks.equals(KnownNetworks.all()) ? OF_KNOWN : of(networks, Map.of());
	}

	/**
	 * The same before what is said of weeks to come, and that before the vocabulary.
	 */
	static Lexicon ofIntentions(Collection<Network> networks) {
		return of(networks, Vocabulary.WORDS.ofIntentions());
	}

	private static Lexicon of(Collection<Network> networks, Map<String, Meaning> behind) {
		Map<Network, Names> names = new LinkedHashMap<>();
		networks.forEach((network) -> names.put(network,
				Objects.requireNonNullElseGet(KNOWN.get(network), () -> Names.of(network))));
		Map<String, Meaning> called = new HashMap<>(behind);
		names.values().forEach((one) -> one.aliases().forEach((alias) -> called.put(alias, one.meaning())));
		names.values().forEach((one) -> called.put(one.name(), one.meaning()));
		return new Lexicon(called);
	}

	/**
	 * What stands between two days before the vocabulary.
	 */
	static Lexicon ofDays() {
		return new Lexicon(Vocabulary.WORDS.betweenDays());
	}

	/**
	 * The networks whose names are a letter away from what somebody wrote, or two in a
	 * long word.
	 */
	List<Network> nearestNetworks(String said) {
		String wanted = said.toLowerCase(Locale.ROOT);
		if (wanted.length() < SHORTEST_NEAR) {
			return List.of();
		}
		int most = (wanted.length() < LONG) ? 1 : 2;
		Map<Network, Integer> mistakes = new LinkedHashMap<>();
		this.first.forEach((name, meaning) -> {
			if (meaning instanceof Named named && name.length() >= SHORTEST_NEAR) {
				mistakes.merge(named.network(), MISTAKES.apply(name, wanted), Math::min);
			}
		});
		return mistakes.entrySet()
			.stream()
			.filter((near) -> near.getValue() <= most)
			.sorted(Map.Entry.<Network, Integer>comparingByValue().thenComparing((near) -> near.getKey().name()))
			.map(Map.Entry::getKey)
			.toList();
	}

	List<Term> terms(List<Token> tokens) {
		List<Term> terms = new ArrayList<>();
		int at = 0;
		while (at < tokens.size()) {
			int length = Math.min(longest(tokens.get(at)), tokens.size() - at);
			Meaning meaning = meaning(tokens.subList(at, at + length), terms);
			while (meaning == null && length > 1) {
				length--;
				meaning = meaning(tokens.subList(at, at + length), terms);
			}
			Token first = tokens.get(at);
			at += length;
			terms.add(new Term((meaning != null) ? meaning : ownMeaning(first), first.start(), tokens.get(at - 1).end(),
					first.glued()));
		}
		return terms;
	}

	private int longest(Token first) {
		return Math.max(this.longest, Vocabulary.WORDS.longest(first));
	}

	private static int tokens(String key) {
		return 1 + (int) key.chars().filter((sign) -> sign == ' ').count();
	}

	private @Nullable Meaning meaning(List<Token> phrase, List<Term> before) {
		String key = Vocabulary.key(phrase);
		Meaning preferred = this.first.get(key);
		Meaning meaning = Vocabulary.WORDS.of(key);
		boolean afterNumber = !before.isEmpty() && before.get(before.size() - 1).isNumber();
		if (afterNumber && isTimes(phrase) || isQuote(phrase, meaning, afterNumber)) {
			return Sign.FILLER;
		}
		boolean counted = afterNumber || !before.isEmpty() && before.get(before.size() - 1).isArticle();
		boolean word = meaning instanceof Unit && afterNumber || meaning instanceof Kind && counted;
		return (preferred == null || word) ? meaning : preferred;
	}

	// 2x lead is two leads, not two of the network X
	private static boolean isTimes(List<Token> phrase) {
		return phrase.size() == 1 && phrase.get(0).glued() && phrase.get(0).text().equals("x");
	}

	// 30' are minutes, and 'linkedin' is quoted
	private static boolean isQuote(List<Token> phrase, @Nullable Meaning meaning, boolean afterNumber) {
		Token first = phrase.get(0);
		boolean sign = phrase.size() == 1 && first.type() == Token.Type.SIGN && meaning instanceof Unit;
		return sign && !(afterNumber && first.glued());
	}

	private static Meaning ownMeaning(Token token) {
		return switch (token.type()) {
			case NUMBER -> new Quantity(token.value(), Notation.DIGITS);
			case THREE_DIGITS -> new Quantity(token.value(), Notation.THREE_DIGITS);
			case FRACTION -> new Quantity(token.value(), Notation.FRACTION);
			case CLOCK -> new HourMinute(token.value());
			case DATE -> new Date(token.text());
			case WORD, SIGN -> Sign.UNKNOWN;
		};
	}

	/**
	 * What one network is called, as keys of the vocabulary.
	 *
	 * @param meaning the network
	 * @param name its own name
	 * @param aliases what else people call it
	 */
	private record Names(Named meaning, String name, List<String> aliases) {

		static Names of(Network network) {
			List<Token> name = tokens(network.name());
			List<List<Token>> aliases = Stream
				.concat(KnownNetworks.aliases(network).stream().map(Names::tokens), together(name))
				.toList();
			return new Names(new Named(network), Vocabulary.key(name), aliases.stream().map(Vocabulary::key).toList());
		}

		/**
		 * A name of several words as one word, such as hackernews.
		 */
		private static Stream<List<Token>> together(List<Token> name) {
			boolean words = name.size() > 1 && name.stream().allMatch((token) -> token.type() == Token.Type.WORD);
			return words ? Stream.of(tokens(name.stream().map(Token::text).collect(Collectors.joining())))
					: Stream.empty();
		}

		private static List<Token> tokens(String name) {
			return Tokenizer.tokens(Normalizer.normalize(name, Normalizer.Form.NFC));
		}

	}

}
