/**
 * Keeps members and workspaces, and changes what is kept.
 */
@NamedInterface("membership")
@NullMarked
package worthwhile.people.membership;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
