/**
 * The door for what Teams sends, and what keeps strangers out.
 */
@NullMarked
package worthwhile.msteams.ingress;

import org.jspecify.annotations.NullMarked;
