package worthwhile.slack.payload;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import worthwhile.conversation.DedupeKey;
import worthwhile.slack.api.SlackSettings;

/**
 * The dedupe keys of what Slack delivers, perhaps more than once.
 */
final class DedupeKeys {

	private DedupeKeys() {
	}

	/**
	 * An event, by Slack's id of it.
	 */
	static DedupeKey event(String id) {
		return new DedupeKey(SlackSettings.PLATFORM, id);
	}

	/**
	 * A command or an interaction, by the {@code trigger_id} that no other has, or else
	 * by its content.
	 */
	static DedupeKey interaction(@Nullable String trigger, String body) {
		return new DedupeKey(SlackSettings.PLATFORM, StringUtils.hasText(trigger) ? trigger : hash(body));
	}

	private static String hash(String body) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
