/**
 * What the bot says in Teams, on its way out.
 */
@NullMarked
package worthwhile.msteams.sending;

import org.jspecify.annotations.NullMarked;
