package worthwhile.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import worthwhile.outbox.Messenger;
import worthwhile.outbox.Outbox;
import worthwhile.testing.MutableClock;
import worthwhile.testing.NodeProcess;
import worthwhile.testing.TestDatabase;
import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A node that is killed while it sends in eight lanes.
 */
@Tag("bench")
@WorthwhileTest
class KilledOutboxBench {

	private static final SlackStub STUB = SlackStub.slow(Duration.ofMillis(20));

	private static final int MESSAGES = 4000;

	/** In the middle. */
	private static final int KILLED_AT = 1000;

	private static final Duration LEASE_IS_OVER = Duration.ofMinutes(3);

	@Autowired
	private TestDatabase database;

	@Autowired
	private Outbox outbox;

	@Autowired
	private Messenger messenger;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MutableClock clock;

	@DynamicPropertySource
	static void slackIsTheStub(DynamicPropertyRegistry registry) {
		STUB.properties().forEach((name, value) -> registry.add(name, () -> value));
	}

	@Test
	void leavesOneMessageOfUnknownOutcomeInEachLane() throws Exception {
		SomeQuestion.queue(this.messenger, MESSAGES, "killed", this.clock.instant());
		killANodeInTheMiddle();
		int unknown = unknown();
		this.clock.advance(LEASE_IS_OVER);
		await().atMost(Duration.ofMinutes(2)).until(() -> this.outbox.deliver() == 0 && queued() == 0);
		List<Integer> twice = twice();
		MeasuredFigures
			.print("killed outbox: %d of %,d messages were on their way in %d lanes, %d of them arrived twice "
					+ "(wanted: at most one for each lane)", unknown, MESSAGES, SlackStub.LANES, twice.size());
		assertThat(unknown).isPositive();
		assertThat(IntStream.range(0, MESSAGES)).allMatch((number) -> STUB.copies(SomeQuestion.person(number)) >= 1);
		assertThat(twice.stream().map((number) -> number % SlackStub.LANES)).doesNotHaveDuplicates();
		assertThat(twice).allMatch((number) -> STUB.copies(SomeQuestion.person(number)) == 2);
	}

	private void killANodeInTheMiddle() throws Exception {
		NodeProcess other = NodeProcess.start(SendOnce.class, this.clock.instant().toString(), settings());
		try {
			await().atMost(Duration.ofMinutes(2)).until(() -> STUB.messages() >= KILLED_AT || !other.isAlive());
			assertThat(other.isAlive()).isTrue();
		}
		finally {
			other.kill();
		}
		assertThat(STUB.messages()).isLessThan(MESSAGES);
	}

	private Map<String, String> settings() {
		return Stream.of(this.database.properties(), STUB.properties())
			.flatMap((settings) -> settings.entrySet().stream())
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * How many messages are on their way, at most one in a lane.
	 */
	private int unknown() {
		return this.jdbc.sql("SELECT count(sending) FROM lane").query(Integer.class).single();
	}

	private int queued() {
		return this.jdbc.sql("SELECT count(*) FROM push").query(Integer.class).single();
	}

	private static List<Integer> twice() {
		return IntStream.range(0, MESSAGES)
			.filter((number) -> STUB.copies(SomeQuestion.person(number)) > 1)
			.boxed()
			.toList();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class SendOnce {

		@Bean
		SomeQuestion someQuestion() {
			return new SomeQuestion();
		}

		/**
		 * The workspaces are known as soon as Slack has told them.
		 */
		@Bean
		Runnable work(Outbox outbox, JdbcClient jdbc) {
			return () -> {
				await().until(() -> jdbc.sql("SELECT count(*) FROM workspace WHERE platform = 'slack'")
					.query(Integer.class)
					.single() == SlackStub.LANES);
				outbox.deliver();
			};
		}

	}

}
