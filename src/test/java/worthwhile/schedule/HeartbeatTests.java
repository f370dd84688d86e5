package worthwhile.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SimpleTrigger;
import org.quartz.TriggerKey;
import worthwhile.testing.TestDatabase;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

class HeartbeatTests {

	@AutoClose
	private final TestDatabase database = TestDatabase.create();

	private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();

	private final List<String> beats = new CopyOnWriteArrayList<>();

	@AfterEach
	void stop() {
		this.nodes.forEach(ConfigurableApplicationContext::close);
	}

	@Test
	void twoNodesBeatAsOne() {
		start(new Counted("pulse", Duration.ofMillis(200), "one"));
		start(new Counted("pulse", Duration.ofMillis(200), "two"));
		this.beats.clear();
		pause(2000);
		assertThat(this.beats).hasSizeBetween(5, 11);
	}

	@Test
	void oneGoesOnWhenTheOtherStops() {
		ConfigurableApplicationContext one = start(new Counted("pulse", Duration.ofMillis(300), "one"));
		waitUntil(() -> this.beats.contains("one"));
		start(new Counted("pulse", Duration.ofMillis(300), "two"));
		one.close();
		this.beats.clear();
		waitUntil(() -> this.beats.size() > 3);
		assertThat(this.beats).containsOnly("two");
	}

	@Test
	void whoeverStartsAgainBeatsAtOnce() {
		start(new Counted("pulse", Duration.ofSeconds(2), "before")).close();
		long started = System.nanoTime();
		start(new Counted("pulse", Duration.ofSeconds(2), "after"));
		waitUntil(() -> this.beats.contains("after"));
		assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(7));
	}

	@Test
	void aBeatThatFailsIsFollowedByTheNext() {
		start(new Counted("pulse", Duration.ofMillis(300), "one") {

			@Override
			public void beat() {
				super.beat();
				throw new IllegalStateException();
			}

		});
		waitUntil(() -> this.beats.size() > 2);
	}

	@Test
	void afterHoursWithoutANodeItBeatsOnceAtOnce() {
		start(new Counted("hourly", Duration.ofHours(1), "before")).close();
		this.database.jdbc().sql("""
				UPDATE qrtz_triggers SET next_fire_time = next_fire_time - :away, start_time = start_time - :away
				""").param("away", Duration.ofHours(50).toMillis()).update();
		this.beats.clear();
		start(new Counted("hourly", Duration.ofHours(1), "after"));
		waitUntil(() -> !this.beats.isEmpty());
		pause(500);
		assertThat(this.beats).containsExactly("after");
	}

	@Test
	void anIntervalThatChangedIsReplaced() throws Exception {
		start(new Counted("pulse", Duration.ofHours(1), "one")).close();
		Scheduler scheduler = start(new Counted("pulse", Duration.ofHours(2), "one")).getBean(Scheduler.class);
		SimpleTrigger trigger = (SimpleTrigger) scheduler.getTrigger(TriggerKey.triggerKey("pulse", "heartbeat"));
		assertThat(trigger.getRepeatInterval()).isEqualTo(Duration.ofHours(2).toMillis());
	}

	@Test
	void aNodeThatStartsShiftsNoBeat() throws Exception {
		Scheduler scheduler = start(new Counted("pulse", Duration.ofHours(1), "one")).getBean(Scheduler.class);
		TriggerKey key = TriggerKey.triggerKey("pulse", "heartbeat");
		Date started = scheduler.getTrigger(key).getStartTime();
		start(new Counted("pulse", Duration.ofHours(1), "two"));
		assertThat(scheduler.getTrigger(key).getStartTime()).isEqualTo(started);
	}

	@Test
	void whatDoesNotExistAnyMoreIsForgotten() throws Exception {
		start(new Counted("old", Duration.ofMillis(300), "old")).close();
		Scheduler scheduler = start(new Counted("new", Duration.ofHours(1), "new")).getBean(Scheduler.class);
		assertThat(scheduler.checkExists(TriggerKey.triggerKey("old", "heartbeat"))).isFalse();
		assertThat(scheduler.checkExists(TriggerKey.triggerKey("new", "heartbeat"))).isTrue();
	}

	@Test
	void stoppingWaitsForTheBeatButNotForTheNext() {
		ConfigurableApplicationContext node = start(new Counted("slow", Duration.ofMillis(100), "began") {

			@Override
			public void beat() {
				super.beat();
				pause(700);
				HeartbeatTests.this.beats.add("ended");
			}

		});
		waitUntil(() -> !this.beats.isEmpty());
		long started = System.nanoTime();
		node.close();
		assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(4));
		assertThat(this.beats.get(this.beats.size() - 1)).isEqualTo("ended");
	}

	@Test
	void aNodeThatIsNotEnabledStaysSilent() {
		start(Map.of("worthwhile.heartbeats.enabled", "false"), new Counted("pulse", Duration.ofMillis(100), "one"));
		pause(600);
		assertThat(this.beats).isEmpty();
	}

	private ConfigurableApplicationContext start(Heartbeat heartbeat) {
		return start(Map.of("worthwhile.heartbeats.enabled", "true"), heartbeat);
	}

	private ConfigurableApplicationContext start(Map<String, Object> properties, Heartbeat heartbeat) {
		ConfigurableApplicationContext node = new SpringApplicationBuilder(OnlyHeartbeats.class)
			.web(WebApplicationType.NONE)
			.initializers((context) -> context.getBeanFactory().registerSingleton("heartbeat", heartbeat))
			.run(arguments(properties));
		this.nodes.add(node);
		return node;
	}

	private String[] arguments(Map<String, Object> properties) {
		List<String> arguments = new ArrayList<>();
		properties.forEach((name, value) -> arguments.add("--%s=%s".formatted(name, value)));
		this.database.properties().forEach((name, value) -> arguments.add("--%s=%s".formatted(name, value)));
		return arguments.toArray(String[]::new);
	}

	private static void waitUntil(BooleanSupplier condition) {
		long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("in time").isLessThan(end);
			pause(20);
		}
	}

	private static void pause(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			QuartzAutoConfiguration.class })
	@EnableConfigurationProperties(HeartbeatProperties.class)
	@Import({ BeatWhileRunning.class, QuartzHeartbeats.class })
	static class OnlyHeartbeats {

	}

	private class Counted implements Heartbeat {

		private final String name;

		private final Duration every;

		private final String says;

		Counted(String name, Duration every, String says) {
			this.name = name;
			this.every = every;
			this.says = says;
		}

		@Override
		public String name() {
			return this.name;
		}

		@Override
		public Duration every() {
			return this.every;
		}

		@Override
		public void beat() {
			HeartbeatTests.this.beats.add(this.says);
		}

	}

}
