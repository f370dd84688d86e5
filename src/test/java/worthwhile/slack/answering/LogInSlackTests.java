package worthwhile.slack.answering;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import worthwhile.slack.FakeSlack;
import worthwhile.slack.Signed;
import worthwhile.slack.SlackAnswer;
import worthwhile.slack.SlackTest;
import worthwhile.testing.Dialogue;
import worthwhile.testing.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

@SlackTest(properties = { "logging.level.worthwhile=debug", "logging.level.com.slack=debug",
		"logging.level.okhttp3=debug", "logging.level.org.springframework.jdbc=debug",
		"logging.level.org.springframework.web=debug", "logging.level.org.postgresql=debug",
		"logging.level.com.zaxxer.hikari=debug", "logging.level.org.apache.catalina=debug" })
@ExtendWith(OutputCaptureExtension.class)
class LogInSlackTests {

	private static final String ID = "U1MARKER";

	@Autowired
	private FakeSlack slack;

	@Autowired
	private MutableClock clock;

	@Autowired
	private Dialogue dialogue;

	@LocalServerPort
	private int port;

	@Test
	void holdsNoAnswersNoPeopleAndNoTokens(CapturedOutput output) {
		Way way = new SignedWay(this.port, new Signed(this.clock));
		this.slack.person(ID, Map.of("real_name", "marker-name"));
		SlackPerson marked = new SlackPerson(this.slack, way, ID);
		live(marked);
		fail(marked);
		this.slack.person(ID, Map.of("tz", "Asia/Tokyo"));
		ObjectNode changed = Payloads.event("user_change",
				(event) -> event.putObject("user").put("id", ID).put("real_name", "marker-name"));
		assertThat(way.event(changed).status()).isEqualTo(200);
		ObjectNode broken = Payloads.press(ID, Payloads.inMessage("D1", "1.2", false),
				Payloads.button("marker.action", "marker-value"));
		broken.put("view", "marker-view");
		assertThat(way.interaction(broken).status()).isNotEqualTo(200);
		marked.command("forget");
		marked.press("Delete everything");
		marked.sees("is deleted");
		assertThat(output).contains("Executing prepared SQL");
		assertThat(output.getAll().toLowerCase(java.util.Locale.ROOT)).doesNotContain("marker", "xoxb-",
				SlackTest.SIGNING_SECRET, "/actions/response");
	}

	private void live(SlackPerson marked) {
		marked.command("join");
		marked.fill(Map.of());
		marked.sees("Good to have you.");
		this.dialogue.liveUntil("2026-03-02T15:45:00Z");
		marked.press("~30 min");
		this.dialogue.settle();
		marked.say("25 marker-bananas");
		marked.sees("I did not understand");
		marked.command("marker-command '; DROP TABLE member; --");
		marked.command("edit today");
		marked.fill(Map.of("note", "marker-note"));
		marked.sees("Today: ");
		marked.opensHome();
		marked.seesAtHome("Your check-in");
		marked.in("C1MARKETING").say("marker-mention");
		marked.in("C1MARKETING").sees("I did not understand “marker-mention”");
		marked.command("export");
		marked.sees("Nobody else gets this file");
	}

	private void fail(SlackPerson marked) {
		this.slack.next("views.open", SlackAnswer.error("expired_trigger_id"));
		marked.command("edit today");
		this.slack.next("chat.postMessage", SlackAnswer.status(500), SlackAnswer.cut(),
				SlackAnswer.body("{\"ok\":false,\"error\":\"invalid_blocks\"}"));
		marked.say("25 marker-apples");
		marked.sees("25 marker-apples");
		this.slack.next("response_url", SlackAnswer.status(404));
		marked.in("C1MARKETING").command("help");
		marked.in("C1MARKETING").command("settings");
		marked.in("C1MARKETING").press("Away dates");
		marked.in("C1MARKETING").sees("You have no away dates");
	}

}
