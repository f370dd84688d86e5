/**
 * Publishes the week of each team once, in words and bands that hold no person.
 */
@NullMarked
package worthwhile.team.publication;

import org.jspecify.annotations.NullMarked;
