package worthwhile.msteams.activity;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One thing that Teams sends. What is not in it reads as empty.
 *
 * @param json as it was sent
 */
public record Activity(JsonNode json) {

	private static final JsonMapper JSON = new JsonMapper();

	/**
	 * Reads a body.
	 * @return nothing if it is no activity
	 */
	public static Optional<Activity> read(byte[] body) {
		try {
			JsonNode json = JSON.readTree(body);
			return Optional.of(new Activity(json)).filter((activity) -> !activity.type().isEmpty());
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	/**
	 * What kind of thing it is, such as {@code message}.
	 */
	public String type() {
		return text("/type");
	}

	/**
	 * What is asked for, if it is of the type {@code invoke}.
	 */
	public String name() {
		return text("/name");
	}

	/**
	 * What became of an installation, such as {@code add}.
	 */
	public String action() {
		return text("/action");
	}

	public String id() {
		return text("/id");
	}

	/**
	 * The messenger that it comes from, {@code msteams} for Teams.
	 */
	public String channelId() {
		return text("/channelId");
	}

	/**
	 * Where answers are sent.
	 */
	public String serviceUrl() {
		return text("/serviceUrl");
	}

	/**
	 * Who sent it, as the bot alone knows them.
	 */
	public String sender() {
		return text("/from/id");
	}

	/**
	 * Who sent it, as their company's directory knows them.
	 */
	public String directoryId() {
		String id = text("/from/aadObjectId");
		return id.isEmpty() ? text("/from/objectId") : id;
	}

	/**
	 * The bot, as it is known here.
	 */
	public String bot() {
		return text("/recipient/id");
	}

	public String tenant() {
		String tenant = text("/channelData/tenant/id");
		return tenant.isEmpty() ? text("/conversation/tenantId") : tenant;
	}

	/**
	 * The chat, or the thread of a channel.
	 */
	public String conversation() {
		return text("/conversation/id");
	}

	/**
	 * Whether it is in the chat of one person with the bot.
	 */
	public boolean personal() {
		return text("/conversation/conversationType").equals("personal");
	}

	/**
	 * The channel, or a chat of several people, without the thread.
	 */
	public String channel() {
		String channel = text("/channelData/channel/id");
		return channel.isEmpty() ? conversation().split(";", 2)[0] : channel;
	}

	/**
	 * The team of people that has the channel; empty for a chat.
	 */
	public String team() {
		return text("/channelData/team/id");
	}

	/**
	 * What people call the channel, or else its team; empty if it is not said.
	 */
	public String channelName() {
		String name = text("/channelData/channel/name");
		return name.isEmpty() ? text("/channelData/team/name") : name;
	}

	/**
	 * Whether other companies' people may be in the channel.
	 */
	public boolean shared() {
		return text("/channelData/channel/type").equalsIgnoreCase("shared");
	}

	/**
	 * The message that was pressed or answered.
	 */
	public String replyTo() {
		return text("/replyToId");
	}

	public String written() {
		return text("/text");
	}

	/**
	 * What a card or a dialog sent.
	 */
	public JsonNode value() {
		return this.json.path("value");
	}

	/**
	 * What happened to a conversation, such as {@code channelDeleted}.
	 */
	public String event() {
		return text("/channelData/eventType");
	}

	public @Nullable String zone() {
		String zone = text("/localTimezone");
		String other = zone.isEmpty() ? information("timezone") : zone;
		return other.isEmpty() ? null : other;
	}

	public @Nullable String locale() {
		String locale = text("/locale");
		String other = locale.isEmpty() ? information("locale") : locale;
		return other.isEmpty() ? null : other;
	}

	private String information(String what) {
		return entities("clientInfo").stream()
			.map((entity) -> entity.path(what).asString(""))
			.filter((value) -> !value.isEmpty())
			.findFirst()
			.orElse("");
	}

	/**
	 * The texts with which the bot itself is mentioned.
	 */
	List<String> mentions() {
		return entities("mention").stream()
			.filter((entity) -> entity.at("/mentioned/id").asString("").equals(bot()))
			.map((entity) -> entity.path("text").asString(""))
			.filter((text) -> !text.isEmpty())
			.toList();
	}

	private List<JsonNode> entities(String type) {
		return StreamSupport.stream(this.json.path("entities").spliterator(), false)
			.filter((entity) -> entity.path("type").asString("").equals(type))
			.toList();
	}

	/**
	 * The ids of those who came into or left the conversation.
	 * @param which {@code membersAdded} or {@code membersRemoved}
	 */
	public List<String> members(String which) {
		return StreamSupport.stream(this.json.path(which).spliterator(), false)
			.map((member) -> member.path("id").asString(""))
			.toList();
	}

	private String text(String pointer) {
		return this.json.at(pointer).asString("");
	}

	@Override
	public String toString() {
		return "Activity[type=%s]".formatted(type());
	}

}
