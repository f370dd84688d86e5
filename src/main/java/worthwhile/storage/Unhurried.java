package worthwhile.storage;

import org.apache.commons.lang3.function.FailableSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the bot does by itself and nobody waits for: all of it together leaves two fifths
 * of the connections to the database to what somebody waits for, and waits up to half a
 * minute for one of the others.
 */
public final class Unhurried {

	private static final ThreadMark NOW = new ThreadMark();

	private Unhurried() {
	}

	/**
	 * Does something on this thread that nobody waits for.
	 * @throws E what the work throws
	 */
	public static <T extends @Nullable Object, E extends Exception> T run(FailableSupplier<T, E> work) throws E {
		return NOW.run(work);
	}

	static boolean isNow() {
		return NOW.isSet();
	}

}
