package worthwhile.bench;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.identity.PersonRef;
import worthwhile.outbox.Topic;
import worthwhile.schedule.Sweep;
import worthwhile.testing.MutableClock;
import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("bench")
@WorthwhileTest
class PersonalWeekBench {

	private static final int MEMBERS = 100_000;

	private static final int COMPOSED = 1000;

	private static final int REPETITIONS = 3;

	private static final LocalTime FIVE = LocalTime.of(17, 0);

	@Autowired
	private Sweep sweep;

	@Autowired
	private MutableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private List<Topic> topics;

	@Test
	void isSweptAtAThirdOfTheRateOfTheQuestionAtLeastAndComposedInTime() {
		ManyMembers members = new ManyMembers(this.jdbc);
		members.growTo(MEMBERS, this.clock.instant());
		SweepRound round = new SweepRound(members, this.sweep, this.clock);
		round.seconds(MEMBERS);
		double questions = MeasuredFigures.median(REPETITIONS, () -> MEMBERS / round.seconds(MEMBERS));
		weekSeconds(members);
		double weeks = MeasuredFigures.median(REPETITIONS, () -> MEMBERS / weekSeconds(members));
		double composed = COMPOSED / composeSeconds(members);
		MeasuredFigures.print("PostgreSQL: %s", MeasuredFigures.settings(this.jdbc));
		MeasuredFigures.print("sweep: %,d questions due at once are queued at %,.0f a second, %,d weeks at %,.0f "
				+ "(medians of %d)", MEMBERS, questions, MEMBERS, weeks, REPETITIONS);
		MeasuredFigures.print("weeks against questions: %.2f (at least 0.33)", weeks / questions);
		MeasuredFigures.print("weeks are composed at %,.0f a second, one after the other (%,d in an hour are %.0f)",
				composed, MEMBERS, MEMBERS / 3600.0);
		assertThat(weeks / questions).isGreaterThanOrEqualTo(0.33);
		assertThat(composed).isGreaterThanOrEqualTo(MEMBERS / 3600.0);
	}

	/**
	 * One sweep on a Friday at 17:00, which sends everybody their week.
	 */
	private double weekSeconds(ManyMembers members) {
		Instant at = nextFriday();
		members.letWeeksBeDue(at, at.plus(Duration.ofDays(30)));
		this.clock.set(at);
		double seconds = MeasuredFigures.seconds(() -> assertThat(this.sweep.sweep()).isEqualTo(MEMBERS));
		assertThat(members.queued("week")).isEqualTo(MEMBERS);
		return seconds;
	}

	private double composeSeconds(ManyMembers members) {
		Topic week = this.topics.stream().filter((topic) -> topic.name().equals("week")).findFirst().orElseThrow();
		List<PersonRef> some = members.some(COMPOSED);
		String subject = this.jdbc.sql("SELECT DISTINCT subject FROM push WHERE topic = 'week'")
			.query(String.class)
			.single();
		return MeasuredFigures
			.seconds(() -> some.forEach((person) -> assertThat(week.compose(person, subject)).isPresent()));
	}

	private Instant nextFriday() {
		return this.clock.instant()
			.atOffset(ZoneOffset.UTC)
			.toLocalDate()
			.with(TemporalAdjusters.next(DayOfWeek.FRIDAY))
			.atTime(FIVE)
			.toInstant(ZoneOffset.UTC);
	}

}
