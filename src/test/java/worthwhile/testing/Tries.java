package worthwhile.testing;

/**
 * How often a test tries what is made up at random: in full where the build says that it
 * has the time, as that of the profile {@code browser} does, and a part of it, the same
 * each time, everywhere else.
 */
public final class Tries {

	private static final boolean FULL = Boolean.getBoolean("worthwhile.test.thorough");

	private Tries() {
	}

	public static int of(int full, int part) {
		return FULL ? full : part;
	}

}
