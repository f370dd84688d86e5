package worthwhile.settings;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.commons.text.WordUtils;

import worthwhile.usage.KnownNetworks;
import worthwhile.usage.Network;

/**
 * A name that a workspace gave for a network of its own: accepted or refused.
 */
sealed interface NewNetwork {

	/** How those write themselves whose names are no capitalised words, or several. */
	List<String> SPELLINGS = List.of("Hacker News", "XING", "WhatsApp", "WeChat", "Product Hunt", "Stack Overflow",
			"GitHub", "GitLab", "Snapchat", "SlideShare", "ResearchGate", "DEV", "Indie Hackers");

	/**
	 * The name makes a network that did not exist yet.
	 *
	 * @param network the network, its key a slug of the name
	 */
	record Accepted(Network network) implements NewNetwork {
	}

	/**
	 * The name cannot be a network's.
	 *
	 * @param reason why not
	 */
	record Refused(Reason reason) implements NewNetwork {
	}

	/**
	 * Why a name is refused.
	 */
	enum Reason {

		/** It has no letter. */
		BLANK,
		/** It has more than 40 characters. */
		TOO_LONG,
		/** It is the name, the key or another name of a network that exists. */
		TAKEN

	}

	/**
	 * Weighs a name against the networks that the workspace has, known and own; space
	 * around and between its words does not count.
	 */
	static NewNetwork named(String name, Collection<Network> existing) {
		String tidy = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
		if (tidy.codePoints().noneMatch(Character::isLetter)) {
			return new Refused(Reason.BLANK);
		}
		if (tidy.length() > Network.LONGEST_NAME) {
			return new Refused(Reason.TOO_LONG);
		}
		String key = Network.slug(tidy);
		boolean taken = existing.stream().flatMap(NewNetwork::slugs).anyMatch(key::equals);
		return taken ? new Refused(Reason.TAKEN) : new Accepted(new Network(key, tidy));
	}

	/**
	 * The same with a name as it stands in a sentence, which is often in small letters.
	 */
	static NewNetwork spelled(String name, Collection<Network> existing) {
		String written = together(name);
		return named(
				SPELLINGS.stream()
					.filter((spelling) -> together(spelling).equals(written))
					.findFirst()
					.orElseGet(() -> name.equals(name.toLowerCase(Locale.ROOT)) ? WordUtils.capitalize(name) : name),
				existing);
	}

	private static String together(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
	}

	private static Stream<String> slugs(Network network) {
		Stream<String> aliases = KnownNetworks.aliases(network).stream();
		return Stream.concat(Stream.of(network.key(), Network.slug(network.name())), aliases.map(Network::slug));
	}

}
