package worthwhile.slack.answering;

import java.util.Optional;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.User;
import com.slack.api.model.event.UserChangeEvent;

import worthwhile.conversation.Incoming;
import worthwhile.conversation.Lookup;
import worthwhile.conversation.Speakers;
import worthwhile.identity.PersonRef;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.ingress.BoltHandlers;
import worthwhile.slack.payload.EventContext;
import worthwhile.slack.payload.SlackEvent;
import worthwhile.slack.sending.SlackPlatform;

/**
 * Follows members whose profile changes or whose account is closed. Slack tells this of
 * everybody in the workspace.
 */
@SlackPart
class FollowPeople implements BoltHandlers {

	private final Inbox inbox;

	private final Speakers speakers;

	private final SlackPlatform platform;

	FollowPeople(Inbox inbox, Speakers speakers, SlackPlatform platform) {
		this.inbox = inbox;
		this.speakers = speakers;
		this.platform = platform;
	}

	@Override
	public void register(App app) {
		app.event(UserChangeEvent.class, (event, context) -> changed(event));
	}

	private Response changed(EventsApiPayload<UserChangeEvent> event) {
		Optional.ofNullable(event.getEvent().getUser())
			.filter((user) -> user.getId() != null)
			.ifPresent((user) -> EventContext.of(event).ifPresent((context) -> changed(context, user)));
		return Response.ok();
	}

	private void changed(EventContext context, User user) {
		PersonRef person = context.team().person(user.getId());
		if (this.speakers.member(person, false, Lookup.NOTHING).isPresent() && this.inbox.isAllowedIn(context.team())) {
			this.inbox.takeIn(SlackEvent.of(context, news(person, user)));
		}
	}

	/**
	 * The event may be late: what the profile says now is looked up. What Slack tells too
	 * late for the acknowledgement is stored all the same, and the event, which then
	 * comes again, is known.
	 */
	private Incoming.Happened news(PersonRef person, User user) {
		return user.isDeleted() ? new Incoming.Deactivated(person)
				: new Incoming.ProfileChanged(person, this.platform.profilePatiently(person));
	}

}
