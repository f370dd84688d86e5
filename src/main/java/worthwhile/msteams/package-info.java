/**
 * Microsoft Teams: the adapter that translates between its tenants and the conversation.
 */
@ApplicationModule(allowedDependencies = { "identity", "conversation", "message", "language", "schedule", "storage",
		"start", "web", "log" })
@NullMarked
package worthwhile.msteams;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
