package worthwhile.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobListener;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
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
import static worthwhile.testing.Patience.await;
import static worthwhile.testing.Patience.isWaiting;

class HeartbeatTests {

	private static final Duration SHORT = Duration.ofMillis(50);

	private static final Duration HOUR = Duration.ofHours(1);

	@AutoClose
	private final TestDatabase database = TestDatabase.create();

	private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();

	private final List<String> beats = new CopyOnWriteArrayList<>();

	@AfterEach
	void stop() {
		this.nodes.forEach(ConfigurableApplicationContext::close);
	}

	@Test
	void twoNodesBeatAsOne() throws Exception {
		List<Date> times = new CopyOnWriteArrayList<>();
		for (String node : List.of("one", "two")) {
			start(new Counted("pulse", SHORT, node)).getBean(Scheduler.class)
				.getListenerManager()
				.addJobListener(new Noted(node, times));
		}
		await().until(() -> times.size() > 30);
		List<Date> meant = times.stream().sorted().toList();
		for (int beat = 1; beat < meant.size(); beat++) {
			assertThat(meant.get(beat)).isAfterOrEqualTo(meant.get(beat - 1).toInstant().plus(SHORT));
		}
	}

	@Test
	void oneGoesOnWhenTheOtherStops() {
		ConfigurableApplicationContext one = start(new Counted("pulse", SHORT, "one"));
		await().until(() -> this.beats.contains("one"));
		start(Map.of("worthwhile.heartbeats.enabled", "true",
				"spring.quartz.properties.org.quartz.jobStore.misfireThreshold", "200"),
				new Counted("pulse", SHORT, "two"));
		one.close();
		this.beats.clear();
		await().until(() -> this.beats.size() > 3);
		assertThat(this.beats).containsOnly("two");
	}

	/**
	 * Quartz sets a beat aside for the node that will do it, and leaves it there when the
	 * node stops, until it takes the node for dead.
	 */
	@Test
	void whoeverStopsKeepsNoBeatBack() {
		ConfigurableApplicationContext before = start(new Counted("pulse", Duration.ofSeconds(2), "before"));
		await().until(() -> states().equals(List.of("ACQUIRED")));
		before.close();
		assertThat(states()).containsExactly("WAITING");
		assertThat(rows("qrtz_fired_triggers")).isZero();
		assertThat(rows("qrtz_scheduler_state")).isZero();
		start(new Counted("pulse", Duration.ofSeconds(2), "after"));
		await().until(() -> this.beats.contains("after"));
	}

	@Test
	void beginLaterIfTheDatabaseIsAwayAtTheStart() {
		ConfigurableApplicationContext node = start(Map.of("worthwhile.heartbeats.enabled", "false"),
				new Counted("pulse", SHORT, "one"));
		this.database.disappear();
		node.getBean(BeatWhileRunning.class).start();
		assertThat(this.beats).isEmpty();
		this.database.reappear();
		await().until(() -> this.beats.contains("one"));
	}

	@Test
	void aBeatThatFailsIsFollowedByTheNext() {
		start(new Counted("pulse", SHORT, "one") {

			@Override
			public void beat() {
				super.beat();
				throw new IllegalStateException();
			}

		});
		await().until(() -> this.beats.size() > 2);
	}

	@Test
	void afterHoursWithoutANodeItBeatsOnceAtOnce() throws Exception {
		start(new Counted("hourly", HOUR, "before")).close();
		long next = this.database.jdbc().sql("SELECT next_fire_time FROM qrtz_triggers").query(Long.class).single();
		this.database.jdbc().sql("""
				UPDATE qrtz_triggers SET next_fire_time = next_fire_time - :away, start_time = start_time - :away
				""").param("away", Duration.ofHours(50).toMillis()).update();
		this.beats.clear();
		Scheduler scheduler = start(new Counted("hourly", HOUR, "after")).getBean(Scheduler.class);
		await().until(() -> !this.beats.isEmpty());
		assertThat(this.beats).containsExactly("after");
		Trigger trigger = scheduler.getTrigger(TriggerKey.triggerKey("hourly", "heartbeat"));
		assertThat(trigger.getNextFireTime().getTime()).isGreaterThanOrEqualTo(next);
	}

	@Test
	void itSleepsNotAsLongAsTheClockWasSetBack() throws Exception {
		QuartzHeartbeats heartbeats = start(new Counted("hourly", HOUR, "one")).getBean(QuartzHeartbeats.class);
		await().until(() -> this.beats.size() == 1 && states().equals(List.of("WAITING")));
		Instant before = nextFireTime();
		heartbeats.wake();
		assertThat(nextFireTime()).isEqualTo(before);
		this.database.jdbc().sql("""
				UPDATE qrtz_triggers SET next_fire_time = next_fire_time + :back, start_time = start_time + :back
				""").param("back", Duration.ofHours(50).toMillis()).update();
		heartbeats.wake();
		await().until(() -> this.beats.size() == 2);
		assertThat(nextFireTime()).isBetween(before, before.plus(HOUR));
	}

	private Instant nextFireTime() {
		return Instant.ofEpochMilli(
				this.database.jdbc().sql("SELECT next_fire_time FROM qrtz_triggers").query(Long.class).single());
	}

	@Test
	void anIntervalThatChangedIsReplaced() throws Exception {
		start(new Counted("pulse", HOUR, "one")).close();
		Scheduler scheduler = start(new Counted("pulse", Duration.ofHours(2), "one")).getBean(Scheduler.class);
		SimpleTrigger trigger = (SimpleTrigger) scheduler.getTrigger(TriggerKey.triggerKey("pulse", "heartbeat"));
		assertThat(trigger.getRepeatInterval()).isEqualTo(Duration.ofHours(2).toMillis());
	}

	@Test
	void aNodeThatStartsShiftsNoBeat() throws Exception {
		Scheduler scheduler = start(new Counted("pulse", HOUR, "one")).getBean(Scheduler.class);
		TriggerKey key = TriggerKey.triggerKey("pulse", "heartbeat");
		Date started = scheduler.getTrigger(key).getStartTime();
		start(new Counted("pulse", HOUR, "two"));
		assertThat(scheduler.getTrigger(key).getStartTime()).isEqualTo(started);
	}

	@Test
	void whatDoesNotExistAnyMoreIsForgotten() throws Exception {
		start(new Counted("old", SHORT, "old")).close();
		Scheduler scheduler = start(new Counted("new", HOUR, "new")).getBean(Scheduler.class);
		assertThat(scheduler.checkExists(TriggerKey.triggerKey("old", "heartbeat"))).isFalse();
		assertThat(scheduler.checkExists(TriggerKey.triggerKey("new", "heartbeat"))).isTrue();
	}

	@Test
	void stoppingWaitsForTheBeatButNotForTheNext() {
		Thread stopping = Thread.currentThread();
		AtomicReference<@Nullable Scheduler> scheduler = new AtomicReference<>();
		ConfigurableApplicationContext node = start(new Counted("slow", SHORT, "began") {

			@Override
			public void beat() {
				super.beat();
				await().until(() -> isInStandby(scheduler.get()) && isWaiting(stopping));
				HeartbeatTests.this.beats.add("ended");
			}

		});
		scheduler.set(node.getBean(Scheduler.class));
		await().until(() -> !this.beats.isEmpty());
		node.getBean(BeatWhileRunning.class).stop();
		assertThat(this.beats).containsExactly("began", "ended");
	}

	@Test
	void aNodeThatIsNotEnabledStaysSilent() throws Exception {
		Scheduler scheduler = start(Map.of("worthwhile.heartbeats.enabled", "false"),
				new Counted("pulse", SHORT, "one"))
			.getBean(Scheduler.class);
		assertThat(scheduler.isStarted()).isFalse();
		assertThat(rows("qrtz_triggers")).isZero();
		assertThat(this.beats).isEmpty();
	}

	private static boolean isInStandby(@Nullable Scheduler scheduler) throws SchedulerException {
		return scheduler != null && scheduler.isInStandbyMode();
	}

	private List<String> states() {
		return this.database.jdbc().sql("SELECT trigger_state FROM qrtz_triggers").query(String.class).list();
	}

	private int rows(String table) {
		return this.database.jdbc().sql("SELECT count(*) FROM " + table).query(Integer.class).single();
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

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			QuartzAutoConfiguration.class })
	@EnableConfigurationProperties(HeartbeatProperties.class)
	@Import({ BeatWhileRunning.class, QuartzHeartbeats.class, DaemonThreads.class })
	static class OnlyHeartbeats {

	}

	/**
	 * Notes for which time each beat was meant.
	 */
	private record Noted(String name, List<Date> times) implements JobListener {

		@Override
		public String getName() {
			return this.name;
		}

		@Override
		public void jobToBeExecuted(JobExecutionContext beat) {
			this.times.add(beat.getScheduledFireTime());
		}

		@Override
		public void jobExecutionVetoed(JobExecutionContext beat) {
			throw new AssertionError("nobody objects");
		}

		@Override
		public void jobWasExecuted(JobExecutionContext beat, @Nullable JobExecutionException failure) {
			// what counts is that it began
		}

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
