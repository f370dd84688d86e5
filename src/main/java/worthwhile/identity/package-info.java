/**
 * Who somebody is, on a chat platform and here.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package worthwhile.identity;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
