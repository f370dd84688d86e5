package worthwhile.slack.ingress;

import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import worthwhile.slack.Signed;
import worthwhile.slack.SlackTest;
import worthwhile.slack.answering.Payloads;
import worthwhile.slack.ingress.Knock.Answer;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

@SlackTest
@ExtendWith(OutputCaptureExtension.class)
class DatabaseGoneTests {

	private static final Duration SLACKS_PATIENCE = Duration.ofSeconds(3);

	@LocalServerPort
	private int port;

	@Autowired
	private TestDatabase database;

	@Autowired
	private HikariDataSource pool;

	@Autowired
	private MeterRegistry meters;

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
		disappear();
		Duration before = waited();
		assertThat(event(left).status()).isEqualTo(500);
		assertThat(waited().minus(before)).isLessThan(SLACKS_PATIENCE);
		this.database.reappear();
		// the pool looks for the database now and again
		await().until(() -> event(left).status() == 200);
	}

	@Test
	void saysThatACommandWasNotTakenIn() {
		String command = Payloads.urlEncoded(Payloads.command("Umarker", "Cmarker", "marker", "log 25m linkedin"));
		disappear();
		Duration before = waited();
		Answer answer = Knock.form(command, new Signed(this.clock)).send(this.port);
		assertThat(waited().minus(before)).isPositive().isLessThan(SLACKS_PATIENCE);
		assertThat(answer.status()).isEqualTo(200);
		JsonNode said = Payloads.json().readTree(answer.body());
		assertThat(said.path("text").asString()).contains("Nothing was stored");
	}

	/**
	 * What the pool had is closed too: a connection that was used a moment ago would be
	 * taken for alive, and then nobody waits.
	 */
	private void disappear() {
		this.database.disappear();
		this.pool.getHikariPoolMXBean().softEvictConnections();
	}

	/**
	 * How long the database was waited for so far.
	 */
	private Duration waited() {
		double times = this.meters.get("hikaricp.connections.timeout").counter().count();
		return Duration.ofMillis(this.pool.getConnectionTimeout()).multipliedBy((long) times);
	}

	private Answer event(String event) {
		return Knock.json(event, new Signed(this.clock)).send(this.port);
	}

}
