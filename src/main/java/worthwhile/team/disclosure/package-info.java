/**
 * Everything that decides what may be said of a team, by plain rules that know nothing of
 * messages or tables and hold against colleagues who put what they know together.
 */
@NullMarked
package worthwhile.team.disclosure;

import org.jspecify.annotations.NullMarked;
