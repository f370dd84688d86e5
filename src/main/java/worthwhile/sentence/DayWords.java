package worthwhile.sentence;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import worthwhile.calendar.Away;
import worthwhile.sentence.Meaning.Sign;

/**
 * Understands days to come, as people write them in any language of the bot. A text of
 * more than 500 characters names no day.
 *
 * @param today the writer's local day
 */
public record DayWords(LocalDate today) {

	private static final Lexicon LEXICON = Lexicon.ofDays();

	/**
	 * A single day, which may be past if it is told so.
	 */
	public Optional<LocalDate> day(String written) {
		return day(terms(written));
	}

	/**
	 * The day until which something goes on: a day, or how long from today.
	 */
	public Optional<LocalDate> until(String written) {
		Terms terms = terms(written);
		int start = 0;
		while (terms.at(start).is(Sign.FILLER) || terms.at(start).is(Sign.UNTIL)) {
			start++;
		}
		Terms last = terms.part(start, terms.size());
		return span(last).or(() -> day(last));
	}

	/**
	 * Days from a first to a last one, or one day alone.
	 */
	public Optional<Away> range(String written) {
		Terms terms = terms(written);
		return IntStream.range(1, terms.size())
			.boxed()
			.flatMap((at) -> range(terms, at).stream())
			.findFirst()
			.or(() -> day(terms).map((day) -> new Away(day, day)));
	}

	private Optional<Away> range(Terms terms, int at) {
		boolean sign = terms.at(at).is(Sign.UNTIL) || terms.at(at).is(Sign.MINUS);
		if (!sign && !terms.isDashBefore(at)) {
			return Optional.empty();
		}
		Terms last = terms.part(sign ? at + 1 : at, terms.size());
		return day(terms.part(0, at)).flatMap((from) -> last(from, last));
	}

	private static Optional<Away> last(LocalDate from, Terms terms) {
		// a day without a year is the next one after the first
		return new DayWords(from).day(terms).filter((to) -> !to.isBefore(from)).map((to) -> new Away(from, to));
	}

	private Optional<LocalDate> span(Terms terms) {
		Spans.Match span = new Spans(terms).at(0);
		if (span == null || !terms.part(span.next(), terms.size()).isSilent()) {
			return Optional.empty();
		}
		return Optional.of(span.after(this.today));
	}

	private Optional<LocalDate> day(Terms terms) {
		OneDay day = OneDay.toCome(terms, this.today);
		int at = 0;
		try {
			while (at < terms.size()) {
				int next = day.readAt(at);
				if (next == at && !terms.part(at, at + 1).isSilent()) {
					return Optional.empty();
				}
				at = Math.max(next, at + 1);
			}
			return day.day();
		}
		catch (RefusedException noSuchDay) {
			return Optional.empty();
		}
	}

	private static Terms terms(String written) {
		if (written.length() > Sentence.LONGEST) {
			return new Terms("", List.of());
		}
		String composed = Normalizer.normalize(written, Normalizer.Form.NFC).replace('\n', ' ');
		return new Terms(composed, LEXICON.terms(Tokenizer.tokens(composed)));
	}

}
