/**
 * The calls to Teams, and the tokens for them.
 */
@NullMarked
package worthwhile.msteams.connector;

import org.jspecify.annotations.NullMarked;
