package worthwhile.slack.installation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import worthwhile.slack.api.SlackPart;

/**
 * The states of OAuth: random, good once, for ten minutes, in the browser that began.
 */
@SlackPart
class InstallStates {

	static final Duration LIFE = Duration.ofMinutes(10);

	private static final int BYTES = 32;

	private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

	private final SecureRandom random = new SecureRandom();

	private final JdbcInstallStates states;

	private final Clock clock;

	InstallStates(JdbcInstallStates states, Clock clock) {
		this.states = states;
		this.clock = clock;
	}

	/**
	 * The secret of a browser: the one it has, so that two open pages both work, or a new
	 * one.
	 */
	String browser(@Nullable String known) {
		return (known != null && SECRET.matcher(known).matches()) ? known : secret();
	}

	/**
	 * A new state for a browser.
	 */
	String begin(String browser) {
		String state = secret();
		this.states.removeExpired(this.clock.instant());
		this.states.add(hash(state), hash(browser), this.clock.instant().plus(LIFE));
		return state;
	}

	/**
	 * Uses a state up.
	 * @return whether it was good in this browser
	 */
	boolean end(@Nullable String state, @Nullable String browser) {
		return state != null && browser != null && this.states.take(hash(state), hash(browser), this.clock.instant());
	}

	private String secret() {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static byte[] hash(String secret) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
