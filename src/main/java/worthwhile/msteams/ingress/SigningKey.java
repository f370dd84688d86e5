package worthwhile.msteams.ingress;

import java.security.PublicKey;
import java.util.Set;

/**
 * A key with which messengers sign.
 *
 * @param key it
 * @param endorsements the messengers that may use it
 */
record SigningKey(PublicKey key, Set<String> endorsements) {

	SigningKey {
		endorsements = Set.copyOf(endorsements);
	}

}
