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

	/** As the sweep has them. */
	private static final int BATCH = 1000;

	private static final int WORKERS = 2;

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
		double bare = bare(new JdbcBareSweep(members, jdbc, BATCH, WORKERS, clock.instant()));
		// as many threads as Spring Boot gives it, one trigger at a time as Quartz does
		// unless told otherwise
		double quartz = quartz(new QuartzPerMember(dataSource, 10, 1));
		double best = Math.max(quartz(new QuartzPerMember(dataSource, 10, 10)),
				quartz(new QuartzPerMember(dataSource, 50, 50)));
		MeasuredFigures.print("sweep against one Quartz trigger for each member: %.0f times (wanted: 100)",
				swept / quartz);
		MeasuredFigures.print("sweep against Quartz at its best: %.0f times (wanted: 50)", swept / best);
		MeasuredFigures.print("sweep against the bare SQL: %.2f (wanted: at least 0.50)", swept / bare);
		assertThat(swept / quartz).isGreaterThanOrEqualTo(100);
		assertThat(swept / best).isGreaterThanOrEqualTo(50);
		assertThat(swept / bare).isGreaterThanOrEqualTo(0.5);
	}

	private static double bare(JdbcBareSweep baseline) {
		double rate = MeasuredFigures.median(REPETITIONS, () -> MEMBERS / baseline.seconds(MEMBERS));
		MeasuredFigures.print("bare SQL: %,d due rows claimed, moved and queued at %,.0f a second (median of %d)",
				MEMBERS, rate, REPETITIONS);
		return rate;
	}

	private static double quartz(QuartzPerMember baseline) {
		double rate = MeasuredFigures.median(REPETITIONS, () -> baseline.rate(TRIGGERS));
		MeasuredFigures.print("Quartz: %,d triggers due at once fire at %,.0f a second (median of %d), %s", TRIGGERS,
				rate, REPETITIONS, baseline.settings());
		return rate;
	}

}
