/**
 * Workspaces, their members and networks, and when each member is asked.
 */
@ApplicationModule(allowedDependencies = { "identity", "conversation", "calendar", "language", "message", "outbox",
		"schedule", "storage", "usage" })
@NullMarked
package worthwhile.people;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
