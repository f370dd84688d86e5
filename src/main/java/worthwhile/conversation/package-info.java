/**
 * What is said between a person and the bot, in no platform's words.
 */
@ApplicationModule(allowedDependencies = { "identity", "language", "schedule", "message", "outbox", "storage", "log" })
@NullMarked
package worthwhile.conversation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
