package worthwhile.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.checkin.Tallies;
import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.identity.PersonRef;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.testing.Dialogue;
import worthwhile.testing.WorthwhileTest;
import worthwhile.trend.figures.DayRange;
import worthwhile.trend.figures.Figures;
import worthwhile.trend.figures.Period;
import worthwhile.trend.figures.Returns;
import worthwhile.trend.verdict.JdbcVerdictWishes;
import worthwhile.trend.verdict.VerdictRule;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Among members with three years of daily answers on three networks.
 */
@Tag("bench")
@WorthwhileTest
class TrendYearBench {

	private static final int OTHERS = 40;

	private static final int WARM_UP = 200;

	private static final int REPETITIONS = 301;

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private Conversations conversations;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Members members;

	@Autowired
	private Tallies tallies;

	@Autowired
	private JdbcVerdictWishes wishes;

	@Autowired
	private Clock clock;

	@Test
	void costsTheSameWithAThirdYear() {
		PersonRef two = answeredFor(2);
		PersonRef three = answeredFor(3);
		for (int other = 0; other < OTHERS; other++) {
			answeredFor(3);
		}
		this.jdbc.sql("VACUUM ANALYZE").update();
		List<Double> ofTwo = new ArrayList<>();
		List<Double> ofThree = new ArrayList<>();
		for (int repetition = -WARM_UP; repetition < REPETITIONS; repetition++) {
			double secondsOfTwo = trendYear(two);
			double secondsOfThree = trendYear(three);
			if (repetition >= 0) {
				ofTwo.add(secondsOfTwo);
				ofThree.add(secondsOfThree);
			}
		}
		double ratio = median(ofThree) / median(ofTwo);
		MeasuredFigures.print("PostgreSQL: %s", MeasuredFigures.settings(this.jdbc));
		MeasuredFigures.print("trend year: %.1f ms with two years of daily answers, %.1f ms with three (medians of %d)",
				1000 * median(ofTwo), 1000 * median(ofThree), REPETITIONS);
		MeasuredFigures.print("trend year with three years against two: %.2f times (wanted: at most 1.2)", ratio);
		assertThat(ratio).isLessThanOrEqualTo(1.2);
	}

	/**
	 * What the return and the verdicts of three networks take is measured by itself, on
	 * the same answers; the rest of the trend is what it would take without them.
	 */
	@Test
	void costsLittleMoreWithReturnAndVerdicts() {
		PersonRef person = answeredFor(2);
		Member member = this.members.find(person).orElseThrow();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), member.zone());
		List<AnsweredCheckIn> answers = this.tallies.checkIns(member, Period.YEAR.before(today).from(), today);
		List<Outcome> outcomes = this.tallies.outcomes(member, LocalDate.EPOCH, today);
		this.jdbc.sql("VACUUM ANALYZE").update();
		List<Double> whole = new ArrayList<>();
		List<Double> part = new ArrayList<>();
		for (int repetition = -WARM_UP; repetition < REPETITIONS; repetition++) {
			double secondsOfWhole = trendYear(person);
			double secondsOfPart = MeasuredFigures.seconds(() -> returnAndVerdicts(member, today, answers, outcomes));
			if (repetition >= 0) {
				whole.add(secondsOfWhole);
				part.add(secondsOfPart);
			}
		}
		double all = median(whole);
		double ratio = all / (all - median(part));
		MeasuredFigures.print("trend year: %.1f ms, of which return and verdicts take %.1f ms (medians of %d)",
				1000 * all, 1000 * median(part), REPETITIONS);
		MeasuredFigures.print("trend year with return and verdicts against without: %.2f times (wanted: at most 1.5)",
				ratio);
		assertThat(ratio).isLessThanOrEqualTo(1.5);
	}

	private void returnAndVerdicts(Member member, LocalDate today, List<AnsweredCheckIn> answers,
			List<Outcome> outcomes) {
		long seed = member.id().hashCode();
		VerdictRule rule = new VerdictRule(this.wishes.of(member.id()).threshold().doubleValue(), seed);
		Figures half = new Figures(new DayRange(Period.QUARTER.before(today).from(), today), answers, outcomes);
		Returns returns = half.returns();
		half.networks().forEach((each) -> assertThat(rule.of(returns.of(each.network()), true)).isNotNull());
		for (DayRange days : List.of(Period.YEAR.upTo(today), Period.YEAR.before(today))) {
			assertThat(new Figures(days, answers, outcomes).returns().all().interval(seed)).isPresent();
		}
	}

	private PersonRef answeredFor(int years) {
		return this.dialogue.member("LinkedIn", "X", "Mastodon").hasAnswered(years * 365).ref();
	}

	private double trendYear(PersonRef person) {
		return MeasuredFigures
			.seconds(() -> this.conversations.receive(new Incoming.Command(person, null, "trend year")));
	}

	private static double median(List<Double> seconds) {
		Collections.sort(seconds);
		return seconds.get(seconds.size() / 2);
	}

}
