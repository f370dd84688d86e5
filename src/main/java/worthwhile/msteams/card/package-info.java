/**
 * What the bot says, as Adaptive Cards, and what people send back with them; pure, and
 * within the limits of Teams.
 */
@NullMarked
package worthwhile.msteams.card;

import org.jspecify.annotations.NullMarked;
