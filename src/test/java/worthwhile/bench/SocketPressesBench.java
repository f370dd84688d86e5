package worthwhile.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.identity.WorkspaceRef;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.FakeSocket;
import worthwhile.slack.FakeSocketConfiguration;
import worthwhile.slack.SlackMessage;
import worthwhile.slack.SlackTest;
import worthwhile.slack.answering.Payloads;
import worthwhile.testing.Dialogue;
import worthwhile.testing.JdbcCrowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * As many people as the bot answers at a time over a socket press a button in the same
 * moment: after how long each press is acknowledged, and seen in its message.
 */
@Tag("bench")
@SlackTest(properties = { "worthwhile.slack.app-token=xapp-of-the-bench", "worthwhile.slack.signing-secret=" })
@Import(FakeSocketConfiguration.class)
class SocketPressesBench {

	private static final WorkspaceRef WORKSPACE = new WorkspaceRef("slack", FakeSlack.TEAM);

	private static final Instant ASKED = Instant.parse("2026-11-18T16:30:00Z");

	private static final LocalDate DAY = LocalDate.ofInstant(ASKED, ZoneOffset.UTC);

	private static final String PRESSING = "U0PRESSES";

	private static final int AT_ONCE = 64;

	private static final int ROUNDS = 20;

	private static final List<String> MINUTES = List.of("10", "30", "60");

	/** Slack waits no longer, and people do not either. */
	private static final double PATIENCE = 3;

	private final Queue<Double> seen = new ConcurrentLinkedQueue<>();

	private volatile long begun;

	@Test
	void answersEachInTime(@Autowired FakeSlack slack, @Autowired FakeSocket socket, @Autowired JdbcClient jdbc,
			@Autowired Dialogue dialogue) {
		slack.reset();
		dialogue.begins(ASKED.minus(Duration.ofHours(1)).toString());
		new JdbcCrowd(jdbc).joins(AT_ONCE, PRESSING, ASKED, WORKSPACE);
		dialogue.liveUntil(ASKED.plus(Duration.ofMinutes(10)).toString());
		Map<String, SlackMessage> questions = IntStream.rangeClosed(1, AT_ONCE)
			.mapToObj((number) -> PRESSING + number)
			.collect(Collectors.toMap((person) -> person, (person) -> slack.inDirectChat(person).get(0)));
		slack.behave((call) -> {
			if (call.method().equals("response_url")) {
				this.seen.add(since());
			}
			return null;
		});
		List<Double> acknowledged = new ArrayList<>();
		List<Double> shown = new ArrayList<>();
		for (int round = 0; round <= ROUNDS; round++) {
			List<Double> times = round(slack, socket, questions, MINUTES.get(round % MINUTES.size()));
			// the first makes everything warm
			if (round > 0) {
				acknowledged.addAll(times);
				shown.addAll(this.seen);
			}
		}
		double latest = print("acknowledged", acknowledged);
		double latestShown = print("seen in its message", shown);
		assertThat(latest).isLessThan(PATIENCE);
		assertThat(latestShown).isLessThan(PATIENCE);
	}

	private List<Double> round(FakeSlack slack, FakeSocket socket, Map<String, SlackMessage> questions,
			String minutes) {
		List<JsonNode> presses = questions.entrySet()
			.stream()
			.<JsonNode>map((question) -> press(slack, question.getKey(), question.getValue(), minutes))
			.toList();
		this.seen.clear();
		this.begun = System.nanoTime();
		List<CompletableFuture<Double>> answers = presses.stream()
			.map((press) -> socket.send("interactive", press).thenApply((acknowledgement) -> since()))
			.toList();
		List<Double> times = answers.stream().map(CompletableFuture::join).toList();
		await().atMost(Duration.ofSeconds(20)).until(() -> this.seen.size() >= AT_ONCE);
		return times;
	}

	private static ObjectNode press(FakeSlack slack, String person, SlackMessage question, String minutes) {
		ObjectNode payload = Payloads.press(person, Payloads.inMessage(question.channel(), question.ts(), false),
				Payloads.button("question.minutes", DAY + "/" + minutes));
		payload.putObject("message").put("type", "message").put("ts", question.ts());
		payload.put("response_url", slack.responseUrl(question.channel(), person, question.ts()));
		return payload;
	}

	private double since() {
		return (System.nanoTime() - this.begun) / 1e9;
	}

	/**
	 * Prints how long it takes.
	 * @return the longest
	 */
	private static double print(String what, List<Double> times) {
		List<Double> sorted = times.stream().sorted().toList();
		double latest = sorted.get(sorted.size() - 1);
		MeasuredFigures.print(
				"%d presses at once over a socket, %d times: each %s, half of them within %.3f s, "
						+ "99 %% within %.3f s, the last after %.3f s (wanted: 3)",
				AT_ONCE, ROUNDS, what, sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100), latest);
		return latest;
	}

}
