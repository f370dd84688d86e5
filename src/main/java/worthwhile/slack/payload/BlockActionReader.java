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
import worthwhile.slack.blockkit.Pressed;

/**
 * Reads presses of buttons and choices from menus and lists, in messages and on the home
 * page. Whatever else can be clicked is nothing that the bot asked for.
 */
public final class BlockActionReader {

	private BlockActionReader() {
	}

	/**
	 * The press; nothing if there was nothing to press, or it was in a form.
	 */
	public static Optional<SlackRequest> of(BlockActionRequest request) {
		BlockActionPayload payload = request.getPayload();
		return team(request).flatMap((team) -> pressed(payload).map((pressed) -> read(request, team, payload, pressed)))
			.filter((read) -> read.origin().home() || payload.getView() == null);
	}

	/**
	 * A view says for which workspace it was shown, also where people of several meet.
	 */
	static Optional<SlackWorkspace> team(BlockActionRequest request) {
		View view = request.getPayload().getView();
		String shown = (view != null) ? view.getAppInstalledTeamId() : null;
		return SlackWorkspace.of(request.getContext().getEnterpriseId(),
				(shown != null) ? shown : request.getContext().getTeamId());
	}

	private static Optional<Pressed> pressed(BlockActionPayload payload) {
		return Stream.ofNullable(payload.getActions())
			.flatMap(List::stream)
			.flatMap((action) -> pressed(action).stream())
			.findFirst();
	}

	private static Optional<Pressed> pressed(Action action) {
		if (action.getType() == null || action.getActionId() == null) {
			return Optional.empty();
		}
		return switch (action.getType()) {
			case "button" ->
				Optional.of(BlockKit.button(action.getActionId(), Objects.requireNonNullElse(action.getValue(), "")));
			case "overflow",
					"static_select" ->
				Optional.ofNullable(action.getSelectedOption())
					.map((option) -> option.getValue())
					.map(BlockKit::option);
			default -> Optional.empty();
		};
	}

	private static SlackRequest read(BlockActionRequest request, SlackWorkspace team, BlockActionPayload payload,
			Pressed pressed) {
		PersonRef person = team.person(payload.getUser().getId());
		Origin origin = origin(team, person, payload);
		Incoming.Press press = new Incoming.Press(person, origin.channel(), pressed.action(), pressed.value(),
				origin.message(), origin.isWayBack());
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
