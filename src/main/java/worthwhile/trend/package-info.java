/**
 * Shows members their own figures.
 */
@ApplicationModule(allowedDependencies = { "identity", "conversation", "people", "checkin", "statistics" })
@NullMarked
package worthwhile.trend;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
