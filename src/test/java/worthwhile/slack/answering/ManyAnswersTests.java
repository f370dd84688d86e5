package worthwhile.slack.answering;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.slack.FakeSlack;
import worthwhile.slack.SlackTest;
import worthwhile.testing.Dialogue;
import worthwhile.testing.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * More taps in a minute than Slack takes changes of messages; {@code ManyAnswersBench}
 * has more people.
 */
@SlackTest
class ManyAnswersTests {

	private static final int PEOPLE = 36;

	/** Others use the application afterwards, and nobody is asked meanwhile. */
	@AfterEach
	void isOver(@Autowired JdbcClient jdbc) {
		jdbc.sql("DELETE FROM due").update();
	}

	@Test
	void showAtOnceAndHoldNoQuestionUp(@Autowired FakeSlack slack, @Autowired MutableClock clock,
			@Autowired JdbcClient jdbc, @Autowired Dialogue dialogue, @LocalServerPort int port) {
		slack.reset();
		AnsweringCrowd crowd = new AnsweringCrowd(slack, clock, jdbc, dialogue, port, () -> 0);
		crowd.answer(PEOPLE, 10, Duration.ofMinutes(1));
		assertThat(crowd.waiting()).isZero();
		assertThat(crowd.byClock()).hasSize(2 * PEOPLE).containsOnly(Duration.ZERO);
		assertThat(crowd.late()).hasSize(10).allMatch((late) -> late.compareTo(Duration.ofSeconds(10)) <= 0);
	}

}
