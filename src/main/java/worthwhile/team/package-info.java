/**
 * Channels whose members agreed to be summarised together, and what is said of them.
 */
@ApplicationModule(allowedDependencies = { "calendar", "checkin", "conversation", "identity", "language", "message",
		"outbox", "people", "schedule", "storage", "usage" })
@NullMarked
package worthwhile.team;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
