/**
 * Workspaces, their members and networks, and when each member is asked.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "identity", "conversation", "calendar",
		"message", "outbox", "sentence", "usage", "language" })
@NullMarked
package worthwhile.people;

import org.jspecify.annotations.NullMarked;
