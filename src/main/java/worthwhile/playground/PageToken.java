package worthwhile.playground;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * The word that opens the playground where others could reach it; new at each start.
 */
final class PageToken {

	private static final PageToken NONE = new PageToken(null);

	private final @Nullable String word;

	private PageToken(@Nullable String word) {
		this.word = word;
	}

	static PageToken random() {
		byte[] bytes = new byte[16];
		new SecureRandom().nextBytes(bytes);
		return new PageToken(HexFormat.of().formatHex(bytes));
	}

	/**
	 * Where only this machine can reach the playground, none is needed.
	 */
	static PageToken none() {
		return NONE;
	}

	boolean needed() {
		return this.word != null;
	}

	boolean matches(@Nullable String given) {
		return this.word != null && given != null && MessageDigest.isEqual(bytes(this.word), bytes(given));
	}

	/**
	 * The query with which the page is opened first; empty if no token is needed.
	 */
	String query() {
		return (this.word != null) ? "/?token=" + this.word : "";
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return needed() ? "a token" : "no token";
	}

}
