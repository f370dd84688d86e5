package worthwhile.slack.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

	/**
	 * The id of the message with which a file came, if it is among the latest.
	 */
	Optional<String> around(PersonRef person, String file) {
		ApiResult<Optional<ObjectNode>> found = find(person, Instant.EPOCH.plus(SKEW),
				(message) -> message.path("files")
					.valueStream()
					.anyMatch((one) -> file.equals(one.path("id").asString(""))));
		return (found instanceof ApiResult.Ok<Optional<ObjectNode>> told)
				? told.answer()
					.map((message) -> new Posted(message.path("channel").asString(""), ts(message)).toString())
				: Optional.empty();
	}

	/**
	 * What the bot has said to somebody, a page of it; of what was said later, the files
	 * alone.
	 * @return the ids of what is to be deleted, and at last of the next page
	 */
	ApiResult<List<String>> said(PersonRef person, Trace trace) {
		return with(person).then((chat) -> page(person, chat, Map.of("latest", trace.before())).then((page) -> {
			List<JsonNode> messages = page.path("messages").valueStream().toList();
			Stream<String> ids = messages.stream()
				.filter((message) -> !person.id().equals(message.path("user").asString("")))
				.filter((message) -> !key(message).startsWith(SlackPlatform.FAREWELL))
				.filter((message) -> !ts(message).equals(trace.staying()))
				.flatMap((message) -> Stream.concat(files(message), trace.isLater(ts(message)) ? Stream.empty()
						: Stream.of(new Posted(chat, ts(message)).toString())));
			Stream<String> next = (page.path("has_more").asBoolean(false) && !messages.isEmpty())
					? Stream.of(trace.until(ts(messages.get(messages.size() - 1))).id()) : Stream.empty();
			return new ApiResult.Ok<>(Stream.concat(ids, next).toList());
		}));
	}

	/**
	 * The ids of the files in a message, unless they are deleted already.
	 */
	static Stream<String> files(JsonNode message) {
		return message.path("files")
			.valueStream()
			.filter((file) -> !file.path("mode").asString("").equals("tombstone"))
			.map((file) -> file.path("id").asString(""));
	}

	/**
	 * The key that a message was posted with, empty if it has none.
	 */
	static String key(JsonNode message) {
		return message.at("/metadata/event_payload/key").asString("");
	}

	private static String ts(JsonNode message) {
		return message.path("ts").asString("");
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
