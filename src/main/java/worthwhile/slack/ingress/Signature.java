package worthwhile.slack.ingress;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import worthwhile.web.RejectReason;
import worthwhile.web.RejectedRequestException;

/**
 * What Slack signs its requests with: HMAC-SHA256 of {@code v0:}, the time in seconds, a
 * colon and the bytes of the body, as Slack's "Verifying requests from Slack" says. The
 * time is held to five minutes in both directions.
 */
final class Signature {

	private static final String ALGORITHM = "HmacSHA256";

	private static final Duration TOLERANCE = Duration.ofMinutes(5);

	private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

	private static final Pattern DIGEST = Pattern.compile("v0=[0-9a-f]{64}");

	private final SecretKeySpec secret;

	private final Clock clock;

	Signature(String secret, Clock clock) {
		this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
		this.clock = clock;
	}

	/**
	 * Refuses what no body could save, so that the body need not be read.
	 */
	void checkHeaders(String timestamp, String digest) throws RejectedRequestException {
		if (!SECONDS.matcher(timestamp).matches() || !DIGEST.matcher(digest).matches()) {
			throw new RejectedRequestException(RejectReason.UNSIGNED);
		}
		long seconds = this.clock.instant().getEpochSecond() - Long.parseLong(timestamp);
		if (Math.abs(seconds) > TOLERANCE.toSeconds()) {
			throw new RejectedRequestException(RejectReason.STALE);
		}
	}

	void check(String timestamp, String digest, List<byte[]> body) throws RejectedRequestException {
		byte[] expected = ("v0=" + HexFormat.of().formatHex(digest(timestamp, body)))
			.getBytes(StandardCharsets.US_ASCII);
		if (!MessageDigest.isEqual(expected, digest.getBytes(StandardCharsets.US_ASCII))) {
			throw new RejectedRequestException(RejectReason.FORGED);
		}
	}

	private byte[] digest(String timestamp, List<byte[]> body) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.secret);
			mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.US_ASCII));
			body.forEach(mac::update);
			return mac.doFinal();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has " + ALGORITHM, ex);
		}
	}

}
