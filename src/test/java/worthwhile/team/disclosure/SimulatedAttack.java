package worthwhile.team.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

import worthwhile.usage.OutcomeKind;

/**
 * The attack on everything that simulated workspaces publish.
 */
final class SimulatedAttack {

	private final FigureAttack motive;

	private final FigureAttack mood;

	private final FigureAttack outcome;

	private final Map<Integer, FigureAttack> votes = new HashMap<>();

	final List<String> givenAway = new ArrayList<>();

	int histories;

	int averagesAttacked;

	int averagesGivenAway;

	int plainGivenAway;

	private final Map<String, Integer> happened = new TreeMap<>();

	private int workspaces;

	private int counted;

	private int voted;

	private int minutes;

	private int worlds;

	private int publishedAnew;

	SimulatedAttack(AttackedFigure motive, AttackedFigure mood, AttackedFigure outcome) {
		this.motive = new FigureAttack(motive);
		this.mood = new FigureAttack(mood);
		this.outcome = new FigureAttack(outcome);
	}

	void on(SimulatedWorkspace workspace) {
		this.workspaces++;
		this.histories += workspace.teams;
		workspace.happened.forEach((what, times) -> this.happened.merge(what, times, Integer::sum));
		Set<SimulatedPerson> insiders = workspace.insiders();
		workspace.publications.forEach((publication) -> onFigures(publication, insiders));
		workspace.votes.forEach((ballots) -> onVotes(ballots, insiders));
		onMinutes(workspace, insiders);
		PlainAverages averages = new PlainAverages(insiders);
		averages.attack(workspace);
		this.averagesAttacked += averages.attacked;
		this.averagesGivenAway += averages.givenAway;
	}

	private void onMinutes(SimulatedWorkspace workspace, Set<SimulatedPerson> insiders) {
		MinutesAttack attack = new MinutesAttack(workspace, insiders);
		attack.givenAway().forEach((what) -> this.givenAway.add(workspace + ": " + what));
		this.minutes += attack.attacked();
		this.worlds += attack.worlds;
		this.publishedAnew += attack.published;
	}

	private void onFigures(SimulatedPublication publication, Set<SimulatedPerson> insiders) {
		List<Respondent> known = new ArrayList<>();
		List<Respondent> others = new ArrayList<>();
		for (int i = 0; i < publication.people().size(); i++) {
			(insiders.contains(publication.people().get(i)) ? known : others).add(publication.respondent(i));
		}
		on(this.motive, known, others, (each) -> each.motive().ordinal());
		on(this.mood, known, others, (each) -> each.mood().ordinal());
		for (OutcomeKind kind : OutcomeKind.values()) {
			on(this.outcome, known, others, (each) -> each.outcomes().contains(kind) ? 0 : 1);
		}
	}

	private void onVotes(List<Ballot> ballots, Set<SimulatedPerson> insiders) {
		for (String network : SimulatedWorkspace.NETWORKS) {
			List<Choice> known = new ArrayList<>();
			List<Choice> others = new ArrayList<>();
			int some = 0;
			for (Ballot ballot : ballots) {
				boolean insider = insiders.stream().anyMatch((each) -> each.id.equals(ballot.member()))
						&& ++some <= Insiders.withstood(ballots.size());
				Choice choice = ballot.choices().get(network);
				if (choice != null) {
					(insider ? known : others).add(choice);
				}
			}
			int absent = ballots.size() - known.size() - others.size();
			this.voted += others.size();
			on(this.votes.computeIfAbsent(absent, (any) -> new FigureAttack(AttackedFigure.vote(absent))), known,
					others, Choice::ordinal);
		}
	}

	private <T> void on(FigureAttack attack, List<T> known, List<T> others, ToIntFunction<T> answer) {
		AttackedFigure figure = attack.figure();
		int[] insiders = counts(figure, known, answer);
		int[] outsiders = counts(figure, others, answer);
		int[] all = insiders.clone();
		int given = 0;
		for (int i = 0; i < all.length; i++) {
			all[i] += outsiders[i];
			given |= (outsiders[i] > 0) ? 1 << i : 0;
		}
		Integer possible = attack.byCounts(others.size(), insiders).get(figure.words(all));
		this.counted += others.size();
		if (possible == null || (possible & given) != given || figure.telling(possible) < 2) {
			this.givenAway.add(figure.name() + " of " + others.size() + " outsiders");
		}
		this.plainGivenAway += (figure.telling(given) == 1 && Integer.bitCount(given) == 1) ? others.size() : 0;
	}

	private static <T> int[] counts(AttackedFigure figure, List<T> people, ToIntFunction<T> answer) {
		int[] counts = new int[figure.answers()];
		people.forEach((each) -> counts[answer.applyAsInt(each)]++);
		return counts;
	}

	void report() {
		System.out.printf(
				"""
						Attack on %,d teams of %,d workspaces: %s.
						Intent, feeling and outcomes: %,d answers of outsiders; votes: %,d; minutes, and less or more: %,d, with %,d \
						other worlds, %,d of them published anew.
						Given away: %,d. With plain counts: %,d; with plain averages the minutes of %,d of %,d people.
						""",
				this.histories, this.workspaces, this.happened, this.counted - this.voted, this.voted, this.minutes,
				this.worlds, this.publishedAnew, this.givenAway.size(), this.plainGivenAway, this.averagesGivenAway,
				this.averagesAttacked);
	}

}
