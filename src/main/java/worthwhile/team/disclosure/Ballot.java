package worthwhile.team.disclosure;

import java.util.Map;

import worthwhile.identity.MemberId;

/**
 * What one member voted. It exists only until the votes are counted.
 *
 * @param member who
 * @param choices by the network's key, those that they made
 */
public record Ballot(MemberId member, Map<String, Choice> choices) {

	public Ballot {
		choices = Map.copyOf(choices);
	}

}
