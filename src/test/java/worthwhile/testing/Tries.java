package worthwhile.testing;

import java.util.List;

/**
 * How much of what is alike a test tries: in full where the build says that it has the
 * time, as that of the profile {@code browser} does, and a part of it, the same each
 * time, everywhere else.
 */
public final class Tries {

	private static final boolean FULL = Boolean.getBoolean("worthwhile.test.thorough");

	private Tries() {
	}

	public static int of(int full, int part) {
		return FULL ? full : part;
	}

	/**
	 * All of a list, or the first ones.
	 */
	public static <T> List<T> of(List<T> full, int part) {
		return FULL ? full : full.subList(0, part);
	}

}
