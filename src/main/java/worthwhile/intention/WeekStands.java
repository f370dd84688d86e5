package worthwhile.intention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import worthwhile.checkin.Tallies;
import worthwhile.intention.JdbcIntentions.InWeek;
import worthwhile.people.Member;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.AnsweredCheckIn.Span;

/**
 * Sees where weeks stand, from Monday to Sunday in the member's zone.
 */
@Component
class WeekStands {

	private static final int LAST_OF_WEEK = 6;

	private final JdbcIntentions intentions;

	private final Tallies tallies;

	WeekStands(JdbcIntentions intentions, Tallies tallies) {
		this.intentions = intentions;
		this.tallies = tallies;
	}

	/**
	 * Where the week of a day stands, for each network with a budget; of somebody who has
	 * no intentions nothing is read.
	 */
	List<WeekStand> of(Member member, LocalDate day) {
		return (member.intendsSince() != null) ? read(member, day) : List.of();
	}

	/**
	 * The same of somebody who may have their first intention since just now.
	 */
	List<WeekStand> read(Member member, LocalDate day) {
		LocalDate monday = monday(day);
		List<InWeek> planned = this.intentions.inWeek(member, monday)
			.stream()
			.filter((each) -> each.intention().minutes() != null)
			.toList();
		if (planned.isEmpty()) {
			return List.of();
		}
		List<AnsweredCheckIn> counted = counted(this.tallies.checkIns(member, monday, monday.plusDays(LAST_OF_WEEK)),
				monday);
		return planned.stream().flatMap((each) -> stand(each, counted)).toList();
	}

	static LocalDate monday(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

	private static Stream<WeekStand> stand(InWeek planned, List<AnsweredCheckIn> counted) {
		Integer budget = planned.intention().minutes();
		return (budget != null)
				? Stream.of(new WeekStand(planned.intention().network(), budget, counted, planned.passed()))
				: Stream.empty();
	}

	/**
	 * Where the week was answered as a whole, that answer stands for its days.
	 */
	private static List<AnsweredCheckIn> counted(List<AnsweredCheckIn> answers, LocalDate monday) {
		List<AnsweredCheckIn> whole = answers.stream()
			.filter((answer) -> answer.span() == Span.WEEK && answer.day().equals(monday))
			.toList();
		return whole.isEmpty() ? answers.stream().filter((answer) -> answer.span() == Span.DAY).toList() : whole;
	}

}
