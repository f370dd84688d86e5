package worthwhile.message;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names that have to be short and all different: what would read like another gets a
 * number.
 */
public final class DistinctNames {

	/** Stands where a name is needed and there is none. */
	static final String NAMELESS = "–";

	private DistinctNames() {
	}

	/**
	 * As many names in the same order, none of them blank.
	 * @param longest how long a name may be, in UTF-16 units
	 */
	public static List<String> of(List<String> names, int longest) {
		Set<String> distinct = new LinkedHashSet<>();
		for (String name : names) {
			distinct.add(Stream.iterate(1, (number) -> number + 1)
				.map((number) -> numbered(name, number, longest))
				.filter((candidate) -> !distinct.contains(candidate))
				.findFirst()
				.orElseThrow());
		}
		return List.copyOf(distinct);
	}

	private static String numbered(String name, int number, int longest) {
		String end = (number == 1) ? "" : " " + number;
		return Excerpt.shortened(name.isBlank() ? NAMELESS : name, longest - end.length()) + end;
	}

}
