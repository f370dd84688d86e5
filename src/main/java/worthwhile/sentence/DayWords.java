package worthwhile.sentence;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import worthwhile.calendar.Away;
import worthwhile.sentence.DaySpan.Named;
import worthwhile.sentence.DaySpan.Unknown;
import worthwhile.sentence.DaySpan.Unsure;
import worthwhile.sentence.Meaning.DayUnit;
import worthwhile.sentence.Meaning.Quantity;
import worthwhile.sentence.Meaning.Sign;

/**
 * Understands days to come, as people write them in any language of the bot. A text of
 * more than 500 characters names no day.
 *
 * @param today the writer's local day
 */
public record DayWords(LocalDate today) {

	private static final Lexicon LEXICON = Lexicon.ofDays();

	private static final int LAST_OF_WEEK = 6;

	/**
	 * A single day, which may be past if it is told so.
	 */
	public Optional<LocalDate> day(String written) {
		return (read(written, DayWords::single) instanceof Named named) ? Optional.of(named.days().from())
				: Optional.empty();
	}

	/**
	 * The day until which something goes on, by itself: a day, or how long from today.
	 */
	public DaySpan until(String written) {
		return read(written, DayWords::until);
	}

	/**
	 * Days from a first to a last one, or one day alone. A span without years is the one
	 * that contains today, or else the next.
	 */
	public DaySpan range(String written) {
		return read(written, DayWords::range);
	}

	private DaySpan read(String written, BiFunction<DayWords, Terms, Optional<Away>> reader) {
		if (written.length() > Sentence.LONGEST) {
			return new Unknown();
		}
		String text = Tokenizer.plain(Normalizer.normalize(written, Normalizer.Form.NFC)).replace('\n', ' ');
		try {
			return reader.apply(this, terms(text)).<DaySpan>map(Named::new).orElseGet(Unknown::new);
		}
		catch (RefusedException ex) {
			List<Away> meant = ex.ways()
				.stream()
				.map((way) -> new DayWords(this.today).read(way.in(text), reader))
				.flatMap((span) -> (span instanceof Named named) ? Optional.of(named.days()).stream() : Stream.empty())
				.toList();
			return meant.isEmpty() ? new Unknown()
					: new Unsure(ex.reason(), text.substring(ex.start(), ex.end()), meant);
		}
	}

	private Optional<Away> single(Terms terms) {
		return day(terms).map((day) -> new Away(day, day));
	}

	private Optional<Away> until(Terms terms) {
		int start = 0;
		while (terms.at(start).is(Sign.FILLER) || terms.at(start).is(Sign.UNTIL)) {
			start++;
		}
		Terms last = terms.part(start, terms.size());
		return span(last).or(() -> day(last)).map((day) -> new Away(day, day));
	}

	private Optional<LocalDate> span(Terms terms) {
		Spans.Match span = new Spans(terms).at(0);
		if (span == null || !terms.part(span.next(), terms.size()).isSilent()) {
			return Optional.empty();
		}
		return Optional.of(span.after(this.today));
	}

	private Optional<Away> range(Terms terms) {
		return IntStream.range(1, terms.size())
			.boxed()
			.flatMap((at) -> range(terms, at).stream())
			.findFirst()
			.or(() -> week(terms))
			.or(() -> single(terms));
	}

	private Optional<Away> range(Terms terms, int at) {
		boolean sign = terms.at(at).is(Sign.UNTIL) || terms.at(at).is(Sign.MINUS);
		if (!sign && !terms.isDashBefore(at)) {
			return Optional.empty();
		}
		Terms first = terms.part(0, at);
		Terms last = terms.part(sign ? at + 1 : at, terms.size());
		// A span that has begun is named from its first day of last year's on
		DayWords lastYear = new DayWords(this.today.minusYears(1));
		Optional<Away> begun = understood(() -> lastYear.between(first, last), true);
		return begun.filter((days) -> days.covers(this.today) && days.to().isBefore(days.from().plusYears(1)))
			.or(() -> understood(() -> between(first, last), false));
	}

	/**
	 * Days, or empty where they are refused without another way to mean them, or in any
	 * case.
	 */
	private static Optional<Away> understood(Supplier<Optional<Away>> days, boolean inAnyCase) {
		try {
			return days.get();
		}
		catch (RefusedException ex) {
			if (inAnyCase || ex.ways().isEmpty()) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private Optional<Away> between(Terms first, Terms last) {
		Optional<LocalDate> from = day(first);
		if (from.isEmpty()) {
			return dayOfMonth(first).flatMap((day) -> day(last).filter((to) -> day <= to.getDayOfMonth())
				.map((to) -> new Away(to.withDayOfMonth(day), to)));
		}
		// a day without a year is the next one after the first
		return from
			.flatMap((day) -> dayOfMonth(last).filter((to) -> to <= day.lengthOfMonth())
				.map(day::withDayOfMonth)
				.or(() -> new DayWords(day).day(last)))
			.filter((to) -> !to.isBefore(from.get()))
			.map((to) -> new Away(from.get(), to));
	}

	/**
	 * The number of a day whose month stands elsewhere, as in 24. - 31.12.
	 */
	private static Optional<Integer> dayOfMonth(Terms terms) {
		List<Term> said = IntStream.range(0, terms.size())
			.mapToObj(terms::at)
			.filter((term) -> !term.isEmpty() && !term.is(Sign.ORDINAL))
			.toList();
		return (said.size() == 1 && said.get(0).meaning() instanceof Quantity number && number.isWhole()
				&& number.value() >= 1 && number.value() <= 31) ? Optional.of((int) number.value()) : Optional.empty();
	}

	/**
	 * This week or next week, from Monday on.
	 */
	private Optional<Away> week(Terms terms) {
		List<Term> said = IntStream.range(0, terms.size())
			.mapToObj(terms::at)
			.filter((term) -> !term.isEmpty())
			.toList();
		boolean week = said.size() == 2 && said.get(1).is(new DayUnit(ChronoUnit.WEEKS))
				&& (said.get(0).is(Sign.NEXT) || said.get(0).is(Sign.THIS));
		if (!week) {
			return Optional.empty();
		}
		LocalDate monday = this.today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
			.plusWeeks(said.get(0).is(Sign.NEXT) ? 1 : 0);
		return Optional.of(new Away(monday, monday.plusDays(LAST_OF_WEEK)));
	}

	private Optional<LocalDate> day(Terms terms) {
		OneDay day = OneDay.toCome(terms, this.today);
		int at = 0;
		while (at < terms.size()) {
			int next = day.readAt(at);
			if (next == at && !terms.part(at, at + 1).isSilent()) {
				return Optional.empty();
			}
			at = Math.max(next, at + 1);
		}
		return day.day();
	}

	private static Terms terms(String text) {
		return new Terms(text, LEXICON.terms(Tokenizer.tokens(text)));
	}

}
