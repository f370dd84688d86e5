package worthwhile.slack.payload;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.model.view.View;

import worthwhile.conversation.Incoming;
import worthwhile.identity.PersonRef;
import worthwhile.slack.blockkit.BlockKit;

/**
 * Reads presses of the buttons in a form that open more of it.
 */
public final class UnfoldingReader {

	private UnfoldingReader() {
	}

	/**
	 * The form; nothing if something else was pressed.
	 */
	public static Optional<OpenForm> of(BlockActionRequest request) {
		View view = request.getPayload().getView();
		if (view == null || !"modal".equals(view.getType()) || view.getId() == null) {
			return Optional.empty();
		}
		return fold(request.getPayload())
			.flatMap((fold) -> BlockActionReader.team(request).map((team) -> read(request, team, view, fold)));
	}

	private static Optional<String> fold(BlockActionPayload payload) {
		return Stream.ofNullable(payload.getActions())
			.flatMap(List::stream)
			.filter((action) -> action.getActionId() != null)
			.flatMap((action) -> BlockKit.fold(action.getActionId()).stream())
			.findFirst();
	}

	/**
	 * The message from which the form was opened stays as it is: nobody is answered
	 * there.
	 */
	private static OpenForm read(BlockActionRequest request, SlackWorkspace team, View view, String fold) {
		BlockActionPayload payload = request.getPayload();
		PersonRef person = team.person(payload.getUser().getId());
		FormMemory memory = FormMemory.read(view.getPrivateMetadata());
		String trigger = Objects.requireNonNullElse(payload.getTriggerId(), "");
		Origin origin = new Origin(person, team.channel(memory.channel()), null, false, false, trigger, "");
		Incoming.Unfolded unfolded = new Incoming.Unfolded(person, origin.channel(),
				Objects.requireNonNullElse(view.getCallbackId(), ""), memory.context(), fold,
				ViewSubmissionReader.values(view.getState()));
		SlackRequest said = new SlackRequest(unfolded, origin,
				DedupeKeys.interaction(trigger, request.getRequestBodyAsString()), team);
		return new OpenForm(said, unfolded, memory, view.getId(), Objects.requireNonNullElse(view.getHash(), ""));
	}

}
