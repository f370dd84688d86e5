/**
 * The way of an answer back to Teams.
 */
@NullMarked
package worthwhile.msteams.answering;

import org.jspecify.annotations.NullMarked;
