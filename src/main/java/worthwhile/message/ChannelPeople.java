package worthwhile.message;

import java.util.Set;

import worthwhile.identity.PersonRef;

/**
 * Some of the people who are in a channel, members or not.
 *
 * @param next what leads to the next part, empty if this is the last
 */
public record ChannelPeople(Set<PersonRef> people, String next) {

	public ChannelPeople {
		people = Set.copyOf(people);
	}

}
