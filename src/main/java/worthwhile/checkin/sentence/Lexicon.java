package worthwhile.checkin.sentence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import worthwhile.checkin.sentence.Meaning.Date;
import worthwhile.checkin.sentence.Meaning.Form;
import worthwhile.checkin.sentence.Meaning.HourMinute;
import worthwhile.checkin.sentence.Meaning.Named;
import worthwhile.checkin.sentence.Meaning.Quantity;
import worthwhile.checkin.sentence.Meaning.Sign;
import worthwhile.checkin.sentence.Meaning.Unit;
import worthwhile.people.KnownNetworks;
import worthwhile.people.Network;

/**
 * The vocabulary and the names of a workspace's networks; the longest phrase wins, and of
 * two equally long ones the network.
 */
final class Lexicon {

	private final Map<String, Named> networks = new HashMap<>();

	private int longest = Vocabulary.WORDS.longest();

	Lexicon(Collection<Network> networks) {
		for (Network network : networks) {
			KnownNetworks.aliases(network).forEach((alias) -> name(network, alias));
		}
		networks.forEach((network) -> name(network, network.name()));
	}

	private void name(Network network, String name) {
		List<Token> tokens = Tokenizer.tokens(Normalizer.normalize(name, Normalizer.Form.NFC));
		this.networks.put(Vocabulary.key(tokens), new Named(network));
		this.longest = Math.max(this.longest, tokens.size());
	}

	List<Term> terms(List<Token> tokens) {
		List<Term> terms = new ArrayList<>();
		int at = 0;
		while (at < tokens.size()) {
			int length = Math.min(this.longest, tokens.size() - at);
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

	private @Nullable Meaning meaning(List<Token> phrase, List<Term> before) {
		String key = Vocabulary.key(phrase);
		Named network = this.networks.get(key);
		Meaning meaning = Vocabulary.WORDS.of(key);
		boolean afterNumber = !before.isEmpty() && before.get(before.size() - 1).isNumber();
		if (afterNumber && isTimes(phrase)) {
			return Sign.FILLER;
		}
		return (network == null || meaning instanceof Unit && afterNumber) ? meaning : network;
	}

	// 2x lead is two leads, not two of the network X
	private static boolean isTimes(List<Token> phrase) {
		return phrase.size() == 1 && phrase.get(0).glued() && phrase.get(0).text().equals("x");
	}

	private static Meaning ownMeaning(Token token) {
		return switch (token.type()) {
			case NUMBER -> new Quantity(token.value(), Form.DIGITS);
			case FRACTION -> new Quantity(token.value(), Form.FRACTION);
			case CLOCK -> new HourMinute(token.value());
			case DATE -> new Date(token.text());
			case WORD, SIGN -> Sign.UNKNOWN;
		};
	}

}
