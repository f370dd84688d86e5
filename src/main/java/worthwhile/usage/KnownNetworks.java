package worthwhile.usage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The networks that every workspace knows from the start, and what else people call them.
 */
public final class KnownNetworks {

	private static final Map<Network, Set<String>> ALIASES = new LinkedHashMap<>();

	static {
		know("LinkedIn", "linked in", "li", "lkdn", "lnkd", "linkedin.com");
		know("X", "twitter", "tw", "x.com", "twitter.com", "x/twitter", "twitter/x");
		know("Mastodon", "masto", "mastodon.social");
		know("Bluesky", "blue sky", "bsky", "bsky.app");
		know("Threads", "threads.net", "threads.com");
		know("YouTube", "you tube", "yt", "youtube.com");
		know("TikTok", "tik tok", "tt", "tiktok.com");
		know("Instagram", "insta", "ig", "instagram.com");
		know("Facebook", "face book", "fb", "facebook.com");
		know("Reddit", "reddit.com");
	}

	private static final List<Network> ALL = List.copyOf(ALIASES.keySet());

	private KnownNetworks() {
	}

	/**
	 * The known networks, the most usual at work first.
	 */
	public static List<Network> all() {
		return ALL;
	}

	/**
	 * What else people call a network, in lower case, without its name; empty for a
	 * workspace's own.
	 */
	public static Set<String> aliases(Network network) {
		return ALIASES.getOrDefault(network, Set.of());
	}

	private static void know(String name, String... aliases) {
		ALIASES.put(new Network(Network.slug(name), name), Set.of(aliases));
	}

}
