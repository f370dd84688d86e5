package worthwhile.message;

import java.time.Instant;

/**
 * Whether somebody may be disturbed.
 */
public sealed interface Availability {

	/**
	 * They may.
	 */
	record Free() implements Availability {
	}

	/**
	 * They do not want to be disturbed.
	 *
	 * @param until the end of it
	 */
	record DoNotDisturb(Instant until) implements Availability {
	}

	/**
	 * The platform does not tell.
	 */
	record Unknown() implements Availability {
	}

}
