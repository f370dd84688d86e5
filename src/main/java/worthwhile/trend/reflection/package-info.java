/**
 * Asks a member one question a week to think about, and keeps what they write down.
 */
@NullMarked
package worthwhile.trend.reflection;

import org.jspecify.annotations.NullMarked;
