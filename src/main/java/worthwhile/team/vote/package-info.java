/**
 * A team's vote on whether to stay on networks, trim or leave them: opened by a member,
 * answered in private, published in words.
 */
@NullMarked
package worthwhile.team.vote;

import org.jspecify.annotations.NullMarked;
