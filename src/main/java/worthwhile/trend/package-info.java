/**
 * Shows members their own figures.
 */
@ApplicationModule(allowedDependencies = { "identity", "conversation", "people", "checkin", "intention", "schedule",
		"calendar", "language", "statistics", "message", "outbox", "storage", "usage" })
@NullMarked
package worthwhile.trend;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
