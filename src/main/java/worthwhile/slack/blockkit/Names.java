package worthwhile.slack.blockkit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names in a chart, which have to be short and all different.
 */
final class Names {

	private static final int LONGEST = 20;

	private Names() {
	}

	static List<String> distinct(List<String> names) {
		Set<String> distinct = new LinkedHashSet<>();
		for (String name : names) {
			distinct.add(Stream.iterate(1, (number) -> number + 1)
				.map((number) -> numbered(name, number))
				.filter((candidate) -> !distinct.contains(candidate))
				.findFirst()
				.orElseThrow());
		}
		return List.copyOf(distinct);
	}

	private static String numbered(String name, int number) {
		String end = (number == 1) ? "" : " " + number;
		return Literal.shortened(name, LONGEST - end.length()) + end;
	}

}
