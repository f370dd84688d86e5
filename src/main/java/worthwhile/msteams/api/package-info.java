/**
 * The settings for Microsoft Teams, checked at the start.
 */
@NullMarked
package worthwhile.msteams.api;

import org.jspecify.annotations.NullMarked;
