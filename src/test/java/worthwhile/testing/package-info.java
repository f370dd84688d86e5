/**
 * What tests share: a fresh database for each test class and a clock that they set.
 */
@NullMarked
package worthwhile.testing;

import org.jspecify.annotations.NullMarked;
