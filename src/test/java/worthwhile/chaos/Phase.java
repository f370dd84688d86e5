package worthwhile.chaos;

/**
 * One trouble after another, each of which says what it saw in a line.
 */
interface Phase {

	/**
	 * What the line begins with.
	 */
	String name();

	/**
	 * Makes the trouble and ends it.
	 */
	void run(Scene scene);

}
