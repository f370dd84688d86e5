package worthwhile.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Random secrets that work once, for a while, and only together with their holder: for a
 * link, or for the way to another site and back. They carry a signature, so that whoever
 * asks for many of them fills no table; the database has the hashes of those that were
 * used.
 */
@Component
public class OneTimeSecrets {

	/** More than anybody can guess. */
	private static final int BYTES = 32;

	private static final String ALGORITHM = "HmacSHA256";

	/** Until when, what makes it another one, and the signature. */
	private static final Pattern FORM = Pattern.compile("([0-9]{1,15})\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})");

	private final SecureRandom random = new SecureRandom();

	private final JdbcUsedSecrets used;

	private final Clock clock;

	OneTimeSecrets(JdbcUsedSecrets used, Clock clock) {
		this.used = used;
		this.clock = clock;
	}

	/**
	 * A random text of 43 letters, digits, dashes and underscores, which is good in an
	 * address and is stored nowhere.
	 */
	public String random() {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		return text(bytes);
	}

	/**
	 * Issues a new secret, which is good in an address and is stored nowhere.
	 * @param key what it is signed with; all instances of the bot have the same
	 * @param purpose what it is for, a short unchanging word
	 * @param holder what has to be shown with it, such as another secret that only one
	 * browser has
	 * @param life how long it works
	 */
	public String issue(String key, String purpose, String holder, Duration life) {
		String until = Long.toString(this.clock.instant().plus(life).toEpochMilli());
		String one = random();
		return until + "." + one + "." + signature(key, purpose, holder, until, one);
	}

	/**
	 * Whether a secret would work now; that uses nothing up.
	 * @param key what it has to be signed with
	 * @param purpose what it has to be for
	 * @param holder what was shown with it
	 */
	public boolean works(String key, String purpose, String secret, String holder) {
		return end(key, purpose, secret, holder).isPresent() && !this.used.has(hash(secret));
	}

	/**
	 * Uses a secret up.
	 * @param key what it has to be signed with
	 * @param purpose what it has to be for
	 * @param holder what was shown with it
	 * @return whether it worked
	 */
	public boolean redeem(String key, String purpose, String secret, String holder) {
		return end(key, purpose, secret, holder)
			.filter((until) -> this.used.add(hash(secret), until, this.clock.instant()))
			.isPresent();
	}

	/**
	 * Until when a secret works, used or not; nothing if it is over or was never issued
	 * like that.
	 */
	private Optional<Instant> end(String key, String purpose, String secret, String holder) {
		Matcher parts = FORM.matcher(secret);
		if (!parts.matches()) {
			return Optional.empty();
		}
		String expected = signature(key, purpose, holder, parts.group(1), parts.group(2));
		return Optional.of(Instant.ofEpochMilli(Long.parseLong(parts.group(1))))
			.filter((until) -> MessageDigest.isEqual(bytes(expected), bytes(parts.group(3))))
			.filter((until) -> until.isAfter(this.clock.instant()));
	}

	private static String signature(String key, String purpose, String holder, String until, String one) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(bytes(key), ALGORITHM));
			return text(mac.doFinal(bytes(String.join("\n", purpose, until, one, holder))));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] hash(String secret) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes(secret));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String text(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
