package worthwhile.slack.answering;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import worthwhile.msteams.FakeTeams;
import worthwhile.msteams.TeamsDoor;
import worthwhile.msteams.TeamsTest;
import worthwhile.msteams.answering.TeamsSide;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.Signed;
import worthwhile.testing.MutableClock;
import worthwhile.testing.ProbeHandler;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

/**
 * One bot in a workspace of Slack's and a tenant of Teams'.
 */
@TeamsTest(properties = { "worthwhile.slack.bot-token=" + FakeSlack.TOKEN,
		"worthwhile.slack.signing-secret=signing-secret-of-the-tests" })
@Import(ProbeHandler.class)
class SlackBesideTeamsTests {

	private static final FakeSlack SLACK = FakeSlack.start();

	@DynamicPropertySource
	static void whereSlackIs(DynamicPropertyRegistry properties) {
		properties.add("worthwhile.slack.api-url", SLACK::apiUrl);
	}

	@AfterAll
	static void stop() {
		SLACK.close();
	}

	@Test
	void answersInBoth(@Autowired FakeTeams teams, @Autowired MutableClock clock, @Autowired JdbcClient jdbc,
			@LocalServerPort int port) {
		SLACK.goBy(clock);
		SlackPerson inSlack = new SlackPerson(SLACK, new SignedWay(port, new Signed(clock)), "U1MAYA");
		TeamsSide inTeams = new TeamsSide(teams, new TeamsDoor(port, teams, clock), "JAMES");
		await().until(() -> workspaces(jdbc) == 1);
		inTeams.say("a probe in Teams");
		inSlack.say("a probe in Slack");
		inSlack.sees("heard: a probe in Slack");
		await().until(inTeams::messages, (messages) -> messages.contains("heard: a probe in Teams"));
		assertThat(inSlack.messages()).noneMatch((message) -> message.contains("Teams"));
		assertThat(inTeams.messages()).hasSize(1);
	}

	private static int workspaces(JdbcClient jdbc) {
		return jdbc.sql("SELECT count(*) FROM workspace WHERE platform = 'slack'").query(Integer.class).single();
	}

}
