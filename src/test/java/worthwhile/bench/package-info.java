/**
 * Measures what the product promises: {@code mvn -Pbench verify} prints the figures.
 */
@NullMarked
package worthwhile.bench;

import org.jspecify.annotations.NullMarked;
