/**
 * How the database is talked to, and the embedded PostgreSQL that is started when none is
 * configured.
 */
@ApplicationModule(allowedDependencies = { "start" })
@NullMarked
package worthwhile.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
