package worthwhile.slack.installation;

import java.time.Instant;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import org.jspecify.annotations.Nullable;

/**
 * What Slack granted the bot.
 *
 * @param place where
 * @param scopes what it may do, separated by commas
 * @param credentials what it speaks with
 * @param expiresAt when the token ends, if it does
 */
record Grant(InstallTarget place, String scopes, Credentials credentials, @Nullable Instant expiresAt) {

	/**
	 * Reads Slack's answer to {@code oauth.v2.access}.
	 */
	static Grant of(InstallTarget place, OAuthV2AccessResponse answer, Instant now) {
		Integer seconds = answer.getExpiresIn();
		return new Grant(place, orEmpty(answer.getScope()),
				new Credentials(answer.getAccessToken(), orEmpty(answer.getRefreshToken())),
				(seconds != null) ? now.plusSeconds(seconds) : null);
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
