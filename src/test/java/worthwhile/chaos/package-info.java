/**
 * Kills, starves and confuses two instances on one database while people use them:
 * {@code mvn -Pchaos verify} says what became of it.
 */
@NullMarked
package worthwhile.chaos;

import org.jspecify.annotations.NullMarked;
