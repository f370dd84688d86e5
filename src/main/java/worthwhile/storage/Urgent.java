package worthwhile.storage;

import java.time.Duration;

import org.apache.commons.lang3.function.FailableSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What somebody waits for who is told within three seconds, whatever the database does:
 * no single statement is waited for longer than a second and a half, and a database that
 * was out of reach a moment ago is not waited for at all.
 */
public final class Urgent {

	static final Duration PATIENCE = Duration.ofMillis(1500);

	private static final ThreadMark NOW = new ThreadMark();

	private Urgent() {
	}

	/**
	 * Does something urgent on this thread.
	 * @throws E what the work throws, such as a
	 * {@code DataAccessResourceFailureException} when the database takes too long
	 */
	public static <T extends @Nullable Object, E extends Exception> T run(FailableSupplier<T, E> work) throws E {
		return NOW.run(work);
	}

	static boolean isNow() {
		return NOW.isSet();
	}

}
