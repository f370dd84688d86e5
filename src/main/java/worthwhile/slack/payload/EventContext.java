package worthwhile.slack.payload;

import java.util.List;
import java.util.Optional;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import worthwhile.conversation.DedupeKey;

/**
 * What comes around an event. In a channel shared with another company the event may be
 * of a workspace that knows nothing of the bot; the authorization says for which it is.
 *
 * @param team the workspace with the bot in it
 * @param bot the bot's id there, empty if Slack does not say
 * @param once by what Slack knows the event
 */
public record EventContext(SlackWorkspace team, String bot, DedupeKey dedupeKey) {

	/**
	 * Nothing if Slack does not say which workspace or event.
	 */
	public static Optional<EventContext> of(EventsApiPayload<?> payload) {
		Authorization authorization = authorization(payload);
		String bot = Boolean.TRUE.equals(authorization.getIsBot()) ? first(authorization.getUserId(), null) : "";
		return SlackWorkspace.of(enterprise(payload), workspace(payload))
			.filter((team) -> StringUtils.hasText(payload.getEventId()))
			.map((team) -> new EventContext(team, bot, DedupeKeys.event(payload.getEventId())));
	}

	/**
	 * The id of the organisation, empty if there is none.
	 */
	public static String enterprise(EventsApiPayload<?> payload) {
		return first(authorization(payload).getEnterpriseId(), payload.getEnterpriseId());
	}

	/**
	 * The id of the workspace, empty if Slack does not say.
	 */
	public static String workspace(EventsApiPayload<?> payload) {
		return first(authorization(payload).getTeamId(), payload.getTeamId());
	}

	/**
	 * Whether the bot is installed in all of an organisation at once.
	 */
	public static boolean isOfWholeOrganisation(EventsApiPayload<?> payload) {
		return Boolean.TRUE.equals(authorization(payload).getIsEnterpriseInstall());
	}

	private static Authorization authorization(EventsApiPayload<?> payload) {
		List<Authorization> authorizations = payload.getAuthorizations();
		return (authorizations == null || authorizations.isEmpty()) ? new Authorization() : authorizations.get(0);
	}

	private static String first(@Nullable String preferred, @Nullable String other) {
		if (StringUtils.hasText(preferred)) {
			return preferred;
		}
		return (other != null) ? other : "";
	}

}
