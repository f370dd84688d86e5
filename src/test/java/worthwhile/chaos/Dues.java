package worthwhile.chaos;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All who were due in the run, and when they were asked.
 */
final class Dues {

	private final JdbcPopulation population;

	private final MoodySlack slack;

	private final Clock clock;

	private final List<Crowd> crowds = new ArrayList<>();

	Dues(JdbcPopulation population, MoodySlack slack, Clock clock) {
		this.population = population;
		this.slack = slack;
		this.clock = clock;
	}

	/**
	 * Lets so many be due after a while.
	 */
	Crowd join(int count, Duration after) {
		Crowd crowd = new Crowd("UDUE" + (this.crowds.size() + 1) + "N", count, this.clock.instant().plus(after));
		this.population.joinDue(crowd.prefix(), count, crowd.at());
		this.crowds.add(crowd);
		return crowd;
	}

	/**
	 * Waits until all of them were asked.
	 * @return how many were not, when the time was over
	 */
	int await(Crowd crowd, Duration atMost) {
		Instant end = this.clock.instant().plus(atMost);
		while (missed(crowd) > 0 && this.clock.instant().isBefore(end)) {
			Scene.pause(Duration.ofMillis(500));
		}
		return missed(crowd);
	}

	private int missed(Crowd crowd) {
		return (int) crowd.people().filter((person) -> this.slack.questions(person) == 0).count();
	}

	/**
	 * How long after they were due the last of those was asked who were.
	 */
	Duration latest(Crowd crowd) {
		return crowd.people()
			.map(this.slack::asked)
			.flatMap(Optional::stream)
			.map((asked) -> Duration.between(crowd.at(), asked))
			.max(Duration::compareTo)
			.orElse(Duration.ZERO);
	}

	Duration latest() {
		return this.crowds.stream().map(this::latest).max(Duration::compareTo).orElse(Duration.ZERO);
	}

	int count() {
		return this.crowds.stream().mapToInt(Crowd::count).sum();
	}

	/**
	 * Waits until everybody was asked.
	 */
	void awaitAll(Duration atMost) {
		Instant end = this.clock.instant().plus(atMost);
		while (!missed().isEmpty() && this.clock.instant().isBefore(end)) {
			Scene.pause(Duration.ofMillis(500));
		}
	}

	/**
	 * Who was not asked.
	 */
	List<String> missed() {
		return people().filter((person) -> this.slack.questions(person) == 0).toList();
	}

	/**
	 * Who was asked more than once.
	 */
	List<String> twice() {
		return people().filter((person) -> this.slack.questions(person) > 1).toList();
	}

	private Stream<String> people() {
		return this.crowds.stream().flatMap(Crowd::people);
	}

	/**
	 * Some who are due at one time.
	 */
	record Crowd(String prefix, int count, Instant at) {

		Stream<String> people() {
			return JdbcPopulation.people(this.prefix, this.count).stream();
		}

	}

}
