/**
 * How members tell what came of a day: by taps, forms and sentences.
 */
@NullMarked
package worthwhile.checkin.telling;

import org.jspecify.annotations.NullMarked;
