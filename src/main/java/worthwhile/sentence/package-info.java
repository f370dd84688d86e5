/**
 * Understands what people write of a day's use and of days, in English or German.
 */
@ApplicationModule(allowedDependencies = { "calendar", "usage" })
@NullMarked
package worthwhile.sentence;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
