package worthwhile.conversation;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import worthwhile.outbox.Outbox;

/**
 * Lets a workspace's messages go at once when the bot is installed again.
 */
@Component
class WakeLane {

	private final Outbox outbox;

	WakeLane(Outbox outbox) {
		this.outbox = outbox;
	}

	@EventListener
	void installed(Incoming.Installed installed) {
		this.outbox.wake(installed.workspace());
	}

}
