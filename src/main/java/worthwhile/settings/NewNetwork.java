package worthwhile.settings;

import java.util.Collection;
import java.util.stream.Stream;

import worthwhile.usage.KnownNetworks;
import worthwhile.usage.Network;

/**
 * A name that a workspace gave for a network of its own: accepted or refused.
 */
sealed interface NewNetwork {

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

	private static Stream<String> slugs(Network network) {
		Stream<String> aliases = KnownNetworks.aliases(network).stream();
		return Stream.concat(Stream.of(network.key(), Network.slug(network.name())), aliases.map(Network::slug));
	}

}
