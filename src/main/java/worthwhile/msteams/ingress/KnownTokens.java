package worthwhile.msteams.ingress;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Tokens whose signature is right. Teams shows one again and again for about an hour, and
 * to check it takes longer than all else that is looked at. Strangers push none of them
 * out: what is wrong is not kept.
 */
final class KnownTokens {

	/** One for each address of Teams' is used at a time. */
	private static final int MOST = 100;

	private final Map<ByteBuffer, Known> tokens = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Known> eldest) {
			return size() > MOST;
		}

	});

	/**
	 * What is kept of a token, the same to the letter; nothing if it is not known.
	 */
	@Nullable Known find(String token) {
		return this.tokens.get(digest(token));
	}

	void keep(String token, Known known) {
		this.tokens.put(digest(token), known);
	}

	private static ByteBuffer digest(String token) {
		try {
			return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A token that is right as long as these are the keys.
	 *
	 * @param read what it says
	 * @param keys all that were known when it was checked
	 */
	record Known(Jwt read, Map<String, SigningKey> keys) {
	}

}
