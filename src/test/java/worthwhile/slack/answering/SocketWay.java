package worthwhile.slack.answering;

import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

import worthwhile.slack.FakeSocket;

/**
 * Envelopes over Socket Mode.
 */
final class SocketWay implements Way {

	private final FakeSocket socket;

	SocketWay(FakeSocket socket) {
		this.socket = socket;
	}

	@Override
	public Answer command(Map<String, String> fields) {
		return answer(this.socket.command(fields));
	}

	@Override
	public Answer interaction(JsonNode payload) {
		return answer(this.socket.interaction(payload.toString()));
	}

	@Override
	public Answer event(JsonNode payload) {
		return answer(this.socket.event(payload.toString()));
	}

	private static Answer answer(Optional<JsonNode> acknowledgement) {
		return acknowledgement
			.map((given) -> new Answer(200, given.has("payload") ? given.path("payload").toString() : ""))
			.orElseGet(() -> new Answer(500, ""));
	}

}
