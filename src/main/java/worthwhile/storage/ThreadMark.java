package worthwhile.storage;

import org.apache.commons.lang3.function.FailableSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A mark that a thread has while it does something, and what it does within that.
 */
final class ThreadMark {

	private final ThreadLocal<Boolean> set = ThreadLocal.withInitial(() -> false);

	/**
	 * Does something with the mark set, and leaves the mark as it was.
	 * @throws E what the work throws
	 */
	<T extends @Nullable Object, E extends Exception> T run(FailableSupplier<T, E> work) throws E {
		boolean before = this.set.get();
		this.set.set(true);
		try {
			return work.get();
		}
		finally {
			this.set.set(before);
		}
	}

	boolean isSet() {
		return this.set.get();
	}

}
