/**
 * Which teams there are, how they want it, and who counts in them in which week.
 */
@NullMarked
package worthwhile.team.roster;

import org.jspecify.annotations.NullMarked;
