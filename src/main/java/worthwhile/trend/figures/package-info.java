/**
 * What a member's answers add up to, by plain arithmetic that knows nothing of messages.
 */
@NullMarked
package worthwhile.trend.figures;

import org.jspecify.annotations.NullMarked;
