/**
 * The daily question, its answers and what came of the time.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "identity", "conversation", "schedule",
		"people", "calendar", "message", "outbox", "sentence", "storage", "usage" })
@NullMarked
package worthwhile.checkin;

import org.jspecify.annotations.NullMarked;
