package worthwhile.message;

import java.util.Map;

import worthwhile.identity.PersonRef;

/**
 * Some of the people whom a chat platform knows in a workspace, members or not.
 *
 * @param people what it knows of each
 * @param next what leads to the next part, empty if this is the last
 */
public record Directory(Map<PersonRef, Profile> people, String next) {

	static final Directory EMPTY = new Directory(Map.of(), "");

	public Directory {
		people = Map.copyOf(people);
	}

}
