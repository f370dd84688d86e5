package worthwhile.slack.installation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javax.crypto.SecretKey;

import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

import worthwhile.slack.api.SlackPart;
import worthwhile.slack.api.SlackSettings;

/**
 * Encrypts and decrypts credentials: AES-GCM with 256 bits. What is encrypted begins with
 * the place it is for, so that it can be used for no other.
 */
@SlackPart
class Vault {

	private static final String SEPARATOR = "\n";

	private static final int PARTS = 4;

	private final Map<String, BytesEncryptor> byKey = new LinkedHashMap<>();

	Vault(SlackSettings settings) {
		TokenKeys keys = TokenKeys.read(settings.tokenKeys());
		keys.names().forEach((name) -> this.byKey.put(name, encryptor(keys.key(name).orElseThrow())));
	}

	private static BytesEncryptor encryptor(SecretKey key) {
		return AesGcmBytesEncryptor.withSecretKey(key).build();
	}

	/**
	 * The key that encrypts, if there is one.
	 */
	Optional<String> currentKey() {
		return this.byKey.keySet().stream().findFirst();
	}

	/**
	 * Whether the key that encrypts is the one for this.
	 */
	boolean isCurrent(Sealed sealed) {
		return currentKey().filter(sealed.keyId()::equals).isPresent();
	}

	Sealed seal(InstallTarget place, Credentials credentials) {
		String key = currentKey().orElseThrow();
		String text = String.join(SEPARATOR, place.enterprise(), place.team(), credentials.token(),
				credentials.refreshToken());
		return new Sealed(key, encryptor(key).encrypt(text.getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * The credentials; nothing if their key is lost, or if they were changed or belong to
	 * another place.
	 */
	Optional<Credentials> open(InstallTarget place, Sealed sealed) {
		return this.byKey.containsKey(sealed.keyId()) ? decrypt(sealed).flatMap((text) -> read(place, text))
				: Optional.empty();
	}

	private Optional<String> decrypt(Sealed sealed) {
		try {
			return Optional.of(new String(encryptor(sealed.keyId()).decrypt(sealed.bytes()), StandardCharsets.UTF_8));
		}
		catch (RuntimeException ex) {
			return Optional.empty();
		}
	}

	private static Optional<Credentials> read(InstallTarget place, String text) {
		List<String> parts = List.of(text.split(SEPARATOR, -1));
		boolean fits = parts.size() == PARTS && parts.get(0).equals(place.enterprise())
				&& parts.get(1).equals(place.team());
		return fits ? Optional.of(new Credentials(parts.get(2), parts.get(3))) : Optional.empty();
	}

	private BytesEncryptor encryptor(String key) {
		return Objects.requireNonNull(this.byKey.get(key));
	}

}
