package worthwhile.slack.receiving;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import worthwhile.slack.Signed;
import worthwhile.slack.SlackTest;
import worthwhile.slack.receiving.Knock.Answer;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A {@link Knock} waits no longer than Slack does.
 */
@SlackTest
@ExtendWith(OutputCaptureExtension.class)
class DatabaseGoneTests {

	@LocalServerPort
	private int port;

	@Autowired
	private TestDatabase database;

	@Autowired
	private MutableClock clock;

	@AfterEach
	void isThereAgain(CapturedOutput output) {
		this.database.reappear();
		assertThat(output).doesNotContain("marker");
	}

	@Test
	void takesAnEventWhenSlackDeliversItAgain() {
		String left = Payloads
			.event("member_left_channel", (event) -> event.put("user", "Umarker").put("channel", "Cmarker"))
			.toString();
		this.database.disappear();
		assertThat(event(left).status()).isEqualTo(500);
		this.database.reappear();
		// the pool looks for the database now and again
		await().until(() -> event(left).status() == 200);
	}

	@Test
	void saysThatACommandWasNotTakenIn() {
		String command = Payloads.urlEncoded(Payloads.command("Umarker", "Cmarker", "marker", "log 25m linkedin"));
		this.database.disappear();
		Answer answer = Knock.form(command, new Signed(this.clock)).send(this.port);
		assertThat(answer.status()).isEqualTo(200);
		JsonNode said = Payloads.json().readTree(answer.body());
		assertThat(said.path("text").asString()).contains("Nothing was stored");
	}

	private Answer event(String event) {
		return Knock.json(event, new Signed(this.clock)).send(this.port);
	}

}
