package worthwhile.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import org.springframework.stereotype.Component;

/**
 * Random secrets that work once, for a while, and only together with their holder: for a
 * link, or for the way to another site and back. The database has their hashes alone.
 */
@Component
public class OneTimeSecrets {

	/** More than anybody can guess. */
	private static final int BYTES = 32;

	private final SecureRandom random = new SecureRandom();

	private final JdbcOneTimeSecrets secrets;

	private final Clock clock;

	OneTimeSecrets(JdbcOneTimeSecrets secrets, Clock clock) {
		this.secrets = secrets;
		this.clock = clock;
	}

	/**
	 * A random text of 43 letters, digits, dashes and underscores, which is good in an
	 * address and is stored nowhere.
	 */
	public String random() {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/**
	 * Issues a new secret.
	 * @param purpose what it is for, a short unchanging word
	 * @param holder what has to be shown with it, such as another secret that only one
	 * browser has
	 * @param life how long it works
	 */
	public String issue(String purpose, String holder, Duration life) {
		String secret = random();
		Instant now = this.clock.instant();
		this.secrets.removeExpired(now);
		this.secrets.add(purpose, hash(secret), hash(holder), now.plus(life));
		return secret;
	}

	/**
	 * Uses a secret up.
	 * @param purpose what it has to be for
	 * @param holder what was shown with it
	 * @return whether it worked
	 */
	public boolean redeem(String purpose, String secret, String holder) {
		return this.secrets.take(purpose, hash(secret), hash(holder), this.clock.instant());
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
