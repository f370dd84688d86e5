package worthwhile.team.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import worthwhile.checkin.Tallies;
import worthwhile.checkin.Tallies.MemberDays;
import worthwhile.checkin.Tallies.Told;
import worthwhile.identity.MemberId;
import worthwhile.people.Members;
import worthwhile.team.disclosure.Change;
import worthwhile.usage.AnsweredWeek;

/**
 * Reads what the people of teams told, many of them together: the weeks that are
 * published, those before with which they are compared, and nothing earlier.
 */
@Component
class ReadAnswers {

	/** How many people are read together: few enough for the memory. */
	private static final int PEOPLE = 10_000;

	private final Tallies tallies;

	private final Members members;

	ReadAnswers(Tallies tallies, Members members) {
		this.tallies = tallies;
		this.members = members;
	}

	/**
	 * Fills in what was told.
	 */
	void into(Collection<TeamAnswers> teams) {
		Map<MemberId, List<TeamAnswers>> counting = new HashMap<>();
		for (TeamAnswers team : teams) {
			team.roll()
				.weeks()
				.keySet()
				.forEach((member) -> counting.computeIfAbsent(member, (id) -> new ArrayList<>(1)).add(team));
		}
		List<Map.Entry<MemberId, List<TeamAnswers>>> people = List.copyOf(counting.entrySet());
		for (int first = 0; first < people.size(); first += PEOPLE) {
			read(people.subList(first, Math.min(first + PEOPLE, people.size())));
		}
	}

	private void read(List<Map.Entry<MemberId, List<TeamAnswers>>> people) {
		Map<MemberId, Told> told = this.tallies
			.told(people.stream().map((each) -> published(each.getKey(), each.getValue())).toList());
		List<Map.Entry<MemberId, List<TeamAnswers>>> telling = people.stream()
			.filter((each) -> told.containsKey(each.getKey()))
			.toList();
		Map<MemberId, List<AnsweredWeek>> before = this.tallies
			.weeks(telling.stream().map((each) -> before(each.getKey(), each.getValue())).toList());
		Map<MemberId, Integer> wantedDays = this.members.wantedDays(told.keySet());
		telling.forEach((each) -> {
			MemberId member = each.getKey();
			Told answers = told.get(member);
			Integer days = wantedDays.get(member);
			if (answers != null && days != null) {
				each.getValue()
					.forEach((team) -> team.add(member, days, answers, before.getOrDefault(member, List.of())));
			}
		});
	}

	/**
	 * Whoever changed from one team to another is read once for both.
	 */
	private static MemberDays published(MemberId member, List<TeamAnswers> teams) {
		return new MemberDays(member, first(teams, LocalDate::compareTo),
				teams.stream().map((team) -> team.span().last()).max(LocalDate::compareTo).orElseThrow().plusDays(6));
	}

	private static MemberDays before(MemberId member, List<TeamAnswers> teams) {
		return new MemberDays(member, first(teams, LocalDate::compareTo).minusWeeks(Change.WEEKS_BEFORE),
				first(teams, Comparator.reverseOrder()).minusDays(1));
	}

	private static LocalDate first(List<TeamAnswers> teams, Comparator<LocalDate> order) {
		return teams.stream().map((team) -> team.span().from()).min(order).orElseThrow();
	}

}
