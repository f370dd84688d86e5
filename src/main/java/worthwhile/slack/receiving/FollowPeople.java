package worthwhile.slack.receiving;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.User;
import com.slack.api.model.event.UserChangeEvent;

import worthwhile.conversation.Incoming;
import worthwhile.identity.PersonRef;
import worthwhile.people.Members;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.sending.SlackPlatform;

/**
 * Follows members whose profile changes or whose account is closed. Slack tells this of
 * everybody in the workspace.
 */
@SlackPart
class FollowPeople implements BoltHandlers {

	private final Hearing hearing;

	private final Members members;

	private final SlackPlatform platform;

	FollowPeople(Hearing hearing, Members members, SlackPlatform platform) {
		this.hearing = hearing;
		this.members = members;
		this.platform = platform;
	}

	@Override
	public void register(App app) {
		app.event(UserChangeEvent.class, (event, context) -> changed(event));
	}

	private Response changed(EventsApiPayload<UserChangeEvent> event) {
		User user = event.getEvent().getUser();
		Envelope.of(event).ifPresent((envelope) -> changed(envelope, user));
		return Response.ok();
	}

	private void changed(Envelope envelope, User user) {
		PersonRef person = envelope.team().person(user.getId());
		if (this.members.find(person).isPresent() && this.hearing.isAllowedIn(envelope.team())) {
			this.hearing.takeIn(Happening.of(envelope, news(person, user)));
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
