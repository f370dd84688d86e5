/**
 * Understands a day's use of networks told in one sentence, in English or German.
 */
@NullMarked
package worthwhile.checkin.sentence;

import org.jspecify.annotations.NullMarked;
