/**
 * What is decided before anything runs: which chat platforms are connected, and why the
 * bot does not start.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package worthwhile.start;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
