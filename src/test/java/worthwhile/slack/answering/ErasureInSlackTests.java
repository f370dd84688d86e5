package worthwhile.slack.answering;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.identity.PersonRef;
import worthwhile.people.Members;
import worthwhile.privacy.JdbcEverything;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.Signed;
import worthwhile.slack.SlackTest;
import worthwhile.testing.Dialogue;
import worthwhile.testing.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

@SlackTest
class ErasureInSlackTests {

	private static final String ID = "U1MARKED";

	@Autowired
	private FakeSlack slack;

	@Autowired
	private MutableClock clock;

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private Members members;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@Test
	void leavesNothingOfWhoeverTalkedInSlack() {
		SlackPerson marked = new SlackPerson(this.slack, new SignedWay(this.port, new Signed(this.clock)), ID);
		live(marked);
		String member = this.members.find(new PersonRef("slack", FakeSlack.TEAM, ID)).orElseThrow().id().toString();
		JdbcEverything everything = new JdbcEverything(this.jdbc);
		assertThat(everything.tablesWith("note of MARKED")).isNotEmpty();
		assertThat(everything.tablesWith("D1MARKED")).contains("posted");
		assertThat(everything.tablesWith(ID)).contains("member");
		marked.command("forget");
		marked.press("Delete everything");
		marked.sees("is deleted");
		this.dialogue.settle();
		assertThat(everything.tablesWith(member, "MARKED")).isEmpty();
	}

	@Test
	void takesBackWhatItAnsweredInTheDirectChat() {
		SlackPerson person = new SlackPerson(this.slack, new SignedWay(this.port, new Signed(this.clock)), ID);
		person.opensHome();
		person.seesAtHome("Join").pressAtHome("Join");
		person.fill(Map.of("networks", "LinkedIn,X"));
		person.seesAtHome("Good to have you.");
		person.say("25m linkedin reading");
		person.sees("Stored for").say("trend week");
		person.sees("week").say("export");
		person.sees("Nobody else gets this file").say("forget");
		person.sees("Delete everything").press("Delete everything");
		person.sees("is deleted");
		this.dialogue.settle();
		assertThat(this.slack.messages(FakeSlack.directChat(ID))).singleElement()
			.satisfies((message) -> assertThat(message.text()).contains("is deleted"));
		assertThat(new JdbcEverything(this.jdbc).tablesWith(ID)).isEmpty();
	}

	@Test
	void takesNothingBackFromSomebodyWhoNeverJoined() {
		SlackPerson person = new SlackPerson(this.slack, new SignedWay(this.port, new Signed(this.clock)), ID);
		person.say("25m linkedin reading");
		person.sees("join");
		assertThat(new JdbcEverything(this.jdbc).tablesWith(ID)).isEmpty();
	}

	private void live(SlackPerson marked) {
		marked.opensHome();
		marked.seesAtHome("Join").pressAtHome("Join");
		marked.fill(Map.of("networks", "LinkedIn,X"));
		marked.seesAtHome("Good to have you.");
		this.dialogue.liveUntil("2026-03-02T15:45:00Z");
		marked.sees("How much time").press("~30 min");
		this.dialogue.settle();
		marked.sees("What came of it?").press("Lead");
		this.dialogue.settle();
		marked.say("log yesterday 10m on x, MARKED");
		SlackPerson inChannel = marked.in("C1MARKETING");
		inChannel.command("edit today");
		inChannel.fill(Map.of("note", "note of MARKED"));
		inChannel.sees("Stored for");
		inChannel.say("away 24 December");
		this.dialogue.liveUntil("2026-03-04T20:00:00Z");
	}

}
