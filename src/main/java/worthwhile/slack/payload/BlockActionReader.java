package worthwhile.slack.payload;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Container;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.model.view.View;

import worthwhile.conversation.Incoming;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.slack.blockkit.BlockKit;

/**
 * Reads presses of buttons, in messages and on the home page. Whatever else can be
 * clicked is nothing that the bot asked for.
 */
public final class BlockActionReader {

	private BlockActionReader() {
	}

	/**
	 * The press; nothing if it was no button, or one in a form.
	 */
	public static Optional<SlackRequest> of(BlockActionRequest request) {
		BlockActionPayload payload = request.getPayload();
		return team(request).flatMap((team) -> button(payload).map((button) -> read(request, team, payload, button)))
			.filter((read) -> read.origin().home() || payload.getView() == null);
	}

	/**
	 * A view says for which workspace it was shown, also where people of several meet.
	 */
	private static Optional<SlackWorkspace> team(BlockActionRequest request) {
		View view = request.getPayload().getView();
		String shown = (view != null) ? view.getAppInstalledTeamId() : null;
		return SlackWorkspace.of(request.getContext().getEnterpriseId(),
				(shown != null) ? shown : request.getContext().getTeamId());
	}

	private static Optional<Action> button(BlockActionPayload payload) {
		return Stream.ofNullable(payload.getActions())
			.flatMap(List::stream)
			.filter((action) -> "button".equals(action.getType()) && action.getActionId() != null)
			.findFirst();
	}

	private static SlackRequest read(BlockActionRequest request, SlackWorkspace team, BlockActionPayload payload,
			Action button) {
		PersonRef person = team.person(payload.getUser().getId());
		Origin origin = origin(team, person, payload);
		Incoming.Press press = new Incoming.Press(person, origin.channel(), BlockKit.action(button.getActionId()),
				Objects.requireNonNullElse(button.getValue(), ""), origin.message(), origin.isWayBack());
		return new SlackRequest(press, origin,
				DedupeKeys.interaction(payload.getTriggerId(), request.getRequestBodyAsString()), team);
	}

	private static Origin origin(SlackWorkspace team, PersonRef person, BlockActionPayload payload) {
		View view = payload.getView();
		if (view != null && "home".equals(view.getType())) {
			return Origin.home(person, Objects.requireNonNullElse(payload.getTriggerId(), ""));
		}
		Container container = payload.getContainer();
		String channel = channel(payload);
		ChannelRef where = team.channel(channel);
		String message = (container != null && container.getMessageTs() != null)
				? channel + ":" + container.getMessageTs() : null;
		return new Origin(person, where, message, container != null && container.isEphemeral(), false,
				Objects.requireNonNullElse(payload.getTriggerId(), ""),
				Objects.requireNonNullElse(payload.getResponseUrl(), ""));
	}

	private static String channel(BlockActionPayload payload) {
		Container container = payload.getContainer();
		if (container != null && container.getChannelId() != null) {
			return container.getChannelId();
		}
		return (payload.getChannel() != null) ? Objects.requireNonNullElse(payload.getChannel().getId(), "") : "";
	}

}
