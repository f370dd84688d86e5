/**
 * Joining, what members and admins can change, and how they are asked no more.
 */
@ApplicationModule(allowedDependencies = { "identity", "conversation", "calendar", "checkin", "intention", "language",
		"message", "outbox", "people", "people :: membership", "sentence", "usage" })
@NullMarked
package worthwhile.settings;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
