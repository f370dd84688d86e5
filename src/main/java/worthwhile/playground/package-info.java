/**
 * A chat platform of its own in the browser, for trying the bot without Slack or Teams.
 */
@ApplicationModule(allowedDependencies = { "identity", "conversation", "schedule", "people", "calendar", "message",
		"outbox", "usage", "language", "start", "checkin", "storage", "log" })
@NullMarked
package worthwhile.playground;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
