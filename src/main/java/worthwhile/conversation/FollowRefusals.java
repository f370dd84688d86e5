package worthwhile.conversation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import worthwhile.identity.ChannelRef;
import worthwhile.outbox.RecipientRefused;

/**
 * Says that a channel is gone when that is seen only by a message to it that the platform
 * refuses.
 */
@Component
class FollowRefusals {

	private final ApplicationEventPublisher events;

	FollowRefusals(ApplicationEventPublisher events) {
		this.events = events;
	}

	@EventListener
	void refused(RecipientRefused refused) {
		if (refused.to() instanceof ChannelRef channel) {
			this.events.publishEvent(new Incoming.ChannelGone(channel));
		}
	}

}
