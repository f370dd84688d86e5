package worthwhile.slack.answering;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import worthwhile.slack.FakeSlack;
import worthwhile.slack.Signed;
import worthwhile.slack.SlackTest;
import worthwhile.testing.MutableClock;

@SlackTest(properties = "worthwhile.heartbeats.enabled=true")
class DialogueOverHttpTests extends SlackDialogue {

	DialogueOverHttpTests(@Autowired FakeSlack slack, @Autowired MutableClock clock, @LocalServerPort int port) {
		super(slack, new SignedWay(port, new Signed(clock)));
	}

}
