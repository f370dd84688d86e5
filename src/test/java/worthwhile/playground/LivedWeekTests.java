package worthwhile.playground;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LivedWeekTests {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

	private static final int TEAM = 12;

	@Test
	void ofSixWeeksOneIsQuiet() {
		IntStream.range(0, 60).forEach((first) -> {
			List<LocalDate> six = IntStream.range(first, first + 6).mapToObj(MONDAY::plusWeeks).toList();
			assertThat(six).filteredOn(LivedWeek::isQuiet).hasSize(1);
		});
	}

	@Test
	void inAQuietWeekTooFewAnswerForASummary() {
		weeks().filter(LivedWeek::isQuiet).forEach((monday) -> assertThat(answering(monday)).hasSize(4));
	}

	@Test
	void theFewAreNotAlwaysTheSame() {
		assertThat(weeks().filter(LivedWeek::isQuiet).map(LivedWeekTests::answering).distinct()).hasSizeGreaterThan(1);
	}

	@Test
	void inAllOtherWeeksEverybodyAnswers() {
		weeks().filter((monday) -> !LivedWeek.isQuiet(monday))
			.forEach((monday) -> assertThat(answering(monday)).hasSize(TEAM));
	}

	@Test
	void everybodyHasAThinWeekNowAndThen() {
		IntStream.range(0, TEAM)
			.forEach((place) -> assertThat(weeks().map((monday) -> LivedWeek.of(place, TEAM, monday)))
				.contains(LivedWeek.THIN, LivedWeek.USUAL));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4 })
	void whoeverHasFewBesideThemIsNeverSilent(int people) {
		assertThat(weeks().map((monday) -> LivedWeek.of(0, people, monday))).doesNotContain(LivedWeek.SILENT);
	}

	@Test
	void aWeekIsTheSameFromMondayToSunday() {
		IntStream.range(0, TEAM)
			.forEach((place) -> weeks().forEach((monday) -> assertThat(
					IntStream.range(0, 7).mapToObj((day) -> LivedWeek.of(place, TEAM, monday.plusDays(day))))
				.containsOnly(LivedWeek.of(place, TEAM, monday))));
	}

	private static List<Integer> answering(LocalDate monday) {
		return IntStream.range(0, TEAM)
			.filter((place) -> LivedWeek.of(place, TEAM, monday) != LivedWeek.SILENT)
			.boxed()
			.toList();
	}

	private static Stream<LocalDate> weeks() {
		return IntStream.range(-60, 60).mapToObj(MONDAY::plusWeeks);
	}

}
