/**
 * Understands what people write of a day's use and of days, in the languages of the bot.
 */
@ApplicationModule(allowedDependencies = { "calendar", "language", "usage" })
@NullMarked
package worthwhile.sentence;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
