/**
 * Says of a member's networks what their time on them returned: keep, trim, pause or too
 * early to tell.
 */
@NullMarked
package worthwhile.trend.verdict;

import org.jspecify.annotations.NullMarked;
