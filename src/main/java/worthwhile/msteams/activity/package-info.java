/**
 * What Teams sends, read without a word about what it means.
 */
@NullMarked
package worthwhile.msteams.activity;

import org.jspecify.annotations.NullMarked;
