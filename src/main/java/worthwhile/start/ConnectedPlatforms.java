package worthwhile.start;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Which chat platforms of real people the bot is configured for. It can be asked before
 * there are any beans.
 */
public final class ConnectedPlatforms {

	/** What connects each of them; what else can be set for one does not. */
	private static final Map<String, List<String>> CONNECTIONS = Map.of("slack",
			List.of("bot-token", "app-token", "signing-secret", "client-id", "client-secret"), "msteams",
			List.of("app-id", "app-password", "tenant-id", "development"));

	private ConnectedPlatforms() {
	}

	/**
	 * Whether any chat platform is configured, perhaps by half.
	 */
	public static boolean any(Environment environment) {
		return !names(environment).isEmpty();
	}

	/**
	 * The names of the chat platforms that are configured, perhaps by half.
	 */
	public static Set<String> names(Environment environment) {
		return CONNECTIONS.keySet()
			.stream()
			.filter((platform) -> isConnected(platform, environment))
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Whether a chat platform is configured, perhaps by half.
	 * @param platform the platform's name, such as {@code slack}
	 * @throws IllegalArgumentException if there is no such platform
	 */
	public static boolean isConnected(String platform, Environment environment) {
		List<String> settings = CONNECTIONS.get(platform);
		if (settings == null) {
			throw new IllegalArgumentException("There is no chat platform '%s'".formatted(platform));
		}
		return settings.stream()
			.map((setting) -> environment.getProperty("worthwhile." + platform + "." + setting))
			.anyMatch((value) -> StringUtils.hasText(value) && !value.equals("false"));
	}

}
