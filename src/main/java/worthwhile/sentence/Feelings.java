package worthwhile.sentence;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Meaning.Felt;
import worthwhile.sentence.Meaning.Sign;

/**
 * Finds how it felt, such as felt a bit drained, or fühlte mich gut. What is denied is
 * refused: the opposite of one feeling is no other.
 */
final class Feelings {

	private static final Set<Sign> DENYING = EnumSet.of(Sign.NOT, Sign.NOTHING, Sign.NEARLY);

	private static final Set<Sign> WEAKENING = EnumSet.of(Sign.SLIGHTLY, Sign.A_WHILE);

	/** What a feeling may begin with, its own word aside. */
	private static final Set<Sign> BEFORE = EnumSet.of(Sign.FEELS, Sign.AROUND_FEELING, Sign.VERY, Sign.SLIGHTLY,
			Sign.A_WHILE, Sign.NOT, Sign.NOTHING, Sign.NEARLY);

	private final Terms terms;

	Feelings(Terms terms) {
		this.terms = terms;
	}

	/**
	 * A feeling.
	 *
	 * @param term what it says
	 * @param next the index of the term behind it
	 */
	record Match(Term term, int next) {

	}

	/**
	 * The feeling that starts at a term, or null if none does.
	 * @throws RefusedException if it is denied
	 */
	@Nullable Match at(int start) {
		int word = word(start);
		Felt felt = (word < 0) ? null : felt(word);
		if (felt == null) {
			return null;
		}
		Felt told = felt;
		for (int at = start; at < word; at++) {
			told = is(at, WEAKENING) ? felt.slightly() : this.terms.at(at).is(Sign.VERY) ? felt.very() : told;
		}
		int next = word + 1;
		while (this.terms.at(next).is(Sign.AROUND_FEELING)) {
			next++;
		}
		if (is(next, WEAKENING)) {
			told = felt.slightly();
			next++;
		}
		Term whole = this.terms.at(start).with(told, this.terms.at(next - 1));
		if (IntStream.range(start, word).anyMatch((at) -> is(at, DENYING))) {
			throw new RefusedException(Reason.NO_FEELING, whole, whole);
		}
		return new Match(whole, next);
	}

	/**
	 * The index of the word for the feeling, less than zero if there is none. Some words
	 * are a feeling only where nothing else is one, as in felt super and felt super
	 * tired.
	 */
	private int word(int start) {
		boolean expected = false;
		int possible = -1;
		int at = start;
		while (!this.terms.at(at).isAny(Felt.class)) {
			boolean feeling = expected && felt(at) != null;
			possible = feeling ? at : possible;
			if (!is(at, BEFORE) && !feeling && (at == start || !this.terms.at(at).is(Sign.FILLER))) {
				return possible;
			}
			expected |= this.terms.at(at).is(Sign.FEELS);
			at++;
		}
		return at;
	}

	private @Nullable Felt felt(int index) {
		Term term = this.terms.at(index);
		return (term.meaning() instanceof Felt felt) ? felt : Vocabulary.WORDS.feelingOf(this.terms.text(term));
	}

	private boolean is(int index, Set<Sign> signs) {
		return this.terms.at(index).meaning() instanceof Sign sign && signs.contains(sign);
	}

}
