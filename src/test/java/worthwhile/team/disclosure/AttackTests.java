package worthwhile.team.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import worthwhile.testing.Tries;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Colleagues who know who is in which team, who answered, all publications and votes, and
 * all answers of some insiders, try to find out what somebody else answered. What is
 * linked to nothing else is searched by going through all answers, up to nine people one
 * by one and above by counts; minutes and less or more, which share their answers over
 * many weeks, by going through all worlds of small teams, and by building other worlds
 * that look the same where there are too many.
 */
class AttackTests {

	/** How many teams are simulated; more with the system property of this name. */
	private static final int HISTORIES = Integer.getInteger("worthwhile.attack.histories", Tries.of(10_000, 500));

	private static final int LARGEST = Tries.of(40, 25);

	private static final int ONE_BY_ONE = 9;

	/** Five answers to give make too many groups; the worlds below are of any size. */
	private static final int LARGEST_WITH_MINUTES = 20;

	private static final int LARGEST_VOTES = 24;

	/** With so many who have no answer nothing is said of any of these groups. */
	private static final int MOST_WITHOUT = 10;

	private static final AttackedFigure MOTIVE = AttackedFigure.motive();

	private static final AttackedFigure MOOD = AttackedFigure.mood();

	private static final AttackedFigure OUTCOME = AttackedFigure.outcome();

	@Test
	void noFigureGivesAnybodyAwayInAnyGroup() {
		for (AttackedFigure figure : List.of(MOTIVE, MOOD, OUTCOME)) {
			Tried tried = new Tried();
			IntStream.rangeClosed(MinimumGroup.LOWEST, LARGEST).forEach((people) -> tried.group(figure, people, 0));
			tried.report(figure);
		}
		AttackedFigure minutes = AttackedFigure.minutes(LARGEST_WITH_MINUTES);
		Tried tried = new Tried();
		IntStream.rangeClosed(MinimumGroup.LOWEST, LARGEST_WITH_MINUTES)
			.forEach((people) -> tried.group(minutes, people, 0));
		tried.report(minutes);
	}

	@Test
	void lessOrMoreGivesNobodyAwayThoughColleaguesKnowWhoHasEarlierWeeks() {
		known(AttackedFigure::change, LARGEST);
	}

	@Test
	void votesGiveNobodyAwayThoughColleaguesKnowWhoIsOnANetwork() {
		known(AttackedFigure::vote, LARGEST_VOTES);
	}

	private static void known(IntFunction<AttackedFigure> figure, int largest) {
		Tried tried = new Tried();
		for (int without = 0; without <= MOST_WITHOUT; without++) {
			AttackedFigure some = figure.apply(without);
			for (int people = MinimumGroup.LOWEST; people <= largest; people++) {
				if (people - without > Insiders.withstood(people)) {
					tried.group(some, people, without);
				}
			}
		}
		tried.report(figure.apply(0));
	}

	@Test
	void figuresTogetherGiveNothingAwayThatEachAloneDoesNot() {
		AttackedFigure figure = AttackedFigure.together(MinimumGroup.LOWEST);
		FigureAttack.counts(1, figure.answers(), (insider) -> new FigureAttack(figure).exhaustively(4, insider)
			.forEach((words, possible) -> assertThat(IntStream.of(possible)).allSatisfy((answers) -> {
				assertThat(possible(answers, 1)).isEqualTo(2);
				assertThat(possible(answers, 2)).isEqualTo(2);
				assertThat(possible(answers, 4)).isEqualTo(2);
			})));
	}

	/**
	 * How many of yes and no are possible for one of several answers given at once.
	 */
	private static long possible(int answers, int one) {
		return IntStream.range(0, 8)
			.filter((answer) -> (answers >> answer & 1) > 0)
			.map((answer) -> answer & one)
			.distinct()
			.count();
	}

	@Test
	void noneOfAllWorldsOfSmallTeamsGivesAnybodyAway() {
		for (int people = MinimumGroup.LOWEST; people <= ONE_BY_ONE; people++) {
			EveryWorld every = new EveryWorld(people);
			int fewest = every.insiders().mapToInt(every::fewestAnswers).min().orElseThrow();
			System.out.printf("Attack on minutes and less or more, %d people, four weeks: %,d worlds; "
					+ "at least %d answers possible for everybody.%n", people, every.worlds, fewest);
			assertThat(fewest).isEqualTo(2);
		}
	}

	@Test
	void allPublicationsOfAWorkspaceTogetherGiveNobodyAwayAndPlainAveragesDo() {
		SimulatedAttack attack = new SimulatedAttack(MOTIVE, MOOD, OUTCOME);
		for (long seed = 0; attack.histories < HISTORIES; seed++) {
			attack.on(new SimulatedWorkspace(seed));
		}
		attack.report();
		assertThat(attack.givenAway).isEmpty();
		assertThat(attack.plainGivenAway).isPositive();
		assertThat(attack.averagesGivenAway).isPositive();
	}

	@Test
	void twoAveragesTellTheMinutesOfWhoWasLate() {
		double[] between = PlainAverages.late(new double[] { 10, 20, 30, 40, 50 }, 60);
		assertThat(between[0]).isBetween(59.0, 60.0);
		assertThat(between[1]).isBetween(60.0, 61.0);
	}

	/**
	 * A figure, attacked in all groups of some sizes, and the same answers published as
	 * plain counts.
	 */
	private static final class Tried {

		private long groups;

		private long said;

		private long oneByOne;

		private long plain;

		private final List<String> givenAway = new ArrayList<>();

		/**
		 * All that insiders and outsiders could have answered.
		 * @param without how many have no answer to give, as everybody knows
		 */
		void group(AttackedFigure figure, int people, int without) {
			int insiders = Insiders.withstood(people);
			int outsiders = people - without - insiders;
			FigureAttack attack = new FigureAttack(figure);
			FigureAttack counted = new FigureAttack(figure.plain(ONE_BY_ONE));
			FigureAttack.counts(insiders, figure.answers(), (told) -> {
				Map<Integer, Integer> possible = attack.byCounts(outsiders, told);
				this.groups++;
				this.said += possible.size();
				possible.forEach((words, answers) -> {
					if (figure.telling(answers) < 2) {
						this.givenAway.add(figure.said(words) + " of " + people + " people, " + without + " without");
					}
				});
				if (people <= ONE_BY_ONE) {
					this.oneByOne += Math.round(Math.pow(figure.answers(), outsiders));
					Map<Integer, int[]> each = attack.exhaustively(outsiders, told);
					assertThat(each.keySet()).isEqualTo(possible.keySet());
					possible.forEach((words, answers) -> assertThat(each.get(words)).containsOnly(answers));
					this.plain += counted.byCounts(outsiders, told)
						.values()
						.stream()
						.filter((answers) -> Integer.bitCount(answers) < 2)
						.count();
				}
			});
		}

		void report(AttackedFigure figure) {
			System.out.printf(
					"Attack on %s: %,d groups, %,d different publications, %,d answers one by one; "
							+ "%d publications give somebody away, %d of those with plain counts (up to %d people).%n",
					figure.name(), this.groups, this.said, this.oneByOne, this.givenAway.size(), this.plain,
					ONE_BY_ONE);
			assertThat(this.givenAway).isEmpty();
			assertThat(this.plain).isPositive();
		}

	}

}
