package worthwhile.msteams.api;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Where the bot may speak: whoever is called there is told its token.
 */
@TeamsPart
public class ServiceHosts {

	private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

	private static final String ANY = "*.";

	private final Set<String> allowed;

	private final boolean development;

	public ServiceHosts(TeamsSettings settings) {
		this.allowed = settings.serviceHosts();
		this.development = settings.development();
	}

	/**
	 * Whether an address is one that the bot may call.
	 * @param address as Teams wrote it, or as anybody did
	 */
	public boolean allow(String address) {
		URI uri = uri(address);
		if (uri == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
			return false;
		}
		String host = uri.getHost().toLowerCase(Locale.ROOT);
		if (isThisMachine(host)) {
			return "http".equals(uri.getScheme()) && (this.development || this.allowed.contains(host));
		}
		return !this.development && "https".equals(uri.getScheme())
				&& this.allowed.stream().anyMatch((name) -> matches(name, host));
	}

	private static @Nullable URI uri(String address) {
		try {
			return URI.create(address);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static boolean matches(String name, String host) {
		return name.startsWith(ANY) ? host.endsWith(name.substring(1)) : host.equals(name);
	}

	static boolean isThisMachine(@Nullable String host) {
		return host != null && THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT));
	}

}
