/**
 * What is due and when: rows claimed in batches, woken by heartbeats.
 */
@ApplicationModule(allowedDependencies = { "storage", "log" })
@NullMarked
package worthwhile.schedule;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
