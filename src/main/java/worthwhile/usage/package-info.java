/**
 * What a member tells of the use of networks and of what came of it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package worthwhile.usage;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
