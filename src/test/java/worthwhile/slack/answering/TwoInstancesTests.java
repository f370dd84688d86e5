package worthwhile.slack.answering;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.WorthwhileApplication;
import worthwhile.identity.WorkspaceRef;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.Signed;
import worthwhile.slack.SlackTest;
import worthwhile.slack.api.SlackSettings;
import worthwhile.slack.installation.Tokens;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

/**
 * Two instances of the bot on one database, to which Slack delivers the same.
 */
@SlackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesTests {

	private final FakeSlack slack;

	private final JdbcClient jdbc;

	private final MutableClock clock;

	private final TestDatabase database;

	private final Way one;

	private ConfigurableApplicationContext second;

	private Way another;

	private SlackPerson anna;

	TwoInstancesTests(@Autowired FakeSlack slack, @Autowired JdbcClient jdbc, @Autowired MutableClock clock,
			@Autowired TestDatabase database, @LocalServerPort int port) {
		this.slack = slack;
		this.jdbc = jdbc;
		this.clock = clock;
		this.database = database;
		this.one = new SignedWay(port, new Signed(clock));
		this.second = start();
		int secondPort = this.second.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
		this.another = new SignedWay(secondPort, new Signed(clock));
		this.anna = new SlackPerson(slack, this.one, "U1ANNA");
	}

	private ConfigurableApplicationContext start() {
		SpringApplicationBuilder application = new SpringApplicationBuilder(WorthwhileApplication.class)
			.profiles("slack")
			.initializers((context) -> ((GenericApplicationContext) context).registerBean("sameClock", Clock.class,
					() -> this.clock, (bean) -> bean.setPrimary(true)));
		this.database.properties().forEach((name, value) -> application.properties(name + "=" + value));
		ConfigurableApplicationContext started = application.run("--server.port=0",
				"--worthwhile.slack.api-url=" + this.slack.apiUrl());
		WorkspaceRef home = new WorkspaceRef(SlackSettings.PLATFORM, FakeSlack.TEAM);
		await().until(() -> started.getBean(Tokens.class).isGranted(home));
		return started;
	}

	@BeforeAll
	void join() {
		this.anna.command("join");
		this.anna.fill(Map.of());
		this.anna.sees("Good to have you.");
	}

	@AfterAll
	void stop() {
		this.second.close();
	}

	@Test
	void answerAnEventThatEachGetsThreeTimesOnce() {
		ObjectNode words = Payloads.message("U1ANNA", "25m linkedin reading, 1 lead");
		assertThat(atOnce(() -> this.one.event(words), () -> this.another.event(words))).hasSize(6)
			.allMatch((answer) -> answer.status() == 200);
		this.anna.sees("~25 min", "Lead");
		this.anna.say("the last word");
		this.anna.sees("the last word");
		assertThat(this.anna.messages()).filteredOn((message) -> message.contains("~25 min")).hasSize(1);
		assertThat(this.jdbc.sql("SELECT count(*) FROM outcome WHERE kind ILIKE 'lead'").query(Integer.class).single())
			.isOne();
	}

	@Test
	void answerACommandThatIsReplayedOnce() {
		Map<String, String> command = Payloads.command("U1ANNA", "C1", "general", "outcome client linkedin 40h");
		List<Way.Answer> answers = atOnce(() -> this.one.command(command), () -> this.another.command(command));
		assertThat(answers).filteredOn((answer) -> answer.status() == 200).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.status() == 409)
			.hasSize(5)
			.allMatch((answer) -> answer.body().isEmpty());
	}

	private static List<Way.Answer> atOnce(java.util.function.Supplier<Way.Answer> one,
			java.util.function.Supplier<Way.Answer> another) {
		return IntStream.range(0, 6)
			.mapToObj((number) -> CompletableFuture.supplyAsync((number % 2 == 0) ? one : another))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
	}

}
