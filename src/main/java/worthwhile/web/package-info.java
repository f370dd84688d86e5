/**
 * What every adapter needs whose requests come from the internet: capped bodies, rejected
 * requests that fill no log, and secrets that work once.
 */
@ApplicationModule(allowedDependencies = { "storage", "start", "log" })
@NullMarked
package worthwhile.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
