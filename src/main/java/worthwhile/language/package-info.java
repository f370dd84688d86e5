/**
 * The languages of the bot.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package worthwhile.language;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
