package worthwhile.slack.answering;

import worthwhile.slack.FakeSlack;
import worthwhile.testing.DialogueContract;

/**
 * What people of a workspace carry to the bot and back, whichever way Slack takes.
 */
abstract class SlackDialogue extends DialogueContract {

	private final SlackPerson maya;

	private final SlackPerson james;

	SlackDialogue(FakeSlack slack, Way way) {
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

}
