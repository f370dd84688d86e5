package worthwhile.slack.answering;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import worthwhile.outbox.Messenger;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.FakeSocket;
import worthwhile.slack.FakeSocketConfiguration;
import worthwhile.slack.SlackTest;
import worthwhile.testing.DialogueContract;
import worthwhile.testing.ProbeHandler;

@SlackTest(properties = { "worthwhile.slack.app-token=xapp-of-the-tests", "worthwhile.slack.signing-secret=",
		"worthwhile.heartbeats.enabled=true" })
@Import(FakeSocketConfiguration.class)
class DialogueOverSocketTests extends DialogueContract {

	private final SlackPerson maya;

	private final SlackPerson james;

	DialogueOverSocketTests(@Autowired FakeSlack slack, @Autowired FakeSocket socket) {
		Way way = new SocketWay(socket);
		this.maya = new SlackPerson(slack, way, "U1MAYA");
		this.james = new SlackPerson(slack, way, "U2JAMES");
	}

	@Override
	protected Side inDirectChat() {
		return this.maya;
	}

	@Override
	protected Side inChannel() {
		return this.maya.in("C1MARKETING");
	}

	@Override
	protected Side anotherInChannel() {
		return this.james.in("C1MARKETING");
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Probe {

		@Bean
		ProbeHandler probe(Messenger messenger) {
			return new ProbeHandler(messenger);
		}

	}

}
