package worthwhile.slack.installation;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import worthwhile.start.StartRefused;

/**
 * The keys that tokens are encrypted with, by their names; the first is the one in use.
 */
final class TokenKeys {

	private static final int BYTES = 32;

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");

	private static final String ACTION = "Set WORTHWHILE_TOKEN_KEYS to a name, a colon and 32 random bytes in Base64, "
			+ "such as the output of echo \"k1:$(openssl rand -base64 32)\". Several are separated by commas: the "
			+ "first encrypts, the others are only read with. Keep the key: without it, the bot has to be installed "
			+ "again in every workspace.";

	private final Map<String, SecretKey> byName = new LinkedHashMap<>();

	private TokenKeys() {
	}

	/**
	 * Reads {@code id:base64,id2:base64}; nothing is no key.
	 * @throws StartRefused if they are anything else; the message quotes no key
	 */
	static TokenKeys read(String configured) {
		TokenKeys keys = new TokenKeys();
		if (!configured.isEmpty()) {
			String[] written = configured.split(",", -1);
			for (int number = 1; number <= written.length; number++) {
				keys.add(written[number - 1].strip(), number);
			}
		}
		return keys;
	}

	private void add(String written, int number) {
		int colon = written.indexOf(':');
		if (colon < 0) {
			throw refused(("Key number %d for Slack's tokens has no name: "
					+ "a name and a colon belong in front of the Base64.")
				.formatted(number));
		}
		String name = written.substring(0, colon);
		if (!NAME.matcher(name).matches()) {
			throw refused(("The name of key number %d for Slack's tokens is not one to forty letters, "
					+ "digits, dots, dashes or underscores.")
				.formatted(number));
		}
		if (this.byName.put(name, new SecretKeySpec(bytes(written.substring(colon + 1), name), "AES")) != null) {
			throw refused("Two keys for Slack's tokens have the name \"%s\".".formatted(name));
		}
	}

	private static byte[] bytes(String base64, String name) {
		byte[] bytes;
		try {
			bytes = Base64.getDecoder().decode(base64);
		}
		catch (IllegalArgumentException ex) {
			throw refused("The key \"%s\" for Slack's tokens is not Base64.".formatted(name));
		}
		if (bytes.length != BYTES) {
			throw refused(
					"The key \"%s\" for Slack's tokens has %d bytes, not %d.".formatted(name, bytes.length, BYTES));
		}
		return bytes;
	}

	private static StartRefused refused(String description) {
		return new StartRefused(description, ACTION);
	}

	Set<String> names() {
		return this.byName.keySet();
	}

	Optional<SecretKey> key(String name) {
		return Optional.ofNullable(this.byName.get(name));
	}

}
