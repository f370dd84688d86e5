package worthwhile.slack.sending;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.context.annotation.Import;

import worthwhile.identity.PersonRef;
import worthwhile.outbox.Messenger;
import worthwhile.outbox.Outbox;
import worthwhile.outbox.Push;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.SlackAnswer;
import worthwhile.slack.SlackTest;
import worthwhile.testing.MutableClock;
import worthwhile.testing.ProbeHandler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Prometheus reads.
 */
@SlackTest(properties = { "management.prometheus.metrics.export.enabled=true", "management.server.port=0" })
@Import(ProbeHandler.class)
class OperatorTests {

	private static final PersonRef ANNA = new PersonRef("slack", FakeSlack.TEAM, "U0ANNA");

	@Autowired
	private Messenger messenger;

	@Autowired
	private Outbox outbox;

	@Autowired
	private FakeSlack slack;

	@Autowired
	private MutableClock clock;

	@LocalManagementPort
	private int port;

	@Test
	void seesThatSlackIsBusyAndHowOldTheQueueIs() throws Exception {
		Instant now = this.clock.instant();
		this.slack.next("chat.postMessage", SlackAnswer.rateLimited(Duration.ofSeconds(90)));
		this.messenger.push(new Push(ANNA, "probe", "s", now, now.plusSeconds(3600), false));
		this.outbox.deliver();
		this.clock.advance(Duration.ofSeconds(90));
		assertThat(figures()).contains("worthwhile_outbox_age_seconds{platform=\"slack\"} 90.0",
				"worthwhile_outbox_busy_total{operation=\"post\",platform=\"slack\"} 1.0");
		this.outbox.deliver();
		assertThat(figures()).contains("worthwhile_outbox_age_seconds{platform=\"slack\"} 0.0",
				"worthwhile_outbox_sent_total{operation=\"post\",platform=\"slack\"} 1.0");
		assertThat(figures()).doesNotContain(ANNA.id(), FakeSlack.TEAM);
	}

	private String figures() throws IOException, InterruptedException {
		URI where = URI.create("http://127.0.0.1:" + this.port + "/actuator/prometheus");
		return HttpClient.newHttpClient().send(HttpRequest.newBuilder(where).build(), BodyHandlers.ofString()).body();
	}

}
