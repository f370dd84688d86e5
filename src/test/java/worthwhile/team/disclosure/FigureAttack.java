package worthwhile.team.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The attack on a figure whose answers nothing else is told of: which answers each
 * outsider may have given, by the words and by what the insiders gave. That nothing was
 * said is an observation like any other.
 */
final class FigureAttack {

	private final AttackedFigure figure;

	private final Map<List<Integer>, Map<Integer, Integer>> known = new HashMap<>();

	FigureAttack(AttackedFigure figure) {
		this.figure = figure;
	}

	AttackedFigure figure() {
		return this.figure;
	}

	/**
	 * By counts: outsiders differ in nothing that the attacker knows, so that each of
	 * them may have given any answer that one of them may.
	 * @param outsiders how many
	 * @param insiders how many of them gave each answer
	 * @return for all words that are possible, by their number, a bit for each possible
	 * answer
	 */
	Map<Integer, Integer> byCounts(int outsiders, int... insiders) {
		List<Integer> key = new ArrayList<>(List.of(outsiders));
		for (int each : insiders) {
			key.add(each);
		}
		return this.known.computeIfAbsent(key, (any) -> {
			Possible possible = new Possible();
			int[] all = insiders.clone();
			counts(outsiders, this.figure.answers(), (counts) -> {
				int given = 0;
				for (int answer = 0; answer < counts.length; answer++) {
					given |= (counts[answer] > 0) ? 1 << answer : 0;
					all[answer] = insiders[answer] + counts[answer];
				}
				possible.add(this.figure.words(all), given);
			});
			return possible.byWords();
		});
	}

	/**
	 * By going through all that the outsiders could have answered, one by one.
	 * @return for all words that are possible, by their number, and for each outsider, a
	 * bit for each possible answer
	 */
	Map<Integer, int[]> exhaustively(int outsiders, int... insiders) {
		Map<Integer, int[]> possible = new HashMap<>();
		int[] all = insiders.clone();
		all[0] += outsiders;
		int[] given = new int[outsiders];
		boolean more = true;
		while (more) {
			int[] open = possible.computeIfAbsent(this.figure.words(all), (words) -> new int[outsiders]);
			for (int i = 0; i < outsiders; i++) {
				open[i] |= 1 << given[i];
			}
			more = next(given, all);
		}
		return possible;
	}

	private boolean next(int[] given, int[] all) {
		for (int i = 0; i < given.length; i++) {
			all[given[i]]--;
			given[i] = (given[i] + 1) % this.figure.answers();
			all[given[i]]++;
			if (given[i] > 0) {
				return true;
			}
		}
		return false;
	}

	/**
	 * All ways in which people can give answers, as how many give each.
	 */
	static void counts(int people, int answers, Consumer<int[]> consumer) {
		counts(people, 0, new int[answers], consumer);
	}

	private static void counts(int people, int answer, int[] counts, Consumer<int[]> consumer) {
		if (answer == counts.length - 1) {
			counts[answer] = people;
			consumer.accept(counts);
			return;
		}
		for (int i = 0; i <= people; i++) {
			counts[answer] = i;
			counts(people - i, answer + 1, counts, consumer);
		}
	}

	/**
	 * By the number of the words a bit for each possible answer.
	 */
	private static final class Possible {

		private int[] answers = new int[8];

		void add(int words, int given) {
			if (words >= this.answers.length) {
				this.answers = Arrays.copyOf(this.answers, 2 * words);
			}
			this.answers[words] |= given;
		}

		Map<Integer, Integer> byWords() {
			Map<Integer, Integer> possible = new HashMap<>();
			for (int words = 0; words < this.answers.length; words++) {
				if (this.answers[words] > 0) {
					possible.put(words, this.answers[words]);
				}
			}
			return possible;
		}

	}

}
