package worthwhile.sentence;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;

import worthwhile.sentence.SpokenIntention.Refused;
import worthwhile.sentence.SpokenIntention.Understood;
import worthwhile.usage.Network;

/**
 * Reads what somebody intends with a network in a sentence, such as
 * {@code linkedin 60m a week for leads}, in any language of the bot.
 */
public final class IntentionSentence {

	private static final int MOST_MEANT = 5;

	private final Lexicon lexicon;

	private final List<Network> used;

	/**
	 * A sentence about these networks.
	 * @param used those that the writer uses; if it is one, it need not be named
	 */
	public IntentionSentence(Collection<Network> networks, Collection<Network> used) {
		this.lexicon = Lexicon.ofIntentions(networks);
		this.used = List.copyOf(used);
	}

	public SpokenIntention read(String text) {
		String written = Normalizer.normalize(text, Normalizer.Form.NFC).replace('\n', ' ').strip();
		if (written.length() > Sentence.LONGEST) {
			return new Refused(Reason.TOO_LONG, "", List.of());
		}
		try {
			return understood(written);
		}
		catch (RefusedException ex) {
			return new Refused(ex.reason(), Sentence.part(written, ex.start(), ex.end()), meant(written, ex));
		}
	}

	private List<String> meant(String written, RefusedException refused) {
		return refused.ways()
			.stream()
			.filter((way) -> way.fits(written))
			.map((way) -> way.in(written).strip().replaceAll("\\s+,", ","))
			.filter(this::isUnderstood)
			.distinct()
			.limit(MOST_MEANT)
			.toList();
	}

	private boolean isUnderstood(String sentence) {
		try {
			understood(sentence);
			return true;
		}
		catch (RefusedException ex) {
			return false;
		}
	}

	private Understood understood(String written) {
		String plain = Tokenizer.plain(written);
		Terms terms = new Terms(plain, this.lexicon.terms(Tokenizer.tokens(plain)));
		return new IntentionTerms(written, terms, this.lexicon, this.used).read();
	}

}
