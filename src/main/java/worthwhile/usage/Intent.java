package worthwhile.usage;

/**
 * Why somebody used a network.
 */
public enum Intent {

	/** They chose to. */
	ON_PURPOSE,
	/** It happened by itself. */
	HABIT,
	/** Some of each. */
	BOTH

}
