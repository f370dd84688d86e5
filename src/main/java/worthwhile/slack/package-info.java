/**
 * Slack: the adapter that translates between its workspaces and the conversation.
 */
@ApplicationModule(allowedDependencies = { "identity", "conversation", "message", "outbox", "language", "schedule",
		"start", "web", "storage", "log" })
@NullMarked
package worthwhile.slack;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
