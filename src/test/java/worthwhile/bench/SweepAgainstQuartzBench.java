package worthwhile.bench;

import javax.sql.DataSource;

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
class SweepAgainstQuartzBench {

	private static final int MEMBERS = 100_000;

	private static final int TRIGGERS = 2000;

	private static final int REPETITIONS = 3;

	@Test
	void asksAHundredTimesAsFastAsATriggerForEachMember(@Autowired Sweep sweep, @Autowired MutableClock clock,
			@Autowired JdbcClient jdbc, @Autowired DataSource dataSource) {
		ManyMembers members = new ManyMembers(jdbc);
		members.growTo(MEMBERS, clock.instant());
		SweepRound round = new SweepRound(members, sweep, clock);
		round.seconds(MEMBERS);
		double swept = MeasuredFigures.median(REPETITIONS, () -> MEMBERS / round.seconds(MEMBERS));
		MeasuredFigures.print("PostgreSQL: %s", MeasuredFigures.settings(jdbc));
		MeasuredFigures.print("sweep: %,d members due at once are asked at %,.0f a second (median of %d)", MEMBERS,
				swept, REPETITIONS);
		// as many threads as Spring Boot gives it, one trigger at a time as Quartz does
		// unless told otherwise
		double quartz = quartz(new QuartzPerMember(dataSource, 10, 1));
		quartz(new QuartzPerMember(dataSource, 10, 10));
		MeasuredFigures.print("sweep against one Quartz trigger for each member: %.0f times (wanted: 100)",
				swept / quartz);
		assertThat(swept / quartz).isGreaterThanOrEqualTo(100);
	}

	private static double quartz(QuartzPerMember baseline) {
		double rate = MeasuredFigures.median(REPETITIONS, () -> baseline.rate(TRIGGERS));
		MeasuredFigures.print("Quartz: %,d triggers due at once fire at %,.0f a second (median of %d), %s", TRIGGERS,
				rate, REPETITIONS, baseline.settings());
		return rate;
	}

}
