package worthwhile.slack.api;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Slack is configured. What is left empty is empty, not missing.
 *
 * @param botToken the token of the one workspace that the bot serves ({@code xoxb-…});
 * empty when it is installed by OAuth
 * @param appToken the token for Socket Mode ({@code xapp-…})
 * @param signingSecret what Slack signs its requests with
 * @param clientId the app's id for OAuth
 * @param clientSecret the app's secret for OAuth
 * @param tokenKeys what tokens are encrypted with: one or more {@code id:base64} of 32
 * bytes, separated by commas; the first encrypts, the others only decrypt
 * @param apiUrl where Slack's API is
 * @param authorizeUrl where somebody agrees to the installation
 * @param publicUrl where this bot is reached from outside, needed for OAuth's redirect
 * only when the app has several redirect addresses
 * @param channelPace how long to wait in one channel from one message to the next
 * @param workspacePace how long to wait in one workspace from one new message to the next
 * @param changePace how long to wait in one workspace from one change of a message to the
 * next, and from one deletion to the next
 * @param patience how long to wait for an answer of Slack's; it is less where a person
 * waits for the bot meanwhile
 */
@ConfigurationProperties("worthwhile.slack")
public record SlackSettings(@DefaultValue("") String botToken, @DefaultValue("") String appToken,
		@DefaultValue("") String signingSecret, @DefaultValue("") String clientId,
		@DefaultValue("") String clientSecret, @DefaultValue("") String tokenKeys,
		@DefaultValue("https://slack.com/api/") URI apiUrl,
		@DefaultValue("https://slack.com/oauth/v2/authorize") URI authorizeUrl, @Nullable URI publicUrl,
		@DefaultValue("1s") Duration channelPace, @DefaultValue("250ms") Duration workspacePace,
		@DefaultValue("1200ms") Duration changePace, @DefaultValue("5s") Duration patience) {

	/** How Slack is named among the chat platforms. */
	public static final String PLATFORM = "slack";

	public SlackSettings {
		// a secret from a file often ends with a line break
		botToken = botToken.strip();
		appToken = appToken.strip();
		signingSecret = signingSecret.strip();
		clientId = clientId.strip();
		clientSecret = clientSecret.strip();
		tokenKeys = tokenKeys.strip();
		apiUrl = withSlash(apiUrl);
	}

	private static URI withSlash(URI address) {
		return address.toString().endsWith("/") ? address : URI.create(address + "/");
	}

	/**
	 * Whether Slack's messages come over a WebSocket that the bot opens, not over HTTP.
	 */
	public boolean socketMode() {
		return !this.appToken.isEmpty();
	}

	/**
	 * Whether any workspace can install the bot.
	 */
	public boolean installable() {
		return this.botToken.isEmpty();
	}

	@Override
	public String toString() {
		return "SlackSettings[socketMode=%s, installable=%s]".formatted(socketMode(), installable());
	}

}
