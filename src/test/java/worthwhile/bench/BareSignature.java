package worthwhile.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/**
 * The least that there is to check of a token: that it is signed with RS256 and a key.
 */
public final class BareSignature {

	private BareSignature() {
	}

	/**
	 * Checks it.
	 */
	public static void verify(PublicKey key, String token) {
		try {
			int end = token.lastIndexOf('.');
			Signature signature = Signature.getInstance("SHA256withRSA");
			signature.initVerify(key);
			signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
			if (!signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)))) {
				throw new IllegalStateException("no signature of this key");
			}
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
