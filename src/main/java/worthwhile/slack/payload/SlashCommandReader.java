package worthwhile.slack.payload;

import java.util.Objects;
import java.util.Optional;

import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;

import worthwhile.conversation.Incoming;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;

/**
 * Reads slash commands, and the shortcut, which is a command too.
 */
public final class SlashCommandReader {

	/** As in the app's manifest. */
	public static final String SHORTCUT = "log_time";

	/** What the shortcut stands for: it opens the form for today. */
	private static final String LOG = "edit today";

	/** What Slack calls every direct chat, of whomever. */
	private static final String DIRECT = "directmessage";

	private SlashCommandReader() {
	}

	/**
	 * A slash command; nothing if Slack does not say from which workspace or person.
	 */
	public static Optional<SlackRequest> of(SlashCommandRequest request) {
		SlashCommandPayload payload = request.getPayload();
		return SlackWorkspace.of(payload.getEnterpriseId(), payload.getTeamId())
			.filter((team) -> payload.getUserId() != null)
			.map((team) -> request(team, payload, request.getRequestBodyAsString()));
	}

	private static SlackRequest request(SlackWorkspace team, SlashCommandPayload payload, String body) {
		PersonRef person = team.person(payload.getUserId());
		ChannelRef channel = DIRECT.equals(payload.getChannelName()) ? null : team.channel(payload.getChannelId());
		Origin origin = new Origin(person, channel, null, false, false,
				Objects.requireNonNullElse(payload.getTriggerId(), ""),
				Objects.requireNonNullElse(payload.getResponseUrl(), ""));
		return new SlackRequest(
				new Incoming.Command(person, channel, PlainWords.of(Objects.requireNonNullElse(payload.getText(), ""))),
				origin, DedupeKeys.interaction(payload.getTriggerId(), body), team);
	}

	/**
	 * The shortcut that is offered everywhere; its answers belong in the direct chat.
	 */
	public static Optional<SlackRequest> of(GlobalShortcutRequest request) {
		GlobalShortcutPayload payload = request.getPayload();
		return SlackWorkspace.of(request.getContext().getEnterpriseId(), request.getContext().getTeamId())
			.map((team) -> {
				PersonRef person = team.person(payload.getUser().getId());
				Origin origin = new Origin(person, null, null, false, false,
						Objects.requireNonNullElse(payload.getTriggerId(), ""), "");
				return new SlackRequest(new Incoming.Command(person, null, LOG), origin,
						DedupeKeys.interaction(payload.getTriggerId(), request.getRequestBodyAsString()), team);
			});
	}

}
