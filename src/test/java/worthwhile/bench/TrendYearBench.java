package worthwhile.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.identity.PersonRef;
import worthwhile.testing.Dialogue;
import worthwhile.testing.WorthwhileTest;

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
