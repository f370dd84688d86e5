package worthwhile.sentence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Meaning.DayUnit;
import worthwhile.sentence.Meaning.Kind;
import worthwhile.sentence.Meaning.Notation;
import worthwhile.sentence.Meaning.Quantity;
import worthwhile.sentence.Meaning.Unit;

/**
 * A date of figures with slashes between, or with dashes if it has a year: the month
 * before the day, as some write it, or behind it.
 *
 * @param figures day, month and perhaps a year of four or two digits, at either end
 * @param next the index of the term behind it
 */
record SlashedDate(List<Integer> figures, int next) {

	private static final int CENTURY = 2000;

	/**
	 * The date that starts at a term, or null if none does.
	 */
	static @Nullable SlashedDate at(Terms terms, int start) {
		boolean withYear = isJoined(terms, start + 1, "/-") && isJoined(terms, start + 3, "/-");
		int next = withYear ? start + 5 : start + 3;
		if (!isFigures(terms, start) || !withYear && !isJoined(terms, start + 1, "/") || isCutOff(terms, next)) {
			return null;
		}
		return new SlashedDate(IntStream.iterate(start, (at) -> at < next, (at) -> at + 2)
			.mapToObj((at) -> (int) ((Quantity) terms.at(at).meaning()).value())
			.toList(), next);
	}

	private static boolean isJoined(Terms terms, int sign, String signs) {
		String said = terms.text(terms.at(sign));
		return said.length() == 1 && signs.contains(said) && terms.at(sign).glued() && terms.at(sign + 1).glued()
				&& isFigures(terms, sign + 1);
	}

	private static boolean isFigures(Terms terms, int index) {
		String said = terms.text(terms.at(index));
		return terms.at(index).meaning() instanceof Quantity quantity && quantity.notation() == Notation.DIGITS
				&& said.length() <= 4 && said.chars().allMatch(Character::isDigit);
	}

	/**
	 * Whether it goes on, or is a number of something.
	 */
	private static boolean isCutOff(Terms terms, int next) {
		Term behind = terms.at(next);
		String said = terms.text(behind);
		boolean goesOn = behind.glued()
				&& (said.equals("/") || said.equals("-") || Character.isLetterOrDigit(said.codePointAt(0)));
		return goesOn || behind.isAny(Unit.class, DayUnit.class, Kind.class);
	}

	/**
	 * The days it can mean.
	 */
	List<LocalDate> readings(Direction direction, LocalDate today) {
		int one = this.figures.get(0);
		int other = this.figures.get(1);
		Stream<Optional<LocalDate>> readings;
		if (this.figures.size() == 2) {
			readings = Stream.of(date(direction.year(one, other, today), one, other),
					date(direction.year(other, one, today), other, one));
		}
		else if (one > CENTURY) {
			readings = Stream.of(date(one, other, this.figures.get(2)));
		}
		else {
			int last = this.figures.get(2);
			int year = (last < 100) ? CENTURY + last : last;
			readings = Stream.of(date(year, one, other), date(year, other, one));
		}
		return readings.flatMap(Optional::stream).distinct().toList();
	}

	/**
	 * A day, or empty if the calendar does not have it.
	 */
	static Optional<LocalDate> date(int year, int month, int day) {
		try {
			return Optional.of(LocalDate.of(year, month, day));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
