package worthwhile.outbox;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import worthwhile.identity.PersonRef;

import static org.assertj.core.api.Assertions.assertThat;

class LotTests {

	private static final LocalDate DAY = LocalDate.parse("2026-11-18");

	private final List<PersonRef> many = IntStream.range(0, 10_000)
		.mapToObj((number) -> new PersonRef("test", "acme", "U0" + number))
		.toList();

	@Test
	void isTheSameForAPersonAndADay() {
		PersonRef anna = new PersonRef("test", "acme", "anna");
		assertThat(Lot.of(anna, DAY)).isEqualTo(Lot.of(new PersonRef("test", "acme", "anna"), DAY));
		assertThat(this.many)
			.allSatisfy((person) -> assertThat(Lot.of(person, DAY)).isBetween(Duration.ZERO, Duration.ofMillis(9999)));
	}

	@Test
	void leavesNobodyForTheLastEveryDay() {
		Set<PersonRef> alwaysLast = last(DAY);
		assertThat(alwaysLast).hasSize(2500);
		for (int day = 1; day <= 3; day++) {
			Set<PersonRef> before = Set.copyOf(alwaysLast);
			alwaysLast.retainAll(last(DAY.plusDays(day)));
			assertThat(alwaysLast).hasSizeBetween(before.size() / 6, before.size() / 3);
		}
	}

	/**
	 * The quarter that does not get anything in time.
	 */
	private Set<PersonRef> last(LocalDate day) {
		return this.many.stream()
			.sorted(Comparator.comparing((person) -> Lot.of(person, day)))
			.skip(7500)
			.collect(Collectors.toSet());
	}

}
