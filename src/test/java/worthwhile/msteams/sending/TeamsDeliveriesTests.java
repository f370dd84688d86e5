package worthwhile.msteams.sending;

import java.time.Duration;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import worthwhile.message.Delivery;
import worthwhile.msteams.connector.ConnectorAnswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What becomes of a message for each answer that Teams is known to give.
 */
class TeamsDeliveriesTests {

	private static final Delivery THERE = new Delivery.Delivered("there");

	private static final Delivery UNTOLD = new Delivery.Delivered("untold");

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource
	void followTeamsAnswers(int status, String body, Delivery ofNew, Delivery ofChange) {
		ConnectorAnswer answer = answer(status, body, null);
		assertThat(TeamsDeliveries.ofNew(answer, () -> "there", "untold")).isEqualTo(ofNew);
		assertThat(TeamsDeliveries.of(answer, () -> "there")).isEqualTo(ofChange);
	}

	static Stream<Arguments> followTeamsAnswers() {
		return Stream.of(arguments(201, "{\"id\":\"1\"}", THERE, THERE), arguments(200, "{}", THERE, THERE),
				both(412, "{}", new Delivery.Failed("status 412")), arguments(500, "{}", UNTOLD, failed("status 500")),
				arguments(502, "{}", new Delivery.Uncertain("status 502"), failed("status 502")),
				arguments(503, "{}", new Delivery.Uncertain("status 503"), failed("status 503")),
				arguments(504, "{}", new Delivery.Uncertain("status 504"), failed("status 504")),
				arguments(ConnectorAnswer.NO_ANSWER, "{}", new Delivery.Uncertain("no answer"), failed("no answer")),
				both(ConnectorAnswer.NOT_SENT, "{}", failed("no answer")),
				both(401, "{\"message\":\"Authorization has been denied for this request.\"}",
						new Delivery.Disconnected("status 401")),
				both(403, error("ConversationBlockedByUser"), new Delivery.Refused("ConversationBlockedByUser")),
				both(403, error("BotDisabledByAdmin"), new Delivery.Refused("BotDisabledByAdmin")),
				both(403, "{\"errorCode\":\"MessageWritesBlocked\"}", new Delivery.Refused("MessageWritesBlocked")),
				both(403, "{\"message\":\"{\\\"error\\\":{\\\"code\\\":\\\"BotNotInConversationRoster\\\"}}\"}",
						new Delivery.Refused("BotNotInConversationRoster")),
				both(403, error("SomethingNew"), failed("SomethingNew")),
				both(400, error("BadSyntax"), failed("BadSyntax")), both(413, "{}", failed("status 413")),
				both(404, error("ConversationNotFound"), new Delivery.Refused("ConversationNotFound")),
				both(404, "not JSON", new Delivery.Refused("status 404")));
	}

	@Test
	void waitAsLongAsTeamsWants() {
		assertThat(TeamsDeliveries.of(answer(429, "{}", Duration.ofSeconds(7)), () -> ""))
			.isEqualTo(new Delivery.Busy(Duration.ofSeconds(7)));
		assertThat(TeamsDeliveries.ofNew(answer(429, "{}", null), () -> "", ""))
			.isEqualTo(new Delivery.Busy(Duration.ofSeconds(10)));
	}

	private static Arguments both(int status, String body, Delivery delivery) {
		return arguments(status, body, delivery, delivery);
	}

	private static Delivery failed(String reason) {
		return new Delivery.Failed(reason);
	}

	private static String error(String code) {
		return "{\"error\":{\"code\":\"%s\",\"message\":\"somebody's name\"}}".formatted(code);
	}

	private static ConnectorAnswer answer(int status, String body, @Nullable Duration retryAfter) {
		JsonMapper json = new JsonMapper();
		return new ConnectorAnswer(status, body.startsWith("{") ? json.readTree(body) : json.missingNode(), retryAfter,
				(status > 0) ? "" : "no answer");
	}

}
