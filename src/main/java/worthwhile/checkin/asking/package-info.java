/**
 * When members are asked, reminded and left in peace.
 */
@NullMarked
package worthwhile.checkin.asking;

import org.jspecify.annotations.NullMarked;
