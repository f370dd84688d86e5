package worthwhile.team.disclosure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import worthwhile.identity.MemberId;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.AnsweredCheckIn.Span;
import worthwhile.usage.AnsweredWeek;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;

/**
 * What counts of one person in one publication. It exists only while that is computed and
 * is never stored.
 *
 * @param member who, to count each person once
 * @param minutesADay usual minutes a day on all networks
 * @param change how that compares with their own weeks before
 * @param motive on purpose or habit
 * @param outcomes the kinds that they had
 * @param mood how it usually felt
 */
public record Respondent(MemberId member, double minutesADay, Change change, Motive motive, Set<OutcomeKind> outcomes,
		Mood mood) {

	public Respondent {
		outcomes = Set.copyOf(outcomes);
	}

	/**
	 * Reduces what a member told, as it stands at the moment of publication, to what
	 * counts. The minutes a day are all minutes, those of quick answers too, over the
	 * days that the answers stand for: the answered days, or all wanted days of a week
	 * that was answered as a whole. Intent and feeling are those that were told. The
	 * comparison is with the median of the weeks that were answered among the
	 * {@value Change#WEEKS_BEFORE} before {@code from}, if at least
	 * {@value Change#FEWEST_KNOWN} were, in whatever team.
	 * @param member who
	 * @param answers their answered check-ins, at least those of the published weeks;
	 * others are left out
	 * @param outcomes their outcomes, at least those of the published weeks; others are
	 * left out
	 * @param before what they answered in the weeks before, at least in the
	 * {@value Change#WEEKS_BEFORE} before {@code from}; others are left out
	 * @param wantedDays on how many days a week they are asked, 1 to 7
	 * @param from the Monday of the first week that is published
	 * @param mondays of the weeks that are published and in which the member counts in
	 * the team
	 * @return nothing if they answered nothing about these weeks
	 */
	public static Optional<Respondent> of(MemberId member, Collection<AnsweredCheckIn> answers,
			Collection<Outcome> outcomes, Collection<AnsweredWeek> before, int wantedDays, LocalDate from,
			Set<LocalDate> mondays) {
		TeamWeeks.checkMonday(from);
		ToldWeeks told = ToldWeeks.of(answers, wantedDays, mondays);
		if (told.isSilent()) {
			return Optional.empty();
		}
		double minutes = told.minutesADay().orElseThrow();
		return Optional.of(new Respondent(member, minutes, Change.of(minutes, weeksBefore(before, wantedDays, from)),
				told.motive(), kinds(outcomes, mondays), told.mood()));
	}

	MinutesBand band() {
		return MinutesBand.of(this.minutesADay);
	}

	private static double[] weeksBefore(Collection<AnsweredWeek> answers, int wantedDays, LocalDate from) {
		LocalDate first = from.minusWeeks(Change.WEEKS_BEFORE);
		Map<LocalDate, AnsweredWeek> before = new HashMap<>();
		for (AnsweredWeek week : answers) {
			if (!week.monday().isBefore(first) && week.monday().isBefore(from)) {
				before.merge(week.monday(), week, Respondent::whole);
			}
		}
		return before.values().stream().mapToDouble((week) -> ToldWeeks.minutesADay(week, wantedDays)).toArray();
	}

	private static AnsweredWeek whole(AnsweredWeek one, AnsweredWeek other) {
		return (one.span() == Span.WEEK) ? one : other;
	}

	private static Set<OutcomeKind> kinds(Collection<Outcome> outcomes, Set<LocalDate> mondays) {
		return outcomes.stream()
			.filter((outcome) -> mondays.contains(TeamWeeks.of(outcome.day())))
			.map(Outcome::kind)
			.collect(Collectors.toSet());
	}

}
