package worthwhile.team.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The attack on what a bot would publish that tells averages to a tenth of a minute and
 * keeps them up to date: a late answer changes the average, and the two give away the one
 * who was late; a low one gives away everybody.
 */
final class PlainAverages {

	private static final double DAY = 24 * 60;

	private static final double ROUNDED = 0.05;

	private final Set<SimulatedPerson> insiders;

	int attacked;

	int givenAway;

	PlainAverages(Set<SimulatedPerson> insiders) {
		this.insiders = insiders;
	}

	void attack(SimulatedWorkspace workspace) {
		workspace.publications.stream()
			.filter((each) -> each.from() == each.last())
			.forEach((each) -> attack(workspace, each, minutes(each)));
	}

	private static double[] minutes(SimulatedPublication publication) {
		return IntStream.range(0, publication.people().size())
			.mapToDouble((index) -> publication.people().get(index).minutes(publication.weeks().get(index)))
			.toArray();
	}

	private void attack(SimulatedWorkspace workspace, SimulatedPublication publication, double[] minutes) {
		int people = minutes.length;
		double average = rounded(minutes);
		double insiders = IntStream.range(0, people)
			.filter((index) -> this.insiders.contains(publication.people().get(index)))
			.mapToDouble((index) -> minutes[index])
			.sum();
		int outsiders = (int) publication.people().stream().filter((each) -> !this.insiders.contains(each)).count();
		double least = Math.max(0, (average - ROUNDED) * people - insiders);
		double most = (average + ROUNDED) * people - insiders;
		for (int i = 0; i < outsiders; i++) {
			count(Math.max(0, least - (outsiders - 1) * DAY), most);
		}
		late(workspace, publication).forEach((late) -> {
			double[] between = late(minutes, late);
			count(between[0], between[1]);
		});
	}

	/**
	 * One more answer after the average of some was published.
	 * @return the fewest and the most minutes that the two averages leave
	 */
	static double[] late(double[] minutes, double late) {
		int people = minutes.length;
		double now = rounded(minutes);
		double[] more = Arrays.copyOf(minutes, people + 1);
		more[people] = late;
		double then = rounded(more);
		return new double[] { (then - ROUNDED) * (people + 1) - (now + ROUNDED) * people,
				(then + ROUNDED) * (people + 1) - (now - ROUNDED) * people };
	}

	/**
	 * Minutes of those who answered about the week when it had been published.
	 */
	private List<Double> late(SimulatedWorkspace workspace, SimulatedPublication publication) {
		int week = publication.from();
		return workspace.people.stream()
			.filter((person) -> !this.insiders.contains(person) && !person.answered(week) && person.later[week] >= 0
					&& person.isIn(publication.team(), week, week))
			.map((person) -> person.later[week])
			.toList();
	}

	private void count(double least, double most) {
		this.attacked++;
		this.givenAway += (MinutesBand.of(Math.max(0, least)) == MinutesBand.of(most)) ? 1 : 0;
	}

	private static double rounded(double[] minutes) {
		return Math.round(Arrays.stream(minutes).sum() / minutes.length * 10) / 10.0;
	}

}
