package worthwhile.slack.api;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.slack.FakeSlack;
import worthwhile.slack.SlackAnswer;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

/**
 * The time out ends a test whose call is never given up; Slack itself does not answer in
 * these before somebody opens a gate.
 */
@Timeout(60)
class SlackApiTests {

	private static final Duration SLACK_WAITS = Duration.ofSeconds(3);

	private static final Duration SHORT = Duration.ofMillis(100);

	private static final Duration LONG = Duration.ofHours(1);

	@AutoClose
	private final FakeSlack slack = FakeSlack.start();

	@Test
	void twoPromptCallsFitIntoTheTimeThatSlackWaits() {
		assertThat(SlackApi.PROMPT.multipliedBy(2)).isLessThan(SLACK_WAITS);
	}

	@Test
	void givesUpAPromptCallHoweverLongItMayWaitElse() throws Exception {
		CountDownLatch gate = this.slack.hold("users.info", SlackAnswer.well());
		SlackApi api = api(LONG);
		assertThat(api.callPromptly(FakeSlack.TOKEN, (client) -> client.usersInfo((info) -> info.user("U1ANNA"))))
			.isInstanceOf(ApiResult.Unknown.class);
		gate.countDown();
		api.destroy();
	}

	@Test
	void givesUpWhatIsNotAnsweredInTime() throws Exception {
		CountDownLatch gate = this.slack.hold("users.info", SlackAnswer.status(500));
		SlackApi api = api(SHORT);
		assertThat(api.call(FakeSlack.TOKEN, (client) -> client.usersInfo((info) -> info.user("U1ANNA"))))
			.isInstanceOf(ApiResult.Unknown.class);
		gate.countDown();
		api.destroy();
	}

	@Test
	void doesNotKnowWhatSlackTookAndSaidTooLate() throws Exception {
		CountDownLatch gate = this.slack.hold("chat.postMessage", SlackAnswer.well());
		SlackApi api = api(SHORT);
		assertThat(api.call(FakeSlack.TOKEN, "chat.postMessage", message())).isInstanceOf(ApiResult.Unknown.class);
		assertThat(this.slack.messages("C1GENERAL")).isEmpty();
		gate.countDown();
		await().until(() -> this.slack.messages("C1GENERAL").size() == 1);
		assertThat(this.slack.calls("chat.postMessage")).hasSize(1);
		api.destroy();
	}

	private SlackApi api(Duration patience) {
		URI nowhere = URI.create("http://127.0.0.1:9/");
		return new SlackApi(new SlackSettings("", "", "", "", "", "", this.slack.apiUrl(), nowhere, null, Duration.ZERO,
				Duration.ZERO, Duration.ZERO, patience));
	}

	private static ObjectNode message() {
		return new JsonMapper().createObjectNode().put("channel", "C1GENERAL").put("text", "hello");
	}

}
