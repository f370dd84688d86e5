package worthwhile.slack.answering;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TokensRevokedEvent;

import worthwhile.slack.api.SlackPart;
import worthwhile.slack.ingress.BoltHandlers;
import worthwhile.slack.installation.Uninstalling;
import worthwhile.slack.payload.EventContext;

/**
 * Follows when the bot is removed. Slack tells that in two events, in either order.
 */
@SlackPart
class FollowInstallations implements BoltHandlers {

	private final Uninstalling uninstalling;

	FollowInstallations(Uninstalling uninstalling) {
		this.uninstalling = uninstalling;
	}

	@Override
	public void register(App app) {
		app.event(AppUninstalledEvent.class, (event, context) -> check(event));
		app.event(TokensRevokedEvent.class,
				(event, context) -> isOfTheBot(event.getEvent()) ? check(event) : Response.ok());
	}

	/**
	 * Tokens of people were never asked for.
	 */
	private static boolean isOfTheBot(TokensRevokedEvent event) {
		return event.getTokens() != null && event.getTokens().getBot() != null && !event.getTokens().getBot().isEmpty();
	}

	private Response check(EventsApiPayload<?> event) {
		boolean everywhere = EventContext.isOfWholeOrganisation(event);
		this.uninstalling.check(EventContext.enterprise(event), everywhere ? "" : EventContext.workspace(event));
		return Response.ok();
	}

}
