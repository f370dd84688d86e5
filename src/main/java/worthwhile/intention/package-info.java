/**
 * What members intend with each network: why they are there, what they hope for, and how
 * much time of a week is enough.
 */
@ApplicationModule(allowedDependencies = { "identity", "conversation", "people", "checkin", "message", "sentence",
		"storage", "usage" })
@NullMarked
package worthwhile.intention;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
