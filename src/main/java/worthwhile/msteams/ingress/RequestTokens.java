package worthwhile.msteams.ingress;

import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import worthwhile.msteams.activity.Activity;
import worthwhile.msteams.api.TeamsPart;
import worthwhile.msteams.api.TeamsSettings;
import worthwhile.web.RejectReason;
import worthwhile.web.RejectedRequestException;

/**
 * Checks the tokens that say that a request comes from Teams and is for this bot.
 */
@TeamsPart
class RequestTokens {

	private static final String ISSUER = "https://api.botframework.com";

	private static final String SCHEME = "Bearer ";

	/** Clocks differ. */
	private static final Duration SKEW = Duration.ofMinutes(5);

	private final SigningKeys keys;

	private final JwtDecoder decoder;

	private final KnownTokens known = new KnownTokens();

	private final JwtTimestampValidator times = new JwtTimestampValidator(SKEW);

	RequestTokens(TeamsSettings settings, SigningKeys keys, Clock clock) {
		this.keys = keys;
		this.decoder = decoder(settings.appId());
		this.times.setClock(clock);
	}

	/**
	 * The keys' address does not lie under that of who issues the tokens, so that the
	 * library cannot find it by itself.
	 */
	private JwtDecoder decoder(String appId) {
		DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
		processor.setJWSKeySelector((header, context) -> key(header));
		processor.setJWTClaimsSetVerifier((claims, context) -> {
			// done by the validators
		});
		NimbusJwtDecoder nimbus = new NimbusJwtDecoder(processor);
		nimbus.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtIssuerValidator(ISSUER),
				new JwtClaimValidator<Collection<String>>(JwtClaimNames.AUD,
						(audience) -> audience != null && audience.contains(appId)),
				new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull)));
		return nimbus;
	}

	private List<Key> key(JWSHeader header) throws RemoteKeySourceException {
		if (!JWSAlgorithm.RS256.equals(header.getAlgorithm()) || header.getKeyID() == null) {
			return List.of();
		}
		SigningKey key = this.keys.find(header.getKeyID());
		if (!this.keys.areThere()) {
			throw new RemoteKeySourceException("Nobody knows any keys", null);
		}
		return (key != null) ? List.of(key.key()) : List.of();
	}

	/**
	 * Checks what a token says by itself, before anybody reads the body.
	 * @param authorization the header, empty if there is none
	 */
	Jwt check(String authorization) throws RejectedRequestException {
		if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
			throw new RejectedRequestException(RejectReason.UNSIGNED);
		}
		Jwt token = decode(authorization.substring(SCHEME.length()).strip());
		if (this.times.validate(token).hasErrors()) {
			throw new RejectedRequestException(RejectReason.STALE);
		}
		return token;
	}

	private Jwt decode(String token) throws RejectedRequestException {
		KnownTokens.Known known = this.known.find(token);
		if (known != null && isStill(known)) {
			return known.read();
		}
		Map<String, SigningKey> keys = this.keys.all();
		Jwt read = verified(token);
		this.known.keep(token, new KnownTokens.Known(read, keys));
		return read;
	}

	/**
	 * Whoever looks for a key has them read again once they are old.
	 */
	private boolean isStill(KnownTokens.Known known) {
		return key(known.read()) != null && known.keys().equals(this.keys.all());
	}

	private Jwt verified(String token) throws RejectedRequestException {
		try {
			return this.decoder.decode(token);
		}
		catch (JwtException | IllegalArgumentException ex) {
			throw new RejectedRequestException(
					(ex.getCause() instanceof RemoteKeySourceException) ? RejectReason.UNCHECKED : RejectReason.FORGED);
		}
	}

	/**
	 * Checks that a token is for an activity: where its answers go, and who may use the
	 * key.
	 */
	void check(Jwt token, Activity activity) throws RejectedRequestException {
		if (!isSame(token.getClaims().get("serviceurl"), activity.serviceUrl())
				|| !isEndorsed(token, activity.channelId())) {
			throw new RejectedRequestException(RejectReason.FORGED);
		}
	}

	private static boolean isSame(@Nullable Object claimed, String address) {
		return claimed instanceof String claim && !claim.isEmpty()
				&& withoutSlash(claim).equalsIgnoreCase(withoutSlash(address));
	}

	private static String withoutSlash(String address) {
		return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
	}

	private boolean isEndorsed(Jwt token, String messenger) {
		SigningKey key = key(token);
		return key != null && key.endorsements().contains(messenger);
	}

	private @Nullable SigningKey key(Jwt token) {
		return this.keys.find(String.valueOf(token.getHeaders().get("kid")));
	}

}
