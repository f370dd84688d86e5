/**
 * The embedded PostgreSQL that is started when no database is configured.
 */
@ApplicationModule(allowedDependencies = { "start" })
@NullMarked
package worthwhile.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
