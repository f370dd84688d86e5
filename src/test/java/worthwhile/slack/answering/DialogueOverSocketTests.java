package worthwhile.slack.answering;

import org.junit.jupiter.api.Tag;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import worthwhile.slack.FakeSlack;
import worthwhile.slack.FakeSocket;
import worthwhile.slack.FakeSocketConfiguration;
import worthwhile.slack.SlackTest;

@Tag("thorough")
@SlackTest(properties = { "worthwhile.slack.app-token=xapp-of-the-tests", "worthwhile.slack.signing-secret=",
		"worthwhile.heartbeats.enabled=true" })
@Import(FakeSocketConfiguration.class)
class DialogueOverSocketTests extends SlackDialogue {

	DialogueOverSocketTests(@Autowired FakeSlack slack, @Autowired FakeSocket socket) {
		super(slack, new SocketWay(socket));
	}

}
