/**
 * What the bot shows and what a chat platform can do with it, in no platform's words.
 */
@ApplicationModule(allowedDependencies = { "identity" })
@NullMarked
package worthwhile.message;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
