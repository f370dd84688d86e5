package worthwhile.team.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A publication of a simulated team, and what it was made from.
 *
 * @param team whose
 * @param from the number of the first week
 * @param last the number of the last week
 * @param people those who answered
 * @param weeks for each of them the weeks that count
 */
record SimulatedPublication(UUID team, int from, int last, List<SimulatedPerson> people, List<int[]> weeks,
		Snapshot snapshot) {

	static SimulatedPublication of(UUID team, int from, int last, List<SimulatedPerson> people, List<int[]> weeks) {
		return new SimulatedPublication(team, from, last, people, weeks, publish(from, last, people, weeks));
	}

	/**
	 * What would be published now that somebody may have told something else.
	 */
	Snapshot again() {
		return publish(this.from, this.last, this.people, this.weeks);
	}

	Respondent respondent(int index) {
		return this.people.get(index).respondent(this.from, this.last, this.weeks.get(index));
	}

	private static Snapshot publish(int from, int last, List<SimulatedPerson> people, List<int[]> weeks) {
		List<Respondent> respondents = new ArrayList<>();
		for (int i = 0; i < people.size(); i++) {
			respondents.add(people.get(i).respondent(from, last, weeks.get(i)));
		}
		return Snapshot.of(SimulatedWorkspace.monday(from), last - from + 1, respondents);
	}

}
