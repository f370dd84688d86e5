package worthwhile.bench;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.schedule.Sweep;
import worthwhile.testing.MutableClock;
import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("bench")
@WorthwhileTest
class SweepAmongAMillionBench {

	private static final int DUE = 10_000;

	private static final int REPETITIONS = 5;

	@Test
	void costsHardlyMoreForEach(@Autowired Sweep sweep, @Autowired MutableClock clock, @Autowired JdbcClient jdbc) {
		ManyMembers members = new ManyMembers(jdbc);
		SweepRound round = new SweepRound(members, sweep, clock);
		members.growTo(DUE, clock.instant());
		round.seconds(DUE);
		double few = microseconds(round);
		members.growTo(1_000_000, clock.instant());
		round.seconds(DUE);
		double many = microseconds(round);
		assertThat(round.wholeReads()).as("sequential scans").isZero();
		MeasuredFigures.print("PostgreSQL: %s", MeasuredFigures.settings(jdbc));
		MeasuredFigures.print(
				"sweep, %,d due: %.0f us each among 10,000 members, %.0f us each among 1,000,000, medians of %d", DUE,
				few, many, REPETITIONS);
		MeasuredFigures.print("sweep among 1,000,000 members against 10,000: %.2f times (at most 2.5)", many / few);
		assertThat(many / few).isLessThanOrEqualTo(2.5);
	}

	private static double microseconds(SweepRound round) {
		return MeasuredFigures.median(REPETITIONS, () -> round.seconds(DUE) * 1e6 / DUE);
	}

}
