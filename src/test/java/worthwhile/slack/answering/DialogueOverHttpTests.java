package worthwhile.slack.answering;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

import worthwhile.outbox.Messenger;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.Signed;
import worthwhile.slack.SlackTest;
import worthwhile.testing.DialogueContract;
import worthwhile.testing.MutableClock;
import worthwhile.testing.ProbeHandler;

@SlackTest(properties = "worthwhile.heartbeats.enabled=true")
class DialogueOverHttpTests extends DialogueContract {

	private final SlackPerson maya;

	private final SlackPerson james;

	DialogueOverHttpTests(@Autowired FakeSlack slack, @Autowired MutableClock clock, @LocalServerPort int port) {
		Way way = new SignedWay(port, new Signed(clock));
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
