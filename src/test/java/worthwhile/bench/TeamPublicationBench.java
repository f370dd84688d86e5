package worthwhile.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.schedule.Sweep;
import worthwhile.testing.MutableClock;
import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Publishes the week of one large team, and of very many small ones at once.
 */
@Tag("bench")
@WorthwhileTest
class TeamPublicationBench {

	private static final int LARGE = Integer.getInteger("worthwhile.bench.team", 10_000);

	private static final int SMALL = 20;

	private static final int TEAMS = Integer.getInteger("worthwhile.bench.teams", 1000);

	private static final int REPETITIONS = 3;

	private static final int QUARTER = 91;

	private static final int THREE_YEARS = 3 * 365;

	/** The Monday of the first week that is published. */
	private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);

	@Autowired
	private Sweep sweep;

	@Autowired
	private MutableClock clock;

	@Autowired
	private JdbcClient jdbc;

	/**
	 * In this order: the history is that of the large team alone.
	 */
	@Test
	void readsTheWeekAndLetsQuestionsPass() {
		publishALargeTeam();
		publishManySmallOnes();
	}

	private void publishALargeTeam() {
		new ManyMembers(this.jdbc).growTo(LARGE, at(FIRST.minusWeeks(1)));
		ManyTeams teams = new ManyTeams(this.jdbc);
		teams.of(LARGE, FIRST);
		LocalDate last = FIRST.plusWeeks(2 * REPETITIONS + 1);
		teams.tell(last.minusDays(QUARTER), last);
		Weeks weeks = new Weeks(FIRST, teams, 1);
		weeks.seconds();
		double quarter = MeasuredFigures.median(REPETITIONS, weeks::seconds);
		teams.tell(last.minusDays(THREE_YEARS), last.minusDays(QUARTER + 1));
		double years = MeasuredFigures.median(REPETITIONS, weeks::seconds);
		MeasuredFigures.print("PostgreSQL: %s", MeasuredFigures.settings(this.jdbc));
		MeasuredFigures.print(
				"a team of %,d is published in %.2f s with three months of answers, in %.2f s with three "
						+ "years: %.2f (at most 1.3; medians of %d)",
				LARGE, quarter, years, years / quarter, REPETITIONS);
		assertThat(years / quarter).isLessThanOrEqualTo(1.3);
		assertThat(years).isLessThan(2 * LARGE / 10_000.0);
	}

	private void publishManySmallOnes() {
		ManyMembers members = new ManyMembers(this.jdbc);
		members.growTo(Math.max(LARGE, TEAMS * SMALL), at(FIRST.minusWeeks(1)));
		ManyTeams teams = new ManyTeams(this.jdbc);
		LocalDate first = FIRST.plusWeeks(20);
		teams.of(SMALL, first);
		teams.tell(first.minusWeeks(9), first.plusWeeks(1));
		Weeks weeks = new Weeks(first, teams, TEAMS);
		double seconds = weeks.seconds();
		MeasuredFigures.print(
				"%,d teams of %d due at once are published in %.1f s (at most 60), the longest batch in " + "%.2f s",
				TEAMS, SMALL, seconds, weeks.longest());
		assertThat(seconds).isLessThan(60);
		assertThat(weeks.longest()).as("what a daily question may wait").isLessThan(5);
	}

	private static Instant at(LocalDate day) {
		return day.atTime(LocalTime.of(9, 30)).toInstant(ZoneOffset.UTC);
	}

	/**
	 * Weeks that are published one after the other.
	 */
	private final class Weeks {

		private LocalDate next;

		private final ManyTeams teams;

		private final int count;

		private double longest;

		Weeks(LocalDate first, ManyTeams teams, int count) {
			this.next = first;
			this.teams = teams;
			this.count = count;
		}

		/**
		 * How long it takes to publish the next one of all teams.
		 */
		double seconds() {
			Instant now = at(this.next.plusDays(8));
			this.teams.letBeDue(this.count, this.next, now);
			double all = 0;
			for (int published = 0; published < this.count; now = now.plus(Duration.ofMillis(1))) {
				TeamPublicationBench.this.clock.set(now);
				double batch = MeasuredFigures.seconds(TeamPublicationBench.this.sweep::sweep);
				this.longest = Math.max(this.longest, batch);
				all += batch;
				published = this.teams.published(this.next);
			}
			this.next = this.next.plusWeeks(1);
			return all;
		}

		double longest() {
			return this.longest;
		}

	}

}
