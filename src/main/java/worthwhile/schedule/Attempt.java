package worthwhile.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * How a transaction went that claimed work and did it.
 *
 * @param claimed the work, of one kind; claimed in vain if the attempt failed
 * @param failure why everything was rolled back, or {@code null} if it was committed
 */
record Attempt(List<DueRow> claimed, @Nullable RuntimeException failure) {

	boolean succeeded() {
		return this.failure == null;
	}

	/**
	 * Whether the same may succeed at once: two transactions waited for each other, or a
	 * connection broke.
	 */
	static boolean failedByChance(RuntimeException failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof TransientDataAccessException || cause instanceof DataAccessResourceFailureException
					|| cause instanceof TransactionException) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The kind of failure and its place in our code, without its message: that may quote
	 * what people said.
	 */
	String where() {
		RuntimeException thrown = Objects.requireNonNull(this.failure);
		return thrown.getClass().getSimpleName() + Arrays.stream(thrown.getStackTrace())
			.filter((frame) -> frame.getClassName().startsWith("worthwhile."))
			.findFirst()
			.map((frame) -> " in %s.%s, line %d".formatted(frame.getClassName(), frame.getMethodName(),
					frame.getLineNumber()))
			.orElse("");
	}

}
