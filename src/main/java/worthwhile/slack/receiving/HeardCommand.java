package worthwhile.slack.receiving;

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
final class HeardCommand {

	/** As in the app's manifest. */
	static final String SHORTCUT = "log_time";

	/** What the shortcut stands for: it opens the form for today. */
	private static final String LOG = "edit today";

	/** What Slack calls every direct chat, of whomever. */
	private static final String DIRECT = "directmessage";

	private HeardCommand() {
	}

	/**
	 * A slash command; nothing if Slack does not say from which workspace or person.
	 */
	static Optional<Heard> of(SlashCommandRequest request) {
		SlashCommandPayload payload = request.getPayload();
		return Team.of(payload.getEnterpriseId(), payload.getTeamId())
			.filter((team) -> payload.getUserId() != null)
			.map((team) -> heard(team, payload, request.getRequestBodyAsString()));
	}

	private static Heard heard(Team team, SlashCommandPayload payload, String body) {
		PersonRef person = team.person(payload.getUserId());
		ChannelRef channel = DIRECT.equals(payload.getChannelName()) ? null : team.channel(payload.getChannelId());
		Origin origin = new Origin(person, channel, null, false, false,
				Objects.requireNonNullElse(payload.getTriggerId(), ""),
				Objects.requireNonNullElse(payload.getResponseUrl(), ""));
		return new Heard(
				new Incoming.Command(person, channel, PlainWords.of(Objects.requireNonNullElse(payload.getText(), ""))),
				origin, Delivered.interaction(payload.getTriggerId(), body), team);
	}

	/**
	 * The shortcut that is offered everywhere; its answers belong in the direct chat.
	 */
	static Optional<Heard> of(GlobalShortcutRequest request) {
		GlobalShortcutPayload payload = request.getPayload();
		return Team.of(request.getContext().getEnterpriseId(), request.getContext().getTeamId()).map((team) -> {
			PersonRef person = team.person(payload.getUser().getId());
			Origin origin = new Origin(person, null, null, false, false,
					Objects.requireNonNullElse(payload.getTriggerId(), ""), "");
			return new Heard(new Incoming.Command(person, null, LOG), origin,
					Delivered.interaction(payload.getTriggerId(), request.getRequestBodyAsString()), team);
		});
	}

}
