package worthwhile.slack.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.identity.PersonRef;
import worthwhile.slack.api.ApiResult;
import worthwhile.slack.api.SlackPart;

/**
 * What stands in the direct chats of the bot with people.
 */
@SlackPart
class DirectChats {

	/** Slack's clock and this one may differ. */
	private static final Duration SKEW = Duration.ofMinutes(1);

	/** What Slack allows to whom it allows least. */
	private static final String MOST_AT_ONCE = "15";

	private static final int MOST_PAGES = 4;

	private final Calls calls;

	DirectChats(Calls calls) {
		this.calls = calls;
	}

	/**
	 * The id of somebody's direct chat.
	 */
	ApiResult<String> with(PersonRef person) {
		return this.calls
			.call(person.workspace(), (client) -> client.conversationsOpen((open) -> open.users(List.of(person.id()))))
			.then((opened) -> new ApiResult.Ok<>(opened.getChannel().getId()));
	}

	/**
	 * Looks for a message of the bot's.
	 * @param since it is not older
	 * @return the message as Slack tells it, with its channel, or nothing if it is not
	 * there; {@link ApiResult.Unknown} too if there is more than is looked through
	 */
	ApiResult<Optional<ObjectNode>> find(PersonRef person, Instant since, Predicate<JsonNode> which) {
		return with(person).then((chat) -> find(person, chat, since.minus(SKEW), which, "", 1));
	}

	private ApiResult<Optional<ObjectNode>> find(PersonRef person, String chat, Instant since,
			Predicate<JsonNode> which, String cursor, int number) {
		return page(person, chat, Map.of("oldest", since.getEpochSecond() + ".000000", "cursor", cursor))
			.then((page) -> {
				Optional<ObjectNode> found = page.path("messages")
					.valueStream()
					.filter((message) -> !person.id().equals(message.path("user").asString("")))
					.filter(which)
					.map((message) -> ((ObjectNode) message).put("channel", chat))
					.findFirst();
				String next = page.path("response_metadata").path("next_cursor").asString("");
				if (found.isPresent() || next.isEmpty()) {
					return new ApiResult.Ok<>(found);
				}
				return (number < MOST_PAGES) ? find(person, chat, since, which, next, number + 1)
						: new ApiResult.Unknown<>("too much to look through");
			});
	}

	private ApiResult<JsonNode> page(PersonRef person, String chat, Map<String, String> place) {
		Map<String, String> fields = new LinkedHashMap<>(place);
		fields.values().removeIf(String::isEmpty);
		fields.put("channel", chat);
		fields.put("limit", MOST_AT_ONCE);
		fields.put("include_all_metadata", "true");
		return this.calls.read(person.workspace(), "conversations.history", fields);
	}

}
