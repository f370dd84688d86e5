package worthwhile.trend.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import worthwhile.statistics.Interval;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.trend.figures.Answer.LINKEDIN;
import static worthwhile.trend.figures.Answer.X;

class ReturnsTests {

	private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

	private final List<Outcome> outcomes = new ArrayList<>();

	@Test
	void divideWhatCameByTheTime() {
		came("2026-11-16", LINKEDIN, 4);
		came("2026-11-17", LINKEDIN, 0.5);
		Returns returns = returns(Answer.day("2026-11-16").stated(LINKEDIN, 90), Answer.day("2026-11-17"));
		assertThat(returns.all().ratio()).contains(3.0);
		assertThat(returns.of(LINKEDIN).time().ratio()).contains(3.0);
		assertThat(returns.of(LINKEDIN).days()).isEqualTo(1);
	}

	@Test
	void haveNoRatioWithoutTime() {
		came("2026-11-16", LINKEDIN, 4);
		assertThat(returns().all().ratio()).isEmpty();
		assertThat(returns(Answer.day("2026-11-16")).all().ratio()).isEmpty();
		assertThat(returns().of(X).time().interval(1)).isEmpty();
	}

	@Test
	void countApartWhatIsWorthOverEightHours() {
		came("2026-11-16", LINKEDIN, 40);
		came("2026-11-16", LINKEDIN, 8);
		Returns returns = returns(Answer.day("2026-11-16").stated(LINKEDIN, 60));
		assertThat(returns.all().worth()).isEqualTo(8);
		assertThat(returns.rare()).extracting(Outcome::worth).containsExactly(BigDecimal.valueOf(40.0));
		assertThat(returns.of(LINKEDIN).rare()).hasSize(1);
		assertThat(returns.of(X).rare()).isEmpty();
	}

	@Test
	void takeWhatNamesNoNetworkForPerhaps() {
		came("2026-11-16", null, 4);
		NetworkReturn linkedin = returns(Answer.day("2026-11-16").stated(LINKEDIN, 60).stated(X, 60)).of(LINKEDIN);
		assertThat(linkedin.time().worth()).isZero();
		assertThat(linkedin.atMost().worth()).isEqualTo(4);
		assertThat(linkedin.perhaps()).hasSize(1);
	}

	@Test
	void takeItForTheOnlyNetworkThereIs() {
		came("2026-11-16", null, 4);
		NetworkReturn linkedin = returns(Answer.day("2026-11-16").stated(LINKEDIN, 60)).of(LINKEDIN);
		assertThat(linkedin.time().worth()).isEqualTo(4);
		assertThat(linkedin.perhaps()).isEmpty();
	}

	/**
	 * Its minutes count for no network, so it would return too much.
	 */
	@Test
	void takeWhatCameOnADayThatIsNotSplitForPerhaps() {
		came("2026-11-17", LINKEDIN, 4);
		NetworkReturn linkedin = returns(Answer.day("2026-11-16").stated(LINKEDIN, 60),
				Answer.day("2026-11-17").estimated(LINKEDIN, 30).estimated(X, 30))
			.of(LINKEDIN);
		assertThat(linkedin.time().ratio()).contains(0.0);
		assertThat(linkedin.atMost().ratio()).contains(4.0);
		assertThat(linkedin.days()).isEqualTo(1);
	}

	@Test
	void takeWhatCameInAWeekThatIsNotSplitForPerhaps() {
		came("2026-11-11", LINKEDIN, 4);
		came("2026-11-16", LINKEDIN, 1);
		NetworkReturn linkedin = returns(Answer.day("2026-11-16").stated(LINKEDIN, 60),
				Answer.week("2026-11-09").estimated(LINKEDIN, 30).estimated(X, 30))
			.of(LINKEDIN);
		assertThat(linkedin.time().ratio()).contains(1.0);
		assertThat(linkedin.atMost().ratio()).contains(5.0);
	}

	@Test
	void takeAWeekAnsweredAsAWholeForFiveDays() {
		Returns returns = returns(Answer.week("2026-11-09").stated(LINKEDIN, 150),
				Answer.day("2026-11-10").stated(LINKEDIN, 30), Answer.day("2026-11-16").stated(LINKEDIN, 30));
		assertThat(returns.of(LINKEDIN).days()).isEqualTo(6);
		assertThat(returns.of(LINKEDIN).time().hours()).isEqualTo(3);
	}

	@Test
	void haveAnIntervalFromThirteenAnsweredWeeksOn() {
		IntStream.range(0, 13)
			.forEach((week) -> came(SUNDAY.minusWeeks(week).minusDays(3).toString(), LINKEDIN, 0.5 + week % 2));
		assertThat(weeks(12).interval(7)).isEmpty();
		Interval interval = weeks(13).interval(7).orElseThrow();
		assertThat(interval).isEqualTo(weeks(13).interval(7).orElseThrow());
		assertThat(interval.low()).isBetween(0.4, 0.9);
		assertThat(interval.high()).isBetween(1.1, 2.5);
	}

	@Test
	void reachFromZeroToThePoissonBoundIfNothingCame() {
		Interval interval = weeks(13).interval(7).orElseThrow();
		assertThat(interval.low()).isZero();
		// nothing of 4 hours each: at most 3.689 of them
		assertThat(interval.high() * 13).isBetween(4 * 3.68, 4 * 3.70);
	}

	@Test
	void areTracedToEveryAnswerAndOutcome() {
		came("2026-11-17", LINKEDIN, 4);
		came("2026-11-02", LINKEDIN, 40);
		came("2026-11-17", null, 1);
		Answer[] answers = { Answer.day("2026-11-16").stated(LINKEDIN, 25).stated(X, 10),
				Answer.day("2026-11-10").stated(LINKEDIN, 20), Answer.day("2026-11-11").stated(X, 5) };
		assertThat(returns(answers).trace(LINKEDIN)).extracting((week) -> week.monday().toString())
			.containsExactly("2026-11-02", "2026-11-09", "2026-11-16");
		assertThat(returns(answers).trace(LINKEDIN).stream().flatMap((week) -> week.told().stream()))
			.extracting(TracedWeek.Told::minutes)
			.containsExactly(20, 25);
		assertThat(returns(answers).trace().stream().flatMap((week) -> week.told().stream()))
			.extracting(TracedWeek.Told::minutes)
			.containsExactly(20, 5, 35);
		assertThat(returns(answers).trace().stream().flatMap((week) -> week.outcomes().stream())).hasSize(3);
	}

	private TimeReturn weeks(int weeks) {
		Answer[] answers = IntStream.range(0, weeks)
			.mapToObj((week) -> Answer.day(SUNDAY.minusWeeks(week).minusDays(3)).stated(LINKEDIN, 60))
			.toArray(Answer[]::new);
		return returns(answers).of(LINKEDIN).time();
	}

	private void came(String day, @Nullable Network network, double worth) {
		this.outcomes.add(new Outcome(UUID.randomUUID(), LocalDate.parse(day), OutcomeKind.LEAD, network,
				BigDecimal.valueOf(worth)));
	}

	private Returns returns(Answer... answers) {
		return new Figures(Period.YEAR.upTo(SUNDAY), List.of(answers).stream().map(Answer::checkIn).toList(),
				this.outcomes)
			.returns();
	}

}
