package worthwhile.bench;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.slack.FakeSlack;
import worthwhile.slack.SlackTest;
import worthwhile.slack.answering.AnsweringCrowd;
import worthwhile.testing.Dialogue;
import worthwhile.testing.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three hundred people who answer within ten minutes, with two taps each, while Slack
 * takes fifty changes of messages a minute.
 */
@Tag("bench")
@SlackTest(properties = { "worthwhile.slack.workspace-pace=250ms", "worthwhile.slack.channel-pace=1s",
		"worthwhile.slack.change-pace=1200ms" })
class ManyAnswersBench {

	private static final int PEOPLE = 300;

	private static final int OTHERS = 60;

	@Test
	void showWithinASecondAndHoldNoQuestionUp(@Autowired FakeSlack slack, @Autowired MutableClock clock,
			@Autowired JdbcClient jdbc, @Autowired Dialogue dialogue, @LocalServerPort int port) {
		AnsweringCrowd crowd = new AnsweringCrowd(slack, clock, jdbc, dialogue, port, System::nanoTime);
		crowd.answer(PEOPLE, OTHERS, Duration.ofMinutes(10));
		List<Duration> byClock = crowd.byClock();
		List<Duration> inReality = crowd.inReality();
		List<Duration> late = crowd.late();
		MeasuredFigures.print(
				"many answers: of %d taps in ten minutes %d wait for their change; the 95th percentile is seen after "
						+ "%.1f s of the clock and %.3f s of work (wanted: 1 s)",
				2 * PEOPLE, crowd.waiting() + 2 * PEOPLE - byClock.size(), seconds(percentile(byClock)),
				seconds(percentile(inReality)));
		MeasuredFigures.print("many answers: the last of %d questions comes %.1f s after it is due (wanted: 30 s)",
				late.size(), seconds(late.get(late.size() - 1)));
		assertThat(byClock).hasSize(2 * PEOPLE);
		assertThat(percentile(byClock).plus(percentile(inReality))).isLessThan(Duration.ofSeconds(1));
		assertThat(late).hasSize(OTHERS).allMatch((each) -> each.compareTo(Duration.ofSeconds(30)) <= 0);
	}

	private static Duration percentile(List<Duration> sorted) {
		return sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1);
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / 1000.0;
	}

}
