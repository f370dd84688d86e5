package worthwhile.team.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import worthwhile.identity.MemberId;
import worthwhile.team.disclosure.MergedWeeks.Fate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MergedWeeksTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-12-28");

	@Test
	void fiveDifferentPeopleAreEnough() {
		assertThat(fate(5, List.of(people(1, 2, 3, 4, 5)))).isEqualTo(Fate.PUBLISH);
		assertThat(fate(5, List.of(people(1, 2, 3, 4)))).isEqualTo(Fate.WAIT);
		assertThat(fate(6, List.of(people(1, 2, 3, 4, 5)))).isEqualTo(Fate.WAIT);
	}

	@Test
	void mergedWeeksCountEachPersonOnce() {
		assertThat(fate(5, List.of(people(1, 2, 3, 4), people(1, 2, 3, 4)))).isEqualTo(Fate.WAIT);
		assertThat(fate(5, List.of(people(1, 2, 3, 4), people(4, 5)))).isEqualTo(Fate.PUBLISH);
	}

	@Test
	void silentWeeksAreMergedToo() {
		assertThat(fate(5, List.of(people(), people(), people(1, 2, 3, 4, 5)))).isEqualTo(Fate.PUBLISH);
	}

	@Test
	void fourWeeksBelowAreDropped() {
		assertThat(fate(5, List.of(people(1, 2), people(1), people(1)))).isEqualTo(Fate.WAIT);
		assertThat(fate(5, List.of(people(1, 2), people(1), people(1), people(1, 2, 3, 4)))).isEqualTo(Fate.DROP);
		assertThat(fate(5, List.of(people(1, 2), people(1), people(1), people(1, 2, 3, 4, 5)))).isEqualTo(Fate.PUBLISH);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> fate(5, List.of(people(), people(), people(), people(), people())));
	}

	@Test
	void thereIsAWeekAtLeast() {
		assertThatIllegalArgumentException().isThrownBy(() -> new MergedWeeks(MONDAY, List.of()));
	}

	@Test
	void noMinimumIsBelowFive() {
		assertThatIllegalArgumentException().isThrownBy(() -> fate(4, List.of(people(1, 2, 3, 4))));
	}

	@Test
	void weeksBeginOnMondays() {
		assertThatIllegalArgumentException().isThrownBy(() -> new MergedWeeks(MONDAY.plusDays(1), List.of(people(1))));
	}

	private static Fate fate(int minimum, List<Set<MemberId>> weeks) {
		return new MergedWeeks(MONDAY, weeks).fate(minimum);
	}

	private static Set<MemberId> people(int... numbers) {
		return IntStream.of(numbers)
			.mapToObj((number) -> new MemberId(new UUID(0, number)))
			.collect(Collectors.toSet());
	}

}
