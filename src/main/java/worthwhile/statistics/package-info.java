/**
 * The mathematics behind what people are told about their figures; pure, and knows
 * nothing of the rest.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package worthwhile.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
