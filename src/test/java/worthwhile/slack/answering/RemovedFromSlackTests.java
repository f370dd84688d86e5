package worthwhile.slack.answering;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.outbox.Outbox;
import worthwhile.schedule.Heartbeat;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.Signed;
import worthwhile.slack.SlackTest;
import worthwhile.slack.installation.Uninstalling;
import worthwhile.testing.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

@SlackTest
@ExtendWith(OutputCaptureExtension.class)
class RemovedFromSlackTests {

	@Autowired
	private FakeSlack slack;

	@Autowired
	private MutableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private List<Heartbeat> heartbeats;

	@Autowired
	private Outbox outbox;

	@Autowired
	private Uninstalling uninstalling;

	@LocalServerPort
	private int port;

	@BeforeEach
	void installed() {
		this.slack.reset();
		this.uninstalling.check("", FakeSlack.TEAM);
	}

	@Test
	void takesInWhatMembersTellAndSaysWhyItIsSilent(CapturedOutput output) {
		Way way = new SignedWay(this.port, new Signed(this.clock));
		SlackPerson anna = new SlackPerson(this.slack, way, "U1ANNA");
		anna.command("join");
		anna.fill(Map.of());
		anna.sees("Good to have you.").in("C1").command("settings");
		SlackPerson bea = new SlackPerson(this.slack, way, "U2BEA");
		bea.say("hello");
		bea.sees("worth it?");
		this.slack.refuse(FakeSlack.TOKEN, "account_inactive");
		assertThat(way.event(Payloads.event("app_uninstalled", (event) -> {
		})).status()).isEqualTo(200);
		assertThat(way
			.event(Payloads.event("tokens_revoked",
					(event) -> event.putObject("tokens").putArray("bot").add(Payloads.BOT)))
			.status()).isEqualTo(200);
		assertThat(workspacesLeft()).isOne();
		anna.command("log 25m linkedin");
		anna.sees("~25 min", "has to give me a new one");
		anna.in("C1").press("Away dates");
		anna.in("C1").sees("has to give me a new one");
		bea.press("Join");
		bea.sees("What you just told me was not stored.");
		anna.say("outcome lead linkedin 4h");
		assertThat(this.jdbc.sql("SELECT count(*) FROM outcome").query(Integer.class).single()).isOne();
		anna.command("today");
		anna.sees("~25 min", "Lead", "has to give me a new one");
		assertThat(anna.messages().toString()).doesNotContain("was not stored");
		assertThat(output).doesNotContain("25m linkedin", "outcome lead");
	}

	@Test
	void findsOutByItselfWhoseAccountIsClosedAndThatItWasRemoved() {
		Way way = new SignedWay(this.port, new Signed(this.clock));
		SlackPerson bea = new SlackPerson(this.slack, way, "U1BEA");
		bea.command("join");
		bea.fill(Map.of());
		bea.sees("Good to have you.");
		this.slack.person("U1BEA", Map.of("deleted", true));
		this.clock.advance(Duration.ofDays(1));
		look();
		await().until(() -> standing("U1BEA").equals("GONE"));
		this.slack.refuse(FakeSlack.TOKEN, "account_inactive");
		this.clock.advance(Duration.ofDays(1));
		await().until(() -> {
			look();
			return workspacesLeft() == 1;
		});
	}

	@Test
	void welcomesWhoeverOpensItFirst() {
		SlackPerson cleo = new SlackPerson(this.slack, new SignedWay(this.port, new Signed(this.clock)), "U1CLEO");
		cleo.opensHome();
		this.outbox.deliver();
		cleo.sees("Welcome to Worthwhile").press("Join");
		cleo.fill(Map.of());
		cleo.sees("Good to have you.");
	}

	private void look() {
		this.heartbeats.stream().filter((heartbeat) -> heartbeat.name().equals("look")).forEach(Heartbeat::beat);
	}

	private String standing(String person) {
		return this.jdbc.sql("SELECT standing FROM member WHERE person = :person")
			.param("person", person)
			.query(String.class)
			.single();
	}

	private int workspacesLeft() {
		return this.jdbc.sql("SELECT count(*) FROM workspace WHERE gone_at IS NOT NULL").query(Integer.class).single();
	}

}
