package worthwhile.sentence;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Reading.Completion;
import worthwhile.sentence.Reading.Refused;
import worthwhile.sentence.Reading.Understood;
import worthwhile.sentence.Reading.Unsure;
import worthwhile.usage.Network;

/**
 * Reads what somebody says of a day in a sentence, such as
 * {@code yesterday 25m linkedin reading, 10m posting on x, 1 lead}, in any language of
 * the bot.
 */
public final class Sentence {

	/**
	 * How many days back a day's use may be told.
	 */
	public static final int DAYS_BACK = 14;

	/** As many characters as a text may have to be read. */
	static final int LONGEST = 500;

	private static final int LONGEST_PART = 40;

	private static final int MOST_COMPLETIONS = 3;

	private static final String SOME_TIME = "25m";

	/** Whoever writes more tells no outcome. */
	private static final int LONGEST_STORY = 100;

	/** As many gaps as one completion closes. */
	private static final int MOST_STEPS = 6;

	private static final Sentence WITHOUT_NETWORKS = new Sentence(List.of());

	private final Lexicon lexicon;

	/**
	 * A sentence about these networks, their names and what else people call them.
	 */
	public Sentence(Collection<Network> networks) {
		this.lexicon = Lexicon.of(networks);
	}

	/**
	 * Reads the use and the outcomes of a day, at most 14 days before today; the word
	 * {@code log} may stand before it.
	 */
	public Reading read(String text, LocalDate today) {
		return read(text, today, UsageClause.LONGEST_DAY);
	}

	/**
	 * Reads the same of whoever tells of a longer time than a day.
	 * @param longest as many minutes as it may add up to if it names no day
	 */
	public Reading read(String text, LocalDate today, int longest) {
		return read(text, new Bounds(today, today.minusDays(DAYS_BACK), longest, false));
	}

	/**
	 * Reads the use and the outcomes of a day, not before the earliest.
	 */
	public Reading read(String text, LocalDate today, LocalDate earliest) {
		return read(text, new Bounds(today, earliest, UsageClause.LONGEST_DAY, false));
	}

	/**
	 * Reads outcomes alone, of the earliest day or later; the word {@code outcome} may
	 * stand before them.
	 */
	public Reading readOutcomes(String text, LocalDate today, LocalDate earliest) {
		return read(text, new Bounds(today, earliest, UsageClause.LONGEST_DAY, true));
	}

	/**
	 * Reads for how long the networks were used, where nothing else belongs, such as
	 * {@code 25}, {@code 1h} or {@code 25 reading 10 posting}: a number alone is minutes,
	 * and no comma has to stand between two times. Days and outcomes have no place in it.
	 * @param longest as many minutes as it may add up to
	 * @return what was understood as one usage, of the network that was named first, or
	 * as nothing
	 */
	public Reading readTime(String text, int longest) {
		Reading reading = read(complete(text), new Bounds(LocalDate.EPOCH, LocalDate.EPOCH, longest, false));
		if (!(reading instanceof Understood understood)) {
			return reading;
		}
		if (understood.dayNamed() || !understood.outcomes().isEmpty() || understood.feeling() != null) {
			return new Refused(Reason.NOT_UNDERSTOOD, part(text, 0, text.length()));
		}
		List<Usage> whole = understood.usages().stream().reduce(Usage::with).stream().toList();
		return understood.with(whole);
	}

	/**
	 * The network that a text names, if it says nothing else.
	 */
	public Optional<Network> readNetwork(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		List<Term> telling = telling(text);
		return (telling.size() == 1 && telling.get(0).meaning() instanceof Meaning.Named named)
				? Optional.of(named.network()) : Optional.empty();
	}

	/**
	 * Whether a text says that nothing came of it, and nothing else.
	 */
	public static boolean saysNothingCame(String text) {
		return text.length() <= LONGEST && WITHOUT_NETWORKS.areOnly(Meaning.Sign.NOTHING_YET, text);
	}

	private boolean areOnly(Meaning.Sign sign, String text) {
		List<Term> telling = telling(text);
		return !telling.isEmpty() && telling.stream().allMatch((term) -> term.is(sign));
	}

	private List<Term> telling(String text) {
		return this.lexicon.terms(Tokenizer.tokens(plain(text))).stream().filter((term) -> !term.isEmpty()).toList();
	}

	private static String plain(String text) {
		return Tokenizer.plain(Normalizer.normalize(text, Normalizer.Form.NFC));
	}

	/**
	 * What may have come of it where somebody says more of it than can be read, and names
	 * a network: one outcome, as something to ask back.
	 */
	public Optional<Unsure> readBetweenWords(String text, LocalDate today) {
		if (text.length() > LONGEST_STORY) {
			return Optional.empty();
		}
		List<Term> telling = telling(text);
		List<Term> kinds = telling.stream().filter((term) -> term.isAny(Meaning.Kind.class)).toList();
		List<Term> named = telling.stream().filter((term) -> term.isAny(Meaning.Named.class)).toList();
		if (kinds.size() != 1 || named.size() != 1 || telling.stream().anyMatch(Term::isNumber)) {
			return Optional.empty();
		}
		String kind = plain(text).substring(kinds.get(0).start(), kinds.get(0).end());
		String sentence = "1 " + kind + " " + ((Meaning.Named) named.get(0).meaning()).network().name();
		return (read(sentence, today) instanceof Understood understood)
				? Optional.of(new Unsure(Reason.LONE_WORD, kind, List.of(new Completion(sentence, understood))))
				: Optional.empty();
	}

	/**
	 * What cannot be written out is refused as it is.
	 */
	private String complete(String text) {
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		if (composed.length() > LONGEST) {
			return composed;
		}
		try {
			return BareTime.complete(Tokenizer.plain(composed), this.lexicon);
		}
		catch (RefusedException ex) {
			return composed;
		}
	}

	/**
	 * Whether a text names minutes or hours in figures, so that it may be meant as a
	 * sentence even if it cannot be read.
	 */
	public static boolean namesTime(String text) {
		return Vocabulary.WORDS.hasTimeInFigures(Tokenizer.plain(text));
	}

	private Reading read(String text, Bounds bounds) {
		if (text.length() > LONGEST) {
			return new Refused(Reason.TOO_LONG, "");
		}
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		String plain = Tokenizer.plain(composed);
		try {
			return understood(plain, bounds);
		}
		catch (RefusedException ex) {
			RefusedException refused = besideTimeOfDay(plain, ex, bounds);
			String part = part(composed, refused.start(), refused.end());
			List<Completion> completions = completions(plain, refused, bounds);
			return completions.isEmpty() ? new Refused(refused.reason(), part)
					: new Unsure(refused.reason(), part, completions);
		}
	}

	/**
	 * A time of day is asked back of somebody who tells of a use: see you at 14:30 does
	 * not, and nobody would understand it with a length of time.
	 */
	private RefusedException besideTimeOfDay(String text, RefusedException refused, Bounds bounds) {
		if (refused.reason() != Reason.TIME_OF_DAY) {
			return refused;
		}
		try {
			understood(new Replacement(refused.start(), refused.end(), SOME_TIME).in(text), bounds);
			return refused;
		}
		catch (RefusedException ex) {
			boolean unknown = ex.reason() == Reason.NOT_UNDERSTOOD || ex.reason() == Reason.UNKNOWN_NETWORK;
			int behind = refused.start() + SOME_TIME.length();
			boolean beside = ex.end() <= refused.start() || ex.start() >= behind;
			int moved = (ex.start() < behind) ? 0 : refused.end() - behind;
			return (unknown && ex.ways().isEmpty() && beside)
					? new RefusedException(ex.reason(), ex.start() + moved, ex.end() + moved) : refused;
		}
	}

	private List<Completion> completions(String text, RefusedException refused, Bounds bounds) {
		Map<Understood, Completion> completions = new LinkedHashMap<>();
		for (int way = 0; way < refused.ways().size() && completions.size() < MOST_COMPLETIONS; way++) {
			completed(text, refused, way, bounds, MOST_STEPS)
				.ifPresent((completion) -> completions.putIfAbsent(completion.understood(), completion));
		}
		return List.copyOf(completions.values());
	}

	/**
	 * Goes on the same way where a sentence leaves the same open several times.
	 */
	private Optional<Completion> completed(String text, RefusedException refused, int way, Bounds bounds, int steps) {
		if (refused.ways().isEmpty() || steps == 0) {
			return Optional.empty();
		}
		Replacement meant = refused.ways().get(Math.min(way, refused.ways().size() - 1));
		String sentence = meant.in(text).strip();
		if (!meant.fits(text) || sentence.length() > LONGEST) {
			return Optional.empty();
		}
		try {
			return Optional.of(new Completion(sentence, understood(sentence, bounds)));
		}
		catch (RefusedException ex) {
			return (ex.reason() == refused.reason()) ? completed(sentence, ex, way, bounds, steps - 1)
					: Optional.empty();
		}
	}

	private Understood understood(String text, Bounds bounds) {
		List<Token> tokens = withoutCommand(Tokenizer.tokens(text));
		try {
			return understood(text, tokens, this.lexicon, bounds);
		}
		catch (RefusedException ex) {
			return this.lexicon.withWordsFirst()
				.flatMap((lexicon) -> attempted(text, tokens, lexicon, bounds))
				.orElseThrow(() -> ex);
		}
	}

	private static Optional<Understood> attempted(String text, List<Token> tokens, Lexicon lexicon, Bounds bounds) {
		try {
			return Optional.of(understood(text, tokens, lexicon, bounds));
		}
		catch (RefusedException ex) {
			return Optional.empty();
		}
	}

	private static Understood understood(String text, List<Token> tokens, Lexicon lexicon, Bounds bounds) {
		Terms terms = new Terms(text, lexicon.terms(tokens));
		OneDay named = OneDay.past(terms, bounds.today(), bounds.earliest());
		List<Clause> clauses = Clause.of(Phrases.of(terms, named));
		Term day = named.firstWords();
		Bounds within = (day != null) ? bounds.ofDay() : bounds;
		ClauseTotals totals = new ClauseTotals(within);
		UnknownWords unknown = new UnknownWords(text, lexicon);
		for (Clause clause : clauses) {
			unknown.refuse(clause);
			totals.add(clause);
		}
		Understood understood = new Understood(named.day().orElse(bounds.today()), day != null, totals.usages(),
				totals.outcomes(), totals.isNothing(), totals.feeling());
		check(understood, clauses, day, text, within);
		return understood;
	}

	private static List<Token> withoutCommand(List<Token> tokens) {
		boolean command = !tokens.isEmpty() && Vocabulary.WORDS.isCommand(tokens.get(0));
		return command ? tokens.subList(1, tokens.size()) : tokens;
	}

	private static void check(Understood understood, List<Clause> clauses, @Nullable Term day, String text,
			Bounds bounds) {
		if (understood.usages().stream().mapToInt(Usage::minutes).sum() > bounds.longest()) {
			throw new RefusedException(bounds.tooMuch(), 0, text.length());
		}
		boolean feeling = understood.isFeelingAlone() && !bounds.outcomesOnly();
		if (understood.usages().isEmpty() && understood.outcomes().isEmpty() && !understood.nothing() && !feeling) {
			if (!clauses.isEmpty()) {
				throw clauses.get(0).refused(bounds.missing());
			}
			if (day != null) {
				throw new RefusedException(bounds.missing(), day, day);
			}
			throw new RefusedException(Reason.EMPTY, 0, 0);
		}
		if (!bounds.outcomesOnly() && day == null && clauses.size() == 1) {
			clauses.get(0).refuseLoneKind(text);
		}
	}

	/**
	 * A part of a text to say back, at most 40 characters.
	 */
	static String part(String text, int start, int end) {
		StringBuilder part = new StringBuilder();
		text.substring(start, Math.min(end, start + LONGEST_PART))
			.codePoints()
			.forEach((letter) -> part.appendCodePoint(isPrinted(letter) ? letter : ' '));
		return part.toString().strip();
	}

	/**
	 * Not what only separates, nor the half of a character that a cut leaves.
	 */
	private static boolean isPrinted(int letter) {
		return !Tokenizer.separates(letter) && Character.getType(letter) != Character.SURROGATE;
	}

}
