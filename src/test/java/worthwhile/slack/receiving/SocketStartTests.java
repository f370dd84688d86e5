package worthwhile.slack.receiving;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.slack.api.model.event.StarAddedEvent;
import com.slack.api.model.event.StarRemovedEvent;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import worthwhile.WorthwhileApplication;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.FakeSocket;
import worthwhile.testing.TestDatabase;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class SocketStartTests {

	private static final CountDownLatch begun = new CountDownLatch(1);

	@AutoClose
	private final TestDatabase database = TestDatabase.create();

	@AutoClose
	private final FakeSlack slack = FakeSlack.start();

	@AutoClose
	private final FakeSocket socket = FakeSocket.start();

	@Test
	void startsWithoutANetworkAndTriesAgain(CapturedOutput output) {
		try (ConfigurableApplicationContext application = start("http://127.0.0.1:9/api/")) {
			assertThat(application.getBean(SlackHealth.class).health().getStatus()).isEqualTo(Status.DOWN);
			await(output, "Slack: it cannot be reached (ConnectException); trying again in 2 s");
			assertThat(output).contains("Slack: Socket Mode, one workspace",
					"Slack: it cannot be reached (ConnectException); trying again in 1 s");
		}
		assertThat(output).doesNotContain("marker");
		assertThat(output.getOut().lines()).noneMatch(SocketStartTests::isOfSlacksTrace);
	}

	@Test
	void acknowledgesWhatItHasBegunBeforeItEnds(CapturedOutput output) throws Exception {
		this.slack.socket(this.socket.address());
		CompletableFuture<JsonNode> begun;
		try (ConfigurableApplicationContext application = start(this.slack.apiUrl().toString())) {
			await(output, "Slack: connected");
			assertThat(application.isRunning()).isTrue();
			assertThat(this.socket.event(event("star_added"))).isPresent();
			begun = this.socket.send("events_api", Payloads.json().readTree(event("star_removed")));
			assertThat(SocketStartTests.begun.await(5, TimeUnit.SECONDS)).isTrue();
		}
		assertThat(FakeSocket.within(begun, Duration.ofSeconds(1))).isPresent();
		this.socket.awaitConnections(0);
		assertThat(output).doesNotContain("marker");
		assertThat(output.getOut().lines()).noneMatch(SocketStartTests::isOfSlacksTrace);
	}

	@Test
	void closesAllWaysInBeforeTheOutbox() {
		try (ConfigurableApplicationContext application = start("http://127.0.0.1:9/api/")) {
			int outbox = application.getBean("lanedOutbox", SmartLifecycle.class).getPhase();
			assertThat(application.getBean(SocketMode.class).getPhase())
				.isGreaterThan(application.getBean(Errands.class).getPhase());
			assertThat(application.getBean(Errands.class).getPhase()).isGreaterThan(outbox);
		}
	}

	private ConfigurableApplicationContext start(String apiUrl) {
		Map<String, String> properties = new TreeMap<>(this.database.properties());
		properties.put("server.port", "0");
		properties.put("worthwhile.slack.bot-token", FakeSlack.TOKEN);
		properties.put("worthwhile.slack.app-token", "xapp-1-marker");
		properties.put("worthwhile.slack.api-url", apiUrl);
		String[] arguments = properties.entrySet()
			.stream()
			.map((property) -> "--%s=%s".formatted(property.getKey(), property.getValue()))
			.toArray(String[]::new);
		return new SpringApplicationBuilder(WorthwhileApplication.class, Slow.class).run(arguments);
	}

	/**
	 * Other applications of the same run may still be closing, with traces of their own.
	 */
	private static boolean isOfSlacksTrace(String line) {
		return line.startsWith("\tat worthwhile.slack");
	}

	private static String event(String type) {
		return Payloads.event(type, (event) -> event.put("user", "Umarker")).toString();
	}

	private static void await(CapturedOutput output, String words) {
		long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (!output.getOut().contains(words)) {
			assertThat(System.nanoTime()).as(words).isLessThan(until);
			sleep(50);
		}
	}

	private static void sleep(int millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Named explicitly, since a scan for components finds those of all tests.
	 */
	static class Slow {

		@Bean
		BoltHandlers slow() {
			return (app) -> {
				app.event(StarAddedEvent.class, (event, context) -> context.ack());
				app.event(StarRemovedEvent.class, (event, context) -> {
					begun.countDown();
					sleep(700);
					return context.ack();
				});
			};
		}

	}

}
