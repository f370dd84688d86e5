package worthwhile.slack.answering;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.slack.FakeSlack;
import worthwhile.slack.Signed;
import worthwhile.slack.SlackTest;
import worthwhile.testing.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

@SlackTest
class RemovedFromSlackTests {

	@Autowired
	private FakeSlack slack;

	@Autowired
	private MutableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@Test
	void saysWhyNothingIsStoredAnyMore() {
		Way way = new SignedWay(this.port, new Signed(this.clock));
		SlackPerson anna = new SlackPerson(this.slack, way, "U1ANNA");
		anna.command("join");
		anna.fill(Map.of());
		anna.sees("Good to have you.").in("C1").command("settings");
		this.slack.refuse(FakeSlack.TOKEN, "account_inactive");
		assertThat(way.event(Payloads.event("app_uninstalled", (event) -> {
		})).status()).isEqualTo(200);
		assertThat(way
			.event(Payloads.event("tokens_revoked",
					(event) -> event.putObject("tokens").putArray("bot").add(Payloads.BOT)))
			.status()).isEqualTo(200);
		assertThat(workspacesLeft()).isOne();
		anna.command("log 25m linkedin");
		anna.sees("What you just told me was not stored.", "has to give me a new one");
		anna.in("C1").press("Away dates");
		anna.in("C1").sees("What you just told me was not stored.");
		anna.say("25m linkedin");
		assertThat(this.jdbc.sql("SELECT count(*) FROM entry").query(Integer.class).single()).isZero();
	}

	private int workspacesLeft() {
		return this.jdbc.sql("SELECT count(*) FROM workspace WHERE gone_at IS NOT NULL").query(Integer.class).single();
	}

}
