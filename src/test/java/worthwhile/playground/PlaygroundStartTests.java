package worthwhile.playground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import worthwhile.WorthwhileApplication;
import worthwhile.start.StartRefused;
import worthwhile.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
class PlaygroundStartTests {

	/** Longer than any start takes. */
	private static final Duration LEAD = Duration.ofDays(3);

	@AutoClose
	private final TestDatabase database = TestDatabase.create();

	@Test
	void keepsPeopleWordsAndClockOverARestart() {
		Instant moved;
		try (ConfigurableApplicationContext first = start()) {
			page(first).say("/worthwhile help");
			PlaygroundClock clock = first.getBean(PlaygroundClock.class);
			moved = clock.instant().plus(LEAD);
			clock.forwardTo(moved);
		}
		try (ConfigurableApplicationContext second = start()) {
			assertThat(page(second).words()).contains("/worthwhile help");
			assertThat(page(second).messages()).isNotEmpty();
			assertThat(second.getBean(JdbcCast.class).all()).hasSize(SamplePeople.ALL.size() + Story.values().length);
			assertThat(second.getBean(Clock.class).instant()).isBetween(moved, moved.plus(LEAD.dividedBy(2)));
		}
	}

	@Test
	void saysWhereItIs(CapturedOutput output) {
		try (ConfigurableApplicationContext application = start()) {
			assertThat(output).contains("Worthwhile is ready: open http://localhost:" + port(application));
		}
	}

	@Test
	void refusesADatabaseOfARealWorkspaceInWords() {
		this.database.jdbc().sql("""
				INSERT INTO workspace (id, platform, ref, retention_months, zone, language)
				VALUES (gen_random_uuid(), 'slack', 'T1', 24, 'UTC', 'en')
				""").update();
		assertThatException().isThrownBy(this::start).havingRootCause().satisfies((cause) -> {
			assertThat(cause).isInstanceOf(StartRefused.class).hasMessageContainingAll("slack", "real people");
			assertThat(((StartRefused) cause).action()).contains("database of its own");
		});
	}

	@Test
	void refusesToRunBesideAChatPlatformInWords() {
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(() -> start(Map.of("worthwhile.slack.bot-token", "xoxb-1")))
			.withMessageContainingAll("slack", "real people")
			.satisfies((refused) -> assertThat(refused.action()).contains("worthwhile.playground.enabled"));
	}

	private ConfigurableApplicationContext start() {
		return start(Map.of());
	}

	private ConfigurableApplicationContext start(Map<String, Object> more) {
		Map<String, Object> properties = new TreeMap<>(this.database.properties());
		properties.putAll(more);
		properties.put("server.port", "0");
		properties.put("worthwhile.playground.enabled", "true");
		properties.put("spring.main.banner-mode", "off");
		String[] arguments = properties.entrySet()
			.stream()
			.map((property) -> "--%s=%s".formatted(property.getKey(), property.getValue()))
			.toArray(String[]::new);
		return new SpringApplicationBuilder(WorthwhileApplication.class).run(arguments);
	}

	private static PlaygroundPage page(ConfigurableApplicationContext application) {
		return new PlaygroundPage(port(application), "maya", "maya");
	}

	private static int port(ConfigurableApplicationContext application) {
		return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

}
