package worthwhile.msteams.ingress;

import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ResponseEntity;

import worthwhile.log.FailureLog;
import worthwhile.msteams.api.MicrosoftHttp;
import worthwhile.msteams.api.TeamsPart;
import worthwhile.msteams.api.TeamsSettings;

/**
 * The keys with which messengers sign, as Microsoft publishes them. They are read again
 * after a day, and for a key that is not among them once an hour at most: whoever makes
 * up keys causes no traffic. While they cannot be read, those that are known go on.
 */
@TeamsPart
class SigningKeys {

	private static final Logger logger = LoggerFactory.getLogger(SigningKeys.class);

	private static final JsonMapper JSON = new JsonMapper();

	private static final Duration LIFE = Duration.ofHours(24);

	private static final Duration AFTER_SUCCESS = Duration.ofHours(1);

	private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

	private final URI address;

	private final MicrosoftHttp http;

	private final Clock clock;

	private final ReentrantLock reading = new ReentrantLock();

	private volatile Map<String, SigningKey> keys = Map.of();

	private volatile Instant old = Instant.MIN;

	private volatile Instant next = Instant.MIN;

	SigningKeys(TeamsSettings settings, MicrosoftHttp http, Clock clock) {
		this.address = settings.keysUrl();
		this.http = http;
		this.clock = clock;
	}

	/**
	 * A key by its id; nothing if nobody knows it.
	 */
	@Nullable SigningKey find(String id) {
		SigningKey known = this.keys.get(id);
		if (known == null) {
			this.reading.lock();
			readIfDue(id);
		}
		else if (isDue(this.old) && this.reading.tryLock()) {
			readIfDue(id);
		}
		return this.keys.get(id);
	}

	/**
	 * All that are known now, by their ids.
	 */
	Map<String, SigningKey> all() {
		return this.keys;
	}

	/**
	 * Whether any were ever read.
	 */
	boolean areThere() {
		return !this.keys.isEmpty();
	}

	private void readIfDue(String id) {
		try {
			if (isDue(this.next) && (!this.keys.containsKey(id) || isDue(this.old))) {
				read();
			}
		}
		finally {
			this.reading.unlock();
		}
	}

	private boolean isDue(Instant when) {
		return !this.clock.instant().isBefore(when);
	}

	private void read() {
		Instant now = this.clock.instant();
		this.next = now.plus(AFTER_FAILURE);
		try {
			ResponseEntity<byte[]> answer = this.http.client()
				.get()
				.uri(this.address)
				.retrieve()
				.toEntity(byte[].class);
			byte[] body = answer.getBody();
			Map<String, SigningKey> read = (answer.getStatusCode().value() == 200 && body != null) ? keys(body)
					: Map.of();
			if (read.isEmpty()) {
				throw new IllegalStateException("no keys, but " + answer.getStatusCode().value());
			}
			this.keys = read;
			this.old = now.plus(LIFE);
			this.next = now.plus(AFTER_SUCCESS);
		}
		catch (RuntimeException ex) {
			logger.warn("Teams' keys could not be read, {} are known: {}", this.keys.size(), FailureLog.words(ex));
		}
	}

	private static Map<String, SigningKey> keys(byte[] body) {
		Map<String, SigningKey> keys = new HashMap<>();
		for (JsonNode key : JSON.readTree(body).path("keys")) {
			SigningKey read = key(key);
			if (read != null) {
				keys.put(key.path("kid").asString(""), read);
			}
		}
		return Map.copyOf(keys);
	}

	/**
	 * The library forgets what it does not know of a key, such as its endorsements. A key
	 * of another kind is none of ours.
	 */
	private static @Nullable SigningKey key(JsonNode json) {
		try {
			if (JWK.parse(json.toString()) instanceof RSAKey key) {
				Set<String> endorsements = new HashSet<>();
				json.path("endorsements").forEach((endorsement) -> endorsements.add(endorsement.asString("")));
				return new SigningKey(key.toRSAPublicKey(), endorsements);
			}
			return null;
		}
		catch (ParseException | JOSEException ex) {
			return null;
		}
	}

}
