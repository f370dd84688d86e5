package worthwhile.sentence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The number words of one language: 1 to 99 and some parts of one, those that the
 * language puts together put together.
 */
final class NumberWords {

	private static final int LARGEST = 99;

	private static final String JOINED = "number.joined";

	private final WordList words;

	private final Map<Double, List<String>> numbers = new TreeMap<>();

	private NumberWords(WordList words) {
		this.words = words;
	}

	/**
	 * The phrases of each number.
	 * @throws IllegalStateException if one is missing that cannot be put together
	 */
	static Map<Double, List<String>> of(WordList words) {
		NumberWords numbers = new NumberWords(words);
		for (String part : List.of("0.25", "0.5", "0.75", "1.5")) {
			numbers.add(Double.parseDouble(part), words.phrases("number." + part));
		}
		for (int number = 1; number <= LARGEST; number++) {
			numbers.add(number, numbers.whole(number));
		}
		for (int whole = 1; whole < 10; whole++) {
			numbers.add(whole + 0.5, numbers.joined(words.phrases(JOINED + ".half"), 0, whole));
		}
		return numbers.numbers;
	}

	private List<String> whole(int number) {
		boolean joined = number > 20 && number % 10 > 0 && !this.words.has("number." + number);
		return joined ? joined(this.words.phrases(JOINED), number - number % 10, number % 10)
				: this.words.phrases("number." + number);
	}

	private List<String> joined(List<String> patterns, int tens, int ones) {
		List<String> beforeOnes = (tens > 0) ? this.words.phrases("number." + tens) : List.of("");
		List<String> units = this.words.phrases((ones == 1) ? JOINED + ".one" : "number." + ones);
		return patterns.stream()
			.flatMap((pattern) -> beforeOnes.stream().map((ten) -> pattern.replace("{tens}", ten)))
			.flatMap((pattern) -> units.stream().map((one) -> pattern.replace("{ones}", one)))
			.toList();
	}

	private void add(double number, List<String> phrases) {
		this.numbers.merge(number, phrases, (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
	}

}
