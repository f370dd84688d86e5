package worthwhile.slack.api;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that closes each connection after the first answer without having said so, as
 * web servers do when nothing comes for a while.
 */
@Timeout(60)
class IdleConnectionsTests {

	private static final String TOKEN = "xoxb-token";

	@AutoClose
	private final ClosingServer server = ClosingServer.start();

	@AutoClose("destroy")
	private final SlackApi api = new SlackApi(new SlackSettings("", "", "", "", "", "", this.server.apiUrl(),
			URI.create("http://127.0.0.1:9/"), null, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofHours(1)));

	@Test
	void areNoReasonNotToOpenAForm() {
		leaveBehindAClosedConnection();
		assertThat(this.api.callPromptly(TOKEN, (client) -> client.viewsOpen((open) -> open.triggerId("t"))))
			.isInstanceOf(ApiResult.Ok.class);
	}

	@Test
	void areNoReasonNotToChangeAMessage() {
		leaveBehindAClosedConnection();
		assertThat(this.api.call(TOKEN, "chat.update", message())).isInstanceOf(ApiResult.Ok.class);
	}

	@Test
	void doNotBringANewMessageTwice() {
		leaveBehindAClosedConnection();
		assertThat(this.api.call(TOKEN, "chat.postMessage", message())).isInstanceOfSatisfying(ApiResult.Unknown.class,
				(unknown) -> assertThat(unknown.reason()).isNotEqualTo(ApiResult.Unknown.LATE));
		assertThat(this.server.requests()).containsExactly("/api/auth.test");
	}

	private void leaveBehindAClosedConnection() {
		assertThat(this.api.call(TOKEN, (client) -> client.authTest((test) -> test))).isInstanceOf(ApiResult.Ok.class);
		this.server.awaitClosed();
	}

	private static ObjectNode message() {
		return new JsonMapper().createObjectNode().put("channel", "C1").put("text", "hello");
	}

}
