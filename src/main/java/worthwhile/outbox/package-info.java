/**
 * Delivers what the bot says by itself, each workspace in a lane of its own.
 */
@ApplicationModule(allowedDependencies = { "identity", "message", "schedule", "storage", "log" })
@NullMarked
package worthwhile.outbox;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
