package worthwhile.slack;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Requests signed as Slack signs them.
 */
public final class Signed {

	private final String secret;

	private final Clock clock;

	/**
	 * Signs with the secret of a {@link SlackTest}.
	 */
	public Signed(Clock clock) {
		this(SlackTest.SIGNING_SECRET, clock);
	}

	public Signed(String secret, Clock clock) {
		this.secret = secret;
		this.clock = clock;
	}

	/**
	 * Returns the two headers that go with a body that is sent now.
	 */
	public Map<String, String> headers(byte[] body) {
		String timestamp = Long.toString(this.clock.instant().getEpochSecond());
		return Map.of("X-Slack-Request-Timestamp", timestamp, "X-Slack-Signature", signature(timestamp, body));
	}

	/**
	 * Returns what stands in the header for a body sent at a time in seconds.
	 */
	public String signature(String timestamp, byte[] body) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
			return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * An event, as JSON.
	 */
	public HttpRequest event(URI address, String json) {
		return post(address, "application/json", json);
	}

	/**
	 * A command, or an interaction with its JSON in the field {@code payload}.
	 */
	public HttpRequest form(URI address, String urlEncoded) {
		return post(address, "application/x-www-form-urlencoded", urlEncoded);
	}

	private HttpRequest post(URI address, String contentType, String content) {
		byte[] body = content.getBytes(StandardCharsets.UTF_8);
		HttpRequest.Builder request = HttpRequest.newBuilder(address)
			.header("Content-Type", contentType)
			.POST(BodyPublishers.ofByteArray(body));
		headers(body).forEach(request::header);
		return request.build();
	}

}
