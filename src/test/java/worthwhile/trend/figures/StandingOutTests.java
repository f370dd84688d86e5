package worthwhile.trend.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import worthwhile.usage.Intent;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;
import worthwhile.usage.OutsideHours;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.trend.figures.Answer.LINKEDIN;
import static worthwhile.trend.figures.Answer.MASTODON;
import static worthwhile.trend.figures.Answer.X;

/**
 * The rule that is written in {@code docs/figures.md}, for the week of Monday, 23
 * November 2026, told on Friday.
 */
class StandingOutTests {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

	private final List<Answer> week = new ArrayList<>();

	private final List<Answer> before = new ArrayList<>();

	private final List<Outcome> outcomes = new ArrayList<>();

	@BeforeEach
	void everythingIsAsUsual() {
		this.week.addAll(days(MONDAY, 4, 30));
		for (int weeks = 1; weeks <= 5; weeks++) {
			this.before.addAll(days(MONDAY.minusWeeks(weeks), 4, 30));
		}
	}

	@Test
	void nothingDoesInAUsualWeek() {
		assertThat(standsOut()).isEqualTo(StandingOut.NOTHING);
	}

	@ParameterizedTest
	@EnumSource
	void anOutcomeDoesThatThereWasNotBefore(OutcomeKind kind) {
		boolean small = kind == OutcomeKind.LEARNED || kind == OutcomeKind.OTHER;
		this.outcomes.add(Answer.outcome("2026-11-24", kind));
		assertThat(standsOut()).isEqualTo(small ? StandingOut.NOTHING : StandingOut.NEW_OUTCOME);
		this.outcomes.add(Answer.outcome("2026-08-24", kind));
		assertThat(standsOut()).isEqualTo(StandingOut.NOTHING);
	}

	@Test
	void theOutcomeOfMostWorthDoes() {
		this.outcomes.add(Answer.outcome("2026-11-24", OutcomeKind.CONTACT));
		this.outcomes.add(Answer.outcome("2026-11-25", OutcomeKind.CLIENT));
		assertThat(figures().newOutcome()).contains(OutcomeKind.CLIENT);
	}

	@Test
	void aNewNetworkDoes() {
		change(1, (day) -> day.stated(X, 5).stated(MASTODON, 10));
		assertThat(standsOut()).isEqualTo(StandingOut.NEW_NETWORK);
		assertThat(figures().newNetwork()).contains(MASTODON);
		this.before.add(Answer.day("2026-08-24").estimated(MASTODON, 10).estimated(X, 10));
		assertThat(standsOut()).isEqualTo(StandingOut.NOTHING);
	}

	@Test
	void anAbsentNetworkDoesThatWasThereInThreeOfFourWeeks() {
		for (int weeks = 1; weeks <= 3; weeks++) {
			this.before.set(4 * weeks, Answer.day(this.before.get(4 * weeks).day()).stated(X, 30));
		}
		assertThat(standsOut()).isEqualTo(StandingOut.NOTHING);
		this.before.set(0, Answer.day(this.before.get(0).day()).stated(X, 30));
		assertThat(standsOut()).isEqualTo(StandingOut.ABSENT_NETWORK);
		assertThat(figures().absentNetwork()).contains(X);
		change(1, (day) -> day.estimated(X, 5));
		assertThat(standsOut()).isEqualTo(StandingOut.NOTHING);
	}

	@ParameterizedTest
	@CsvSource({ "30, 59, NOTHING", "30, 60, MUCH_MORE", "10, 24, NOTHING", "10, 25, MUCH_MORE", "30, 16, NOTHING",
			"30, 15, MUCH_LESS", "20, 0, MUCH_LESS", "0, 15, MUCH_MORE", "0, 14, NOTHING", "28, 14, NOTHING" })
	void twiceOrHalfTheMinutesDoIfThatIsAQuarterOfAnHour(int usual, int minutes, StandingOut expected) {
		this.before.replaceAll((day) -> Answer.day(day.day()).stated(LINKEDIN, usual));
		this.week.clear();
		this.week.addAll(days(MONDAY, 4, minutes));
		if (usual == 0 || minutes == 0) {
			// else the network itself would be new or absent
			this.before.set(0, Answer.day(this.before.get(0).day()).estimated(LINKEDIN, 1));
			change(0, (day) -> day.estimated(LINKEDIN, 1));
		}
		assertThat(standsOut()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "5, FEELING", "4, NOTHING", "3, NOTHING", "2, NOTHING", "1, FEELING" })
	void aFeelingDoesThatIsTwoStepsFromTheUsualOne(int felt, StandingOut expected) {
		this.before.replaceAll((day) -> day.felt(3));
		this.week.replaceAll((day) -> day.felt(felt));
		assertThat(standsOut()).isEqualTo(expected);
	}

	@Test
	void aFeelingDoesNotWithoutAUsualOne() {
		this.week.replaceAll((day) -> day.felt(1));
		assertThat(standsOut()).isEqualTo(StandingOut.NOTHING);
	}

	@ParameterizedTest
	@CsvSource({ "2, 4, NONE, OUTSIDE", "1, 4, NONE, NOTHING", "2, 2, NONE, NOTHING", "4, 4, SOME, NOTHING" })
	void useOutsideWorkingHoursDoesOnHalfOfTheDaysIfItIsUnusual(int outside, int telling, OutsideHours usual,
			StandingOut expected) {
		this.before.replaceAll((day) -> Answer.day(day.day()).stated(LINKEDIN, 30, usual));
		for (int day = 0; day < telling; day++) {
			OutsideHours hours = (day < outside) ? OutsideHours.MOST : OutsideHours.NONE;
			change(day, (each) -> Answer.day(each.day()).stated(LINKEDIN, 30, hours));
		}
		assertThat(standsOut()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "ON_PURPOSE, ON_PURPOSE", "HABIT, HABIT", "BOTH, NOTHING" })
	void timeDoesThatWasNearlyAllOnPurposeOrHabitIfThatIsUnusual(Intent intent, StandingOut expected) {
		this.week.replaceAll((day) -> Answer.day(day.day()).stated(LINKEDIN, 30, intent));
		assertThat(standsOut()).isEqualTo(expected);
		this.before.replaceAll((day) -> Answer.day(day.day()).stated(LINKEDIN, 30, intent));
		assertThat(standsOut()).isEqualTo(StandingOut.NOTHING);
	}

	@ParameterizedTest
	@CsvSource({ "79, NOTHING", "80, ON_PURPOSE" })
	void nearlyAllIsFourFifths(int onPurpose, StandingOut expected) {
		this.week.replaceAll((day) -> Answer.day(day.day())
			.stated(LINKEDIN, onPurpose, Intent.ON_PURPOSE)
			.stated(LINKEDIN, 100 - onPurpose, Intent.HABIT));
		this.before.replaceAll((day) -> Answer.day(day.day()).stated(LINKEDIN, 100));
		assertThat(standsOut()).isEqualTo(expected);
	}

	@Test
	void aDayDoesThatTookHalfOfTheTime() {
		change(0, (day) -> Answer.day(day.day()).stated(LINKEDIN, 15));
		change(1, (day) -> Answer.day(day.day()).stated(LINKEDIN, 15));
		change(2, (day) -> Answer.day(day.day()).stated(LINKEDIN, 60));
		assertThat(standsOut()).isEqualTo(StandingOut.FULLEST_DAY);
		assertThat(figures().fullestDay()).contains(DayOfWeek.WEDNESDAY);
		this.week.remove(3);
		assertThat(standsOut()).as("three days are too few").isEqualTo(StandingOut.NOTHING);
	}

	@Test
	void withoutWeeksBeforeNothingIsNewOrAbsentOrFar() {
		this.before.clear();
		this.outcomes.add(Answer.outcome("2026-11-24", OutcomeKind.CLIENT));
		assertThat(standsOut()).isEqualTo(StandingOut.NOTHING);
	}

	@Test
	void theFirstOfThemDoes() {
		this.week.replaceAll((day) -> Answer.day(day.day()).stated(X, 90, Intent.HABIT));
		this.outcomes.add(Answer.outcome("2026-11-24", OutcomeKind.JOB));
		assertThat(standsOut()).isEqualTo(StandingOut.NEW_OUTCOME);
		this.outcomes.clear();
		assertThat(standsOut()).isEqualTo(StandingOut.NEW_NETWORK);
		this.before.add(Answer.day("2026-08-24").stated(X, 5));
		assertThat(standsOut()).isEqualTo(StandingOut.ABSENT_NETWORK);
		change(0, (day) -> day.stated(LINKEDIN, 5));
		assertThat(standsOut()).isEqualTo(StandingOut.MUCH_MORE);
		this.before.replaceAll((day) -> Answer.day(day.day()).stated(LINKEDIN, 90).estimated(X, 1));
		assertThat(standsOut()).isEqualTo(StandingOut.HABIT);
	}

	private void change(int day, UnaryOperator<Answer> changed) {
		this.week.set(day, changed.apply(this.week.get(day)));
	}

	private static List<Answer> days(LocalDate monday, int days, int minutes) {
		return monday.datesUntil(monday.plusDays(days))
			.map((day) -> Answer.day(day).stated(LINKEDIN, minutes))
			.toList();
	}

	private StandingOut standsOut() {
		return StandingOut.in(figures());
	}

	private WeekFigures figures() {
		List<Answer> all = new ArrayList<>(this.week);
		all.addAll(this.before);
		return new WeekFigures(WeekSpan.parse("2026-W48").orElseThrow(), MONDAY.plusDays(4),
				all.stream().map(Answer::checkIn).toList(), this.outcomes);
	}

}
