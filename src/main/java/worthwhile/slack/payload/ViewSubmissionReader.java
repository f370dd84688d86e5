package worthwhile.slack.payload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewState.SelectedOption;
import org.jspecify.annotations.Nullable;

import worthwhile.conversation.Incoming;
import worthwhile.identity.PersonRef;
import worthwhile.slack.blockkit.BlockKit;

/**
 * Reads forms that were sent.
 */
public final class ViewSubmissionReader {

	private ViewSubmissionReader() {
	}

	public static Optional<SlackRequest> of(ViewSubmissionRequest request) {
		View view = request.getPayload().getView();
		return SlackWorkspace.of(request.getContext().getEnterpriseId(), request.getContext().getTeamId())
			.map((team) -> request(request, team, view));
	}

	private static SlackRequest request(ViewSubmissionRequest request, SlackWorkspace team, View view) {
		PersonRef person = team.person(request.getPayload().getUser().getId());
		String trigger = request.getPayload().getTriggerId();
		FormMemory memory = FormMemory.read(view.getPrivateMetadata());
		Origin origin = memory.origin(person, team, (trigger != null) ? trigger : "");
		return new SlackRequest(
				new Incoming.Submission(person, origin.channel(), Objects.requireNonNullElse(view.getCallbackId(), ""),
						memory.context(), values(view.getState()), origin.message(), origin.isWayBack()),
				origin, DedupeKeys.interaction(trigger, request.getRequestBodyAsString()), team);
	}

	/**
	 * The fields of a form that something can be said at, from top to bottom.
	 */
	public static List<String> fields(ViewSubmissionRequest request) {
		return Stream.ofNullable(request.getPayload().getView().getBlocks())
			.flatMap(List::stream)
			.filter(InputBlock.class::isInstance)
			.map((block) -> Objects.requireNonNullElse(block.getBlockId(), ""))
			.toList();
	}

	static Map<String, List<String>> values(@Nullable ViewState state) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		if (state != null && state.getValues() != null) {
			state.getValues()
				.values()
				.forEach((block) -> block.forEach((name, value) -> values.put(name, given(value))));
		}
		return values;
	}

	/**
	 * At most one of these is there, by the kind of the input.
	 */
	private static List<String> given(ViewState.Value value) {
		Integer moment = value.getSelectedDateTime();
		Stream<@Nullable String> single = Stream.of(value.getValue(), option(value.getSelectedOption()),
				value.getSelectedDate(), value.getSelectedTime(), (moment != null) ? moment.toString() : null,
				value.getSelectedUser(), value.getSelectedChannel(), value.getSelectedConversation());
		Stream<String> several = Stream
			.of(options(value.getSelectedOptions()), value.getSelectedUsers(), value.getSelectedChannels(),
					value.getSelectedConversations())
			.filter(Objects::nonNull)
			.flatMap(List::stream);
		return Stream.concat(single.filter(Objects::nonNull), several).toList();
	}

	private static @Nullable String option(@Nullable SelectedOption option) {
		return (option != null && !BlockKit.NOTHING.equals(option.getValue())) ? option.getValue() : null;
	}

	private static List<String> options(@Nullable List<SelectedOption> options) {
		return Stream.ofNullable(options).flatMap(List::stream).map(SelectedOption::getValue).toList();
	}

}
