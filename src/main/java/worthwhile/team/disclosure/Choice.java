package worthwhile.team.disclosure;

/**
 * What a member wants the team to do with a network.
 */
public enum Choice {

	/** Go on as it is. */
	STAY,
	/** Use it less. */
	TRIM,
	/** Give it up. */
	LEAVE

}
