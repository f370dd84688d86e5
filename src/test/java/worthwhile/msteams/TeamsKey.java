package worthwhile.msteams;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import tools.jackson.databind.json.JsonMapper;

/**
 * A key with which requests are signed.
 */
public record TeamsKey(RSAKey key, List<String> endorsements) {

	/**
	 * To find and to use a short one takes a tenth of the time, which figures may not.
	 */
	private static final int BITS = Boolean.getBoolean("worthwhile.test.durable") ? 2048 : 1024;

	/** Two, under whatever names, are enough to differ. */
	private static final RSAKey ONE = random();

	private static final RSAKey OTHER = random();

	/**
	 * The key with which Teams begins.
	 * @param endorsements the messengers that may use it
	 */
	public static TeamsKey first(String id, String... endorsements) {
		return new TeamsKey(new RSAKey.Builder(ONE).keyID(id).build(), List.of(endorsements));
	}

	/**
	 * Another key than that with which Teams begins.
	 * @param endorsements the messengers that may use it
	 */
	public static TeamsKey other(String id, String... endorsements) {
		return new TeamsKey(new RSAKey.Builder(OTHER).keyID(id).build(), List.of(endorsements));
	}

	private static RSAKey random() {
		try {
			return new RSAKeyGenerator(BITS, true).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Map<String, Object> published() {
		Map<String, Object> json = new LinkedHashMap<>(this.key.toPublicJWK().toJSONObject());
		json.put("use", "sig");
		json.put("endorsements", this.endorsements);
		return json;
	}

	/**
	 * The key as Microsoft publishes it.
	 */
	public String publishedJson() {
		return new JsonMapper().writeValueAsString(published());
	}

	/**
	 * The claims of a token as Teams makes them.
	 * @param expiresAt when it is over
	 */
	public static JWTClaimsSet.Builder claims(String serviceUrl, Instant expiresAt) {
		return new JWTClaimsSet.Builder().issuer("https://api.botframework.com")
			.audience(FakeTeams.APP_ID)
			.claim("serviceurl", serviceUrl)
			.notBeforeTime(Date.from(expiresAt.minusSeconds(3600)))
			.expirationTime(Date.from(expiresAt));
	}

	/**
	 * A token.
	 */
	public String sign(JWTClaimsSet claims) {
		return sign(JWSAlgorithm.RS256, claims);
	}

	/**
	 * A token that is signed in another way.
	 */
	public String sign(JWSAlgorithm algorithm, JWTClaimsSet claims) {
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(this.key.getKeyID()).build(),
					claims);
			token.sign(new RSASSASigner(this.key, Set.of(AllowWeakRSAKey.getInstance())));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
