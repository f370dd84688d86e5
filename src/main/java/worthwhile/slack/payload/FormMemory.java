package worthwhile.slack.payload;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;

/**
 * What a form has to remember until it is sent; it travels with it as its
 * {@code private_metadata}.
 *
 * @param context what the form is about
 * @param channel the id of the channel in which it was opened, empty for none
 * @param message the bot's id of the message from which it was opened, empty for none
 * @param ephemeral whether one person alone sees that message
 * @param home whether it was opened from the home page
 * @param responseUrl where answers can be posted, empty for nowhere
 */
public record FormMemory(String context, String channel, String message, boolean ephemeral, boolean home,
		String responseUrl) {

	private static final int LONGEST = 3000;

	private static final JsonMapper JSON = new JsonMapper();

	public static FormMemory of(String context, Origin origin) {
		ChannelRef channel = origin.channel();
		String message = origin.message();
		return new FormMemory(context, (channel != null) ? channel.id() : "", (message != null) ? message : "",
				origin.ephemeral(), origin.home(), origin.responseUrl());
	}

	/**
	 * What was written; nothing is remembered of what was not.
	 */
	static FormMemory read(@Nullable String metadata) {
		try {
			JsonNode json = (metadata != null) ? JSON.readTree(metadata) : JSON.missingNode();
			return new FormMemory(json.path("context").asString(""), json.path("channel").asString(""),
					json.path("message").asString(""), json.path("ephemeral").asBoolean(false),
					json.path("home").asBoolean(false), json.path("response_url").asString(""));
		}
		catch (JacksonException ex) {
			return new FormMemory("", "", "", false, false, "");
		}
	}

	/**
	 * As much as Slack takes: an answer finds its way without the address too.
	 * @throws IllegalStateException if the context alone is too long
	 */
	public String write() {
		String whole = json().put("response_url", this.responseUrl).toString();
		String written = (whole.length() <= LONGEST && !this.responseUrl.isEmpty()) ? whole : json().toString();
		if (written.length() > LONGEST) {
			throw new IllegalStateException("The context of a form is too long");
		}
		return written;
	}

	private ObjectNode json() {
		ObjectNode json = JSON.createObjectNode().put("context", this.context);
		if (!this.channel.isEmpty()) {
			json.put("channel", this.channel);
		}
		if (!this.message.isEmpty()) {
			json.put("message", this.message);
		}
		if (this.ephemeral) {
			json.put("ephemeral", true);
		}
		return this.home ? json.put("home", true) : json;
	}

	/**
	 * The same of a form that is about something else.
	 */
	public FormMemory about(String other) {
		return new FormMemory(other, this.channel, this.message, this.ephemeral, this.home, this.responseUrl);
	}

	/**
	 * Where the form was opened, for what is said with it.
	 */
	Origin origin(PersonRef person, SlackWorkspace team, String trigger) {
		return new Origin(person, team.channel(this.channel), this.message.isEmpty() ? null : this.message,
				this.ephemeral, this.home, trigger, this.responseUrl);
	}

}
