/**
 * Shows members their own figures.
 */
@ApplicationModule(allowedDependencies = { "conversation", "people", "checkin", "statistics", "message", "usage" })
@NullMarked
package worthwhile.trend;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
