package worthwhile.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Meaning.Kind;
import worthwhile.sentence.Meaning.Named;
import worthwhile.sentence.Meaning.Quantity;
import worthwhile.sentence.Meaning.Sign;
import worthwhile.sentence.SpokenIntention.Understood;
import worthwhile.usage.Network;
import worthwhile.usage.OutcomeKind;

/**
 * Takes the network and the weekly time out of the terms of an intention, at its
 * beginning or its end: what is left are the writer's own words.
 */
final class IntentionTerms {

	private static final Pattern AROUND = Pattern.compile("^[\\s,;:.>→–—-]+|[\\s,;:–—-]+$");

	private final String written;

	private final Terms terms;

	private final Lexicon lexicon;

	private final List<Network> used;

	private final WeeklyTime times;

	private @Nullable Network network;

	private @Nullable Integer minutes;

	/** The terms that are left, from the first to before the last. */
	private int from;

	private int to;

	IntentionTerms(String written, Terms terms, Lexicon lexicon, List<Network> used) {
		this.written = written;
		this.terms = terms;
		this.lexicon = lexicon;
		this.used = used;
		this.times = new WeeklyTime(terms);
		this.to = terms.size();
	}

	/**
	 * What they say.
	 * @throws RefusedException if they name no network, or no time that a week has
	 */
	Understood read() {
		int next = readBeginning();
		if (this.network == null) {
			refuseUnknownNetwork(next);
			readNetworkAtEnd();
		}
		if (this.minutes == null) {
			readTimeAtEnd();
		}
		Network which = Objects.requireNonNullElseGet(this.network, this::only);
		List<Term> telling = telling();
		refuseOtherNetworks(telling);
		if (this.minutes == null && isNothing(telling)) {
			return new Understood(which, null, null, null, true);
		}
		OutcomeKind hoped = hoped(telling);
		return new Understood(which, this.minutes, hoped, (hoped != null) ? null : purpose(), false);
	}

	/**
	 * The index of the first term that is neither network nor time, nor before one.
	 */
	private int readBeginning() {
		int at = 0;
		while (at < this.to) {
			WeeklyTime.Match time = (this.minutes == null) ? this.times.at(at) : null;
			if (time != null) {
				this.minutes = time.minutes();
				at = time.next();
				this.from = at;
			}
			else if (this.network == null && this.terms.at(at).meaning() instanceof Named named) {
				this.network = named.network();
				at++;
				this.from = at;
			}
			else if (isSilent(this.terms.at(at))) {
				at++;
			}
			else {
				return at;
			}
		}
		return at;
	}

	/**
	 * A name that nobody knows stands first, or before a time; behind a word such as to
	 * it is no name.
	 */
	private void refuseUnknownNetwork(int at) {
		Term word = this.terms.at(at);
		if (at >= this.to || !word.is(Sign.UNKNOWN)) {
			return;
		}
		List<Network> near = this.lexicon.nearestNetworks(this.terms.text(word));
		if (at == 0 || !near.isEmpty()) {
			throw new RefusedException(Reason.UNKNOWN_NETWORK, word, word)
				.unless(near.stream().map((network) -> Replacement.of(word, network.name())).toList());
		}
	}

	private void readNetworkAtEnd() {
		int last = this.to - 1;
		while (last >= this.from && isSilent(this.terms.at(last))) {
			last--;
		}
		if (last >= this.from && this.terms.at(last).meaning() instanceof Named named) {
			this.network = named.network();
			this.to = last;
			dropSilentEnd();
		}
	}

	private void readTimeAtEnd() {
		for (int at = this.from; at < this.to; at++) {
			WeeklyTime.Match time = this.times.atEnd(at, this.to);
			if (time != null) {
				this.minutes = time.minutes();
				this.to = at;
				dropSilentEnd();
			}
		}
	}

	private void dropSilentEnd() {
		while (this.to > this.from && isSilent(this.terms.at(this.to - 1))) {
			this.to--;
		}
	}

	private static boolean isSilent(Term term) {
		return term.isEmpty() || Stream.of(Sign.COMMA, Sign.SEPARATOR, Sign.EACH_WEEK).anyMatch(term::is);
	}

	private Network only() {
		if (this.used.size() == 1) {
			return this.used.get(0);
		}
		throw new RefusedException(Reason.NO_NETWORK, 0, this.written.length())
			.unless(this.used.stream().map((network) -> new Replacement(0, 0, network.name() + " ")).toList());
	}

	private List<Term> telling() {
		return IntStream.range(this.from, this.to).mapToObj(this.terms::at).filter((term) -> !isSilent(term)).toList();
	}

	private static void refuseOtherNetworks(List<Term> telling) {
		boolean others = telling.stream().anyMatch((term) -> term.isAny(Named.class))
				&& telling.stream().allMatch((term) -> term.isAny(Named.class) || term.is(Sign.AND));
		if (others) {
			throw new RefusedException(Reason.TWO_THINGS, telling.get(0), telling.get(telling.size() - 1));
		}
	}

	private static boolean isNothing(List<Term> telling) {
		return !telling.isEmpty() && telling.stream().allMatch((term) -> term.is(Sign.NOTHING));
	}

	/**
	 * The kind of outcome, if nothing else is said.
	 */
	private static @Nullable OutcomeKind hoped(List<Term> telling) {
		List<OutcomeKind> kinds = new ArrayList<>();
		for (Term term : telling) {
			if (term.meaning() instanceof Kind kind) {
				kinds.add(kind.kind());
			}
			else if (!(term.meaning() instanceof Quantity)) {
				return null;
			}
		}
		return (kinds.size() == 1) ? kinds.get(0) : null;
	}

	private @Nullable String purpose() {
		if (telling().isEmpty()) {
			return null;
		}
		String words = this.written.substring(this.terms.at(this.from).start(), this.terms.at(this.to - 1).end());
		String purpose = AROUND.matcher(words).replaceAll("");
		return purpose.isEmpty() ? null : purpose;
	}

}
