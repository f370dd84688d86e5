package worthwhile.sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Meaning.Sign;

/**
 * The one day that a text names, once or in several ways that agree; a weekday beside a
 * date only says of that date what it is.
 */
final class OneDay {

	private final Terms terms;

	private final Days days;

	private final LocalDate earliest;

	private final LocalDate latest;

	private final List<Days.Match> named = new ArrayList<>();

	private @Nullable Term firstWords;

	private OneDay(Terms terms, Days days, LocalDate earliest, LocalDate latest) {
		this.terms = terms;
		this.days = days;
		this.earliest = earliest;
		this.latest = latest;
	}

	/**
	 * Today or a day before it, but not before the earliest.
	 */
	static OneDay past(Terms terms, LocalDate today, LocalDate earliest) {
		return new OneDay(terms, new Days(terms, Direction.PAST, today, earliest, today), earliest, today);
	}

	/**
	 * Any day, what is left open told towards the future.
	 */
	static OneDay toCome(Terms terms, LocalDate today) {
		Days days = new Days(terms, Direction.FUTURE, today, LocalDate.MIN, LocalDate.MAX);
		return new OneDay(terms, days, LocalDate.MIN, LocalDate.MAX);
	}

	/**
	 * Takes note of the day that is named from a term on.
	 * @return the index of the term behind it, or the same if none is named there
	 * @throws RefusedException if it is not the same day as before, or out of bounds
	 */
	int readAt(int start) {
		Days.Match match = this.days.at(start);
		if (match == null) {
			return start;
		}
		Term words = this.terms.at(start).with(Sign.FILLER, this.terms.at(match.next() - 1));
		this.named.add(match);
		this.firstWords = (this.firstWords != null) ? this.firstWords : words;
		check(day().orElseThrow(), words);
		return match.next();
	}

	private void check(LocalDate day, Term words) {
		if (!this.named.stream().allMatch((match) -> agree(match, day))) {
			throw new RefusedException(Reason.TWO_DAYS, words, words);
		}
		if (day.isAfter(this.latest)) {
			RefusedException refused = new RefusedException(Reason.FUTURE_DAY, words, words);
			boolean weekday = this.named.stream().noneMatch(Days.Match::exact);
			throw weekday ? refused.unless(List.of(Replacement.of(words, day.minusWeeks(1).toString()))) : refused;
		}
		if (day.isBefore(this.earliest)) {
			throw new RefusedException(Reason.TOO_LONG_AGO, words, words);
		}
	}

	private static boolean agree(Days.Match match, LocalDate day) {
		return match.exact() ? match.day().equals(day) : match.day().getDayOfWeek() == day.getDayOfWeek();
	}

	/**
	 * The day that is named, or empty if none is.
	 */
	Optional<LocalDate> day() {
		return this.named.stream()
			.filter(Days.Match::exact)
			.findFirst()
			.or(() -> this.named.stream().findFirst())
			.map(Days.Match::day);
	}

	/**
	 * The first words that name it, or null if none do.
	 */
	@Nullable Term firstWords() {
		return this.firstWords;
	}

}
