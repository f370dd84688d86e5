package worthwhile.slack.ingress;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

import com.slack.api.model.event.StarAddedEvent;
import com.slack.api.model.event.StarRemovedEvent;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;

import worthwhile.WorthwhileApplication;
import worthwhile.conversation.ReplyQueue;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.FakeSocket;
import worthwhile.slack.answering.Payloads;
import worthwhile.testing.Patience;
import worthwhile.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;
import static worthwhile.testing.Patience.isWaiting;

@ExtendWith(OutputCaptureExtension.class)
class SocketStartTests {

	private static final CountDownLatch begun = new CountDownLatch(1);

	private static volatile BooleanSupplier closing = () -> false;

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
			await().until(() -> output.getOut()
				.contains("Slack: it cannot be reached (ConnectException); trying again in 2 s"));
			assertThat(output).contains("Slack: Socket Mode, one workspace",
					"Slack: it cannot be reached (ConnectException); trying again in 1 s");
		}
		assertThat(output).doesNotContain("marker", "\tat ");
	}

	@Test
	void acknowledgesWhatItHasBegunBeforeItEnds(CapturedOutput output) throws Exception {
		this.slack.socket(this.socket.address());
		CompletableFuture<JsonNode> begun;
		try (ConfigurableApplicationContext application = start(this.slack.apiUrl().toString())) {
			await().until(() -> output.getOut().contains("Slack: connected"));
			assertThat(application.isRunning()).isTrue();
			assertThat(this.socket.event(event("star_added"))).isPresent();
			begun = this.socket.send("events_api", Payloads.json().readTree(event("star_removed")));
			await(SocketStartTests.begun);
			SocketMode mode = application.getBean(SocketMode.class);
			Thread here = Thread.currentThread();
			closing = () -> !mode.isRunning() && isWaiting(here);
		}
		assertThat(FakeSocket.within(begun, Patience.LONG)).isPresent();
		this.socket.awaitConnections(0);
		assertThat(output).doesNotContain("marker", "\tat ");
	}

	@Test
	void closesAllWaysInBeforeTheOutbox() {
		try (ConfigurableApplicationContext application = start("http://127.0.0.1:9/api/")) {
			int outbox = application.getBean("outboxWorker", SmartLifecycle.class).getPhase();
			assertThat(application.getBean(SocketMode.class).getPhase())
				.isGreaterThan(application.getBean(ReplyQueue.class).getPhase());
			assertThat(application.getBean(ReplyQueue.class).getPhase()).isGreaterThan(outbox);
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

	private static String event(String type) {
		return Payloads.event(type, (event) -> event.put("user", "Umarker")).toString();
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
					await().until(() -> closing.getAsBoolean());
					return context.ack();
				});
			};
		}

	}

}
