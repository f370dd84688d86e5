package worthwhile.trend;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.people.Member;
import worthwhile.trend.figures.DayRange;
import worthwhile.trend.figures.Period;
import worthwhile.trend.figures.WeekSpan;
import worthwhile.usage.Network;

/**
 * Which figure somebody wants to see behind.
 *
 * @param network of which network, or nothing for all; of a figure, that of the answers
 * that name it
 * @param figure which figure, or nothing for time and return
 * @param period of which period of the trend, if of one
 * @param weeks of which week that was sent, if of one; with neither it is the half year
 * that verdicts are made of
 * @param before whether of the period before
 */
record WhyQuestion(@Nullable Network network, @Nullable TracedFigure figure, @Nullable Period period,
		@Nullable WeekSpan weeks, boolean before) {

	private static final Set<String> BEFORE = Set.of("before", "davor");

	/**
	 * What is asked for in words: first a network, a figure or both, then a period, a
	 * week or one of its days, then that it is the period before; each may be left out.
	 * @return the question; nothing if a word of it is not understood
	 */
	static Optional<WhyQuestion> read(Member member, String asked) {
		List<String> words = new ArrayList<>(Arrays.asList(asked.strip().split("\\s+")));
		words.removeIf(String::isEmpty);
		boolean before = words.size() > 1 && BEFORE.contains(last(words).toLowerCase(Locale.ROOT));
		if (before) {
			words.remove(words.size() - 1);
		}
		Period period = words.isEmpty() ? null : PeriodWords.read(last(words)).orElse(null);
		WeekSpan weeks = (words.isEmpty() || before) ? null : week(last(words)).orElse(null);
		if (period != null || weeks != null) {
			words.remove(words.size() - 1);
		}
		WhyQuestion all = new WhyQuestion(null, null, period, weeks, before);
		return (before && period == null) ? Optional.empty() : all.about(member, String.join(" ", words));
	}

	private Optional<WhyQuestion> about(Member member, String name) {
		if (name.isEmpty()) {
			return Optional.of(this);
		}
		return NamedNetwork.read(member, name)
			.map(this::of)
			.or(() -> FigureNames.read(name).map((figure) -> of(null, figure)))
			.or(() -> aboutBoth(member, List.of(name.split(" "))));
	}

	/**
	 * A network and a figure, in any order.
	 */
	private Optional<WhyQuestion> aboutBoth(Member member, List<String> words) {
		return IntStream.range(1, words.size()).boxed().flatMap((at) -> {
			String first = String.join(" ", words.subList(0, at));
			String last = String.join(" ", words.subList(at, words.size()));
			return Stream.concat(aboutBoth(member, first, last).stream(), aboutBoth(member, last, first).stream());
		}).findFirst();
	}

	private Optional<WhyQuestion> aboutBoth(Member member, String network, String figure) {
		return NamedNetwork.read(member, network)
			.flatMap((named) -> FigureNames.read(figure).map((read) -> of(named, read)));
	}

	private static String last(List<String> words) {
		return words.get(words.size() - 1);
	}

	private static Optional<WeekSpan> week(String word) {
		return WeekSpan.parse(word.toUpperCase(Locale.ROOT)).or(() -> day(word));
	}

	private static Optional<WeekSpan> day(String word) {
		try {
			return WeekSpan.with(LocalDate.parse(word)).findFirst();
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	WhyQuestion of(Network network) {
		return new WhyQuestion(network, null, this.period, this.weeks, this.before);
	}

	WhyQuestion of(TracedFigure figure) {
		return new WhyQuestion(null, figure, this.period, this.weeks, this.before);
	}

	private WhyQuestion of(@Nullable Network network, NamedFigure named) {
		TracedFigure figure = (named instanceof NamedFigure.Beside beside) ? beside.figure() : null;
		return new WhyQuestion(network, figure, this.period, this.weeks, this.before);
	}

	/**
	 * The same about all networks, time and return.
	 */
	WhyQuestion ofAll() {
		return new WhyQuestion(null, null, this.period, this.weeks, this.before);
	}

	/**
	 * The same of one week.
	 */
	WhyQuestion of(WeekSpan week) {
		return new WhyQuestion(this.network, this.figure, null, week, false);
	}

	/**
	 * The same of the period before, if it is of a period.
	 */
	Optional<WhyQuestion> earlier() {
		return (this.period == null || this.before) ? Optional.empty()
				: Optional.of(new WhyQuestion(this.network, this.figure, this.period, null, true));
	}

	/**
	 * How far one has to look back for it.
	 */
	Period longest(LocalDate today) {
		boolean longAgo = this.weeks != null && this.weeks.first().isBefore(Period.QUARTER.before(today).from());
		return (this.period == Period.YEAR || longAgo) ? Period.YEAR : Period.QUARTER;
	}

	DayRange days(LookBack told) {
		if (this.weeks != null) {
			return this.weeks.upTo(told.today());
		}
		if (this.period == null) {
			return told.halfYearDays();
		}
		return this.before ? this.period.before(told.today()) : this.period.upTo(told.today());
	}

	/**
	 * The question in words again.
	 */
	String words() {
		return Stream
			.of(Optional.ofNullable(this.network).map(Network::key),
					Optional.ofNullable(this.figure).map(TracedFigure::word),
					Optional.ofNullable(this.period).map(PeriodWords::of),
					Optional.ofNullable(this.weeks).map(WeekSpan::subject),
					Optional.of("before").filter((word) -> this.before))
			.flatMap(Optional::stream)
			.collect(Collectors.joining(" "));
	}

}
