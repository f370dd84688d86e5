package worthwhile.storage;

import org.jspecify.annotations.Nullable;

/**
 * Why the database cannot be used, and what the person who starts the application can do
 * about it.
 */
final class StorageRefused extends RuntimeException {

	private final String action;

	StorageRefused(String description, String action) {
		this(description, action, null);
	}

	StorageRefused(String description, String action, @Nullable Throwable cause) {
		super(description, cause);
		this.action = action;
	}

	String action() {
		return this.action;
	}

}
