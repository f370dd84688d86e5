package worthwhile.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the run wanted and what it saw, printed as it goes and as a table at the end.
 */
final class Findings {

	private final long started = System.nanoTime();

	private final List<Finding> all = new ArrayList<>();

	/**
	 * Prints a line of figures.
	 */
	void say(String line, Object... values) {
		Duration since = Duration.ofNanos(System.nanoTime() - this.started);
		System.out.printf(Locale.ROOT, "[chaos] %02d:%02d %s%n", since.toMinutes(), since.toSecondsPart(),
				line.formatted(values));
	}

	/**
	 * Notes a figure that has a bound.
	 */
	void bound(String what, String wanted, String seen, boolean held) {
		this.all.add(new Finding(what, wanted, seen + (held ? "" : " **broken**"), held));
	}

	/**
	 * Notes something that could not be done on this machine.
	 */
	void notRun(String what, String wanted, String why) {
		this.all.add(new Finding(what, wanted, "not run here: " + why, true));
	}

	String table() {
		return this.all.stream()
			.map((one) -> "| %s | %s | %s |%n".formatted(one.what(), one.wanted(), one.seen()))
			.collect(Collectors.joining("", "| what | wanted | seen |%n|---|---|---|%n".formatted(), ""));
	}

	List<String> broken() {
		return this.all.stream().filter((one) -> !one.held()).map((one) -> one.what() + ": " + one.seen()).toList();
	}

	/**
	 * One line of the table.
	 */
	private record Finding(String what, String wanted, String seen, boolean held) {

	}

}
