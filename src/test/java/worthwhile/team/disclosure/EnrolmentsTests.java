package worthwhile.team.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import worthwhile.team.disclosure.Enrolments.Enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EnrolmentsTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");

	private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

	private static final UUID MARKETING = new UUID(0, 1);

	private static final UUID SALES = new UUID(0, 2);

	@Test
	void beginWithTheNextWeekThatIsNotOpen() {
		assertThat(Enrolments.none().joined(MARKETING, MONDAY).teamIn(MONDAY)).isEmpty();
		assertThat(Enrolments.none().joined(MARKETING, MONDAY).teamIn(MONDAY.plusWeeks(1))).contains(MARKETING);
		assertThat(Enrolments.none().joined(MARKETING, MONDAY.minusDays(1)).teamIn(MONDAY)).contains(MARKETING);
	}

	@Test
	void aChangeOfTeamLeavesTheOpenWeekWhereItWas() {
		Enrolments changed = marketing().joined(SALES, WEDNESDAY);
		assertThat(changed.teamIn(MONDAY.minusWeeks(1))).contains(MARKETING);
		assertThat(changed.teamIn(MONDAY)).contains(MARKETING);
		assertThat(changed.teamIn(MONDAY.plusWeeks(1))).contains(SALES);
	}

	@Test
	void thereAndBackInAWeekIsNoChange() {
		Enrolments back = marketing().joined(SALES, MONDAY).joined(MARKETING, WEDNESDAY);
		assertThat(back.teamIn(MONDAY)).contains(MARKETING);
		assertThat(back.teamIn(MONDAY.plusWeeks(1))).contains(MARKETING);
	}

	@Test
	void joiningTwiceIsJoiningOnce() {
		assertThat(marketing().joined(MARKETING, WEDNESDAY)).isEqualTo(marketing());
	}

	@Test
	void noWeekCountsInTwoTeamsWhateverSomebodyDoes() {
		for (int seed = 0; seed < 200; seed++) {
			Random random = new Random(seed);
			Enrolments enrolments = Enrolments.none();
			LocalDate today = MONDAY;
			for (int step = 0; step < 20; step++) {
				LocalDate open = TeamWeeks.of(today);
				Enrolments before = enrolments;
				boolean leaves = random.nextInt(3) == 0;
				enrolments = leaves ? Enrolments.none()
						: before.joined(random.nextBoolean() ? SALES : MARKETING, today);
				assertThat(weeks(enrolments)).allMatch((weeks) -> weeks <= 1);
				for (LocalDate week : List.of(open.minusWeeks(1), open)) {
					assertThat(enrolments.teamIn(week)).isEqualTo(leaves ? Optional.empty() : before.teamIn(week));
				}
				today = today.plusDays(random.nextInt(10));
			}
		}
	}

	@Test
	void twoTeamsAtOnceAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Enrolments(
				List.of(new Enrolment(MARKETING, MONDAY, null), new Enrolment(SALES, MONDAY.plusWeeks(1), null))));
		assertThatIllegalArgumentException().isThrownBy(() -> new Enrolment(MARKETING, MONDAY, MONDAY));
		assertThatIllegalArgumentException().isThrownBy(() -> new Enrolment(MARKETING, WEDNESDAY, null));
	}

	private static IntStream weeks(Enrolments enrolments) {
		return IntStream.range(-2, 40)
			.map((week) -> (int) enrolments.all()
				.stream()
				.filter((each) -> each.covers(MONDAY.plusWeeks(week)))
				.count());
	}

	private static Enrolments marketing() {
		return Enrolments.none().joined(MARKETING, MONDAY.minusDays(10));
	}

}
