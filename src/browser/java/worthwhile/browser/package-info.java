/**
 * Uses the playground as a person does, in a real browser.
 */
@NullMarked
package worthwhile.browser;

import org.jspecify.annotations.NullMarked;
