package worthwhile.team.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import worthwhile.checkin.Tallies;
import worthwhile.checkin.Tallies.MemberDays;
import worthwhile.checkin.Tallies.Told;
import worthwhile.identity.MemberId;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.team.disclosure.Change;

/**
 * Reads what the people of teams told, many of them together: the weeks that are
 * published, those before with which they are compared, and nothing earlier.
 */
@Component
class ReadAnswers {

	/** How many people are read together: few enough for the memory. */
	private static final int PEOPLE = 2000;

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
			.told(people.stream().map((each) -> days(each.getKey(), each.getValue())).toList());
		Map<MemberId, Member> members = this.members.find(told.keySet())
			.stream()
			.collect(Collectors.toMap(Member::id, Function.identity()));
		people.forEach((each) -> {
			Member member = members.get(each.getKey());
			Told answers = told.get(each.getKey());
			if (member != null && answers != null) {
				each.getValue().forEach((team) -> team.add(member, answers));
			}
		});
	}

	/**
	 * Whoever changed from one team to another is read once for both.
	 */
	private static MemberDays days(MemberId member, List<TeamAnswers> teams) {
		LocalDate first = teams.stream().map((team) -> team.span().from()).min(LocalDate::compareTo).orElseThrow();
		LocalDate last = teams.stream().map((team) -> team.span().last()).max(LocalDate::compareTo).orElseThrow();
		return new MemberDays(member, first.minusWeeks(Change.WEEKS_BEFORE), last.plusDays(6));
	}

}
