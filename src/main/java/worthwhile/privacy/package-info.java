/**
 * Gives members their data, deletes it, and forgets what is old.
 */
@ApplicationModule(allowedDependencies = { "identity", "conversation", "schedule", "people", "message", "outbox" })
@NullMarked
package worthwhile.privacy;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
