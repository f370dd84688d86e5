package worthwhile.sentence;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Reading.Refused;
import worthwhile.sentence.Reading.Understood;
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
		return read(text, today, today.minusDays(DAYS_BACK));
	}

	/**
	 * Reads the use and the outcomes of a day, not before the earliest.
	 */
	public Reading read(String text, LocalDate today, LocalDate earliest) {
		return read(text, today, earliest, false);
	}

	/**
	 * Reads outcomes alone, of the earliest day or later; the word {@code outcome} may
	 * stand before them.
	 */
	public Reading readOutcomes(String text, LocalDate today, LocalDate earliest) {
		return read(text, today, earliest, true);
	}

	/**
	 * Whether a text names minutes or hours in figures, so that it may be meant as a
	 * sentence even if it cannot be read.
	 */
	public static boolean namesTime(String text) {
		return Vocabulary.WORDS.hasTimeInFigures(text);
	}

	private Reading read(String text, LocalDate today, LocalDate earliest, boolean outcomesOnly) {
		if (text.length() > LONGEST) {
			return new Refused(Reason.TOO_LONG, "");
		}
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		try {
			return understood(composed, today, earliest, new ClauseTotals(outcomesOnly));
		}
		catch (RefusedException ex) {
			return new Refused(ex.reason(), part(composed, ex.start(), ex.end()));
		}
	}

	private Understood understood(String text, LocalDate today, LocalDate earliest, ClauseTotals totals) {
		Terms terms = new Terms(text, this.lexicon.terms(withoutCommand(Tokenizer.tokens(text))));
		OneDay named = OneDay.past(terms, today, earliest);
		List<Clause> clauses = Clause.of(Phrases.of(terms, named));
		UnknownWords unknown = new UnknownWords(text);
		for (Clause clause : clauses) {
			unknown.refuse(clause);
			totals.add(clause);
		}
		Term day = named.firstWords();
		Understood understood = new Understood(named.day().orElse(today), day != null, totals.usages(),
				totals.outcomes(), totals.isNothing());
		check(understood, clauses, day, text, totals.missing());
		return understood;
	}

	private static List<Token> withoutCommand(List<Token> tokens) {
		boolean command = !tokens.isEmpty() && Vocabulary.WORDS.isCommand(tokens.get(0));
		return command ? tokens.subList(1, tokens.size()) : tokens;
	}

	private static void check(Understood understood, List<Clause> clauses, @Nullable Term day, String text,
			Reason missing) {
		if (understood.usages().stream().mapToInt(Usage::minutes).sum() > UsageClause.LONGEST_DAY) {
			throw new RefusedException(Reason.TOO_MUCH_TIME, 0, text.length());
		}
		if (understood.usages().isEmpty() && understood.outcomes().isEmpty() && !understood.nothing()) {
			if (!clauses.isEmpty()) {
				throw clauses.get(0).refused(missing);
			}
			if (day != null) {
				throw new RefusedException(missing, day, day);
			}
			throw new RefusedException(Reason.EMPTY, 0, 0);
		}
	}

	private static String part(String text, int start, int end) {
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
