package worthwhile.slack.answering;

import java.util.Optional;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelDeletedEvent;
import com.slack.api.model.event.ChannelLeftEvent;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.GroupDeletedEvent;
import com.slack.api.model.event.GroupLeftEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;

import worthwhile.slack.api.SlackPart;
import worthwhile.slack.ingress.BoltHandlers;
import worthwhile.slack.payload.SlackEvent;

/**
 * Follows who leaves channels, and channels that go. Slack has its own events for private
 * channels, which it calls groups.
 */
@SlackPart
class FollowChannels implements BoltHandlers {

	private final Inbox inbox;

	FollowChannels(Inbox inbox) {
		this.inbox = inbox;
	}

	@Override
	public void register(App app) {
		app.event(MemberLeftChannelEvent.class, (event, context) -> takeIn(SlackEvent.left(event)));
		app.event(ChannelArchiveEvent.class, (event, context) -> gone(event, event.getEvent().getChannel()));
		app.event(ChannelDeletedEvent.class, (event, context) -> gone(event, event.getEvent().getChannel()));
		app.event(ChannelLeftEvent.class, (event, context) -> gone(event, event.getEvent().getChannel()));
		app.event(GroupArchiveEvent.class, (event, context) -> gone(event, event.getEvent().getChannel()));
		app.event(GroupDeletedEvent.class, (event, context) -> gone(event, event.getEvent().getChannel()));
		app.event(GroupLeftEvent.class, (event, context) -> gone(event, event.getEvent().getChannel()));
	}

	private Response gone(EventsApiPayload<?> event, String channel) {
		return takeIn(SlackEvent.gone(event, channel));
	}

	private Response takeIn(Optional<SlackEvent> event) {
		event.ifPresent(this.inbox::takeIn);
		return Response.ok();
	}

}
