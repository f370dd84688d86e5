package worthwhile.testing;

import java.time.ZoneId;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;

import static org.assertj.core.api.Assertions.assertThat;

@WorthwhileTest
class WorthwhileTestTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestDatabase database;

	@Test
	void theApplicationUsesTheTestsDatabase() {
		assertThat(name(this.jdbc)).startsWith("test_").isEqualTo(name(this.database.jdbc()));
	}

	@Test
	void sessionsRunInAnotherZoneThanTheJvm() {
		String zone = this.jdbc.sql("SHOW timezone").query(String.class).single();
		assertThat(zone).isEqualTo("Pacific/Chatham").isNotEqualTo(ZoneId.systemDefault().getId());
	}

	@Test
	void theJvmRunsInAZoneOfItsOwn() {
		assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("America/St_Johns"));
	}

	@Test
	void theApplicationEndsWithItsClass() throws Exception {
		TestContextManager small = new TestContextManager(Small.class);
		ConfigurableApplicationContext application = (ConfigurableApplicationContext) small.getTestContext()
			.getApplicationContext();
		assertThat(application.isActive()).isTrue();
		small.afterTestClass();
		assertThat(application.isActive()).isFalse();
	}

	@Test
	void heartbeatsGoByTheDatabaseOfTheirOwnApplication(@Autowired Scheduler scheduler) throws Exception {
		assertThat(scheduler.getSchedulerName()).isEqualTo(name(this.jdbc));
	}

	private static String name(JdbcClient jdbc) {
		return jdbc.sql("SELECT datname FROM pg_stat_activity WHERE pid = pg_backend_pid()")
			.query(String.class)
			.single();
	}

	@Nested
	class Inside {

		@Test
		void sharesTheDatabase(@Autowired TestDatabase inner) {
			assertThat(inner).isSameAs(WorthwhileTestTests.this.database);
		}

	}

	/**
	 * With the playground on, nothing of the application is asked for.
	 */
	@WorthwhileTest(classes = Small.class, webEnvironment = WebEnvironment.NONE,
			properties = "worthwhile.playground.enabled=true")
	static class Small {

	}

}
