package worthwhile.team.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import worthwhile.checkin.Tallies.Told;
import worthwhile.identity.MemberId;
import worthwhile.team.disclosure.MergedWeeks;
import worthwhile.team.disclosure.MergedWeeks.Fate;
import worthwhile.team.disclosure.Respondent;
import worthwhile.team.disclosure.Snapshot;
import worthwhile.team.disclosure.TeamWeeks;
import worthwhile.team.roster.Roll;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.TeamId;
import worthwhile.team.roster.TeamSpan;
import worthwhile.usage.AnsweredWeek;

/**
 * What the people of a team told about the weeks that are published together. It exists
 * only while that is decided.
 */
final class TeamAnswers {

	private final Roll roll;

	private final Progress progress;

	private final TeamSpan span;

	private final List<Respondent> people = new ArrayList<>();

	private final Map<LocalDate, Set<MemberId>> byWeek = new HashMap<>();

	TeamAnswers(Roll roll, Progress progress) {
		this.roll = roll;
		this.progress = progress;
		this.span = progress.next();
	}

	TeamId id() {
		return team().id();
	}

	/**
	 * How many people count, whether they answered or not.
	 */
	int people() {
		return this.roll.weeks().size();
	}

	Team team() {
		return this.roll.team();
	}

	Roll roll() {
		return this.roll;
	}

	TeamSpan span() {
		return this.span;
	}

	/**
	 * Takes in what somebody told who counts in some of the weeks; nothing counts of
	 * anybody else.
	 * @param askedDays on how many days a week they want to be asked, 0 to 7
	 * @param before what they told of the weeks before
	 */
	void add(MemberId member, int askedDays, Told told, Collection<AnsweredWeek> before) {
		Set<LocalDate> weeks = this.roll.weeks().getOrDefault(member, Set.of());
		// whoever is asked on no day can still tell a week
		int wantedDays = Math.max(1, askedDays);
		Respondent.of(member, told.checkIns(), told.outcomes(), before, wantedDays, this.span.from(), weeks)
			.ifPresent(this.people::add);
		told.checkIns()
			.stream()
			.map((answer) -> TeamWeeks.of(answer.day()))
			.filter(weeks::contains)
			.forEach((week) -> this.byWeek.computeIfAbsent(week, (monday) -> new HashSet<>()).add(member));
	}

	Fate fate() {
		List<Set<MemberId>> respondents = IntStream.range(0, this.span.weeks())
			.mapToObj((week) -> this.byWeek.getOrDefault(this.span.from().plusWeeks(week), Set.of()))
			.toList();
		return new MergedWeeks(this.span.from(), respondents).fate(this.roll.minimum());
	}

	/**
	 * How far the team is once that is done.
	 */
	Progress after(Fate fate) {
		return this.progress.after(fate);
	}

	Snapshot snapshot() {
		return Snapshot.of(this.span.from(), this.span.weeks(), this.people);
	}

}
