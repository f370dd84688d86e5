package worthwhile.conversation;

import java.time.Clock;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets a workspace's messages go at once when the bot is installed again.
 */
@Component
class WakeLane {

	private final JdbcLanes lanes;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	WakeLane(JdbcLanes lanes, ApplicationEventPublisher events, Clock clock) {
		this.lanes = lanes;
		this.events = events;
		this.clock = clock;
	}

	@EventListener
	void installed(Incoming.Installed installed) {
		this.lanes.wake(installed.workspace(), this.clock.instant());
		this.events.publishEvent(new Queued(Set.of(installed.workspace())));
	}

}
