/**
 * Worthwhile asks people whether their work social media is worth it; each package below
 * is one room of it.
 */
@NullMarked
package worthwhile;

import org.jspecify.annotations.NullMarked;
