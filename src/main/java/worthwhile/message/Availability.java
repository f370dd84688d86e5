package worthwhile.message;

import java.time.Instant;

/**
 * Whether somebody may be disturbed. What is gentle, such as the daily question, waits
 * for the end of {@link DoNotDisturb}, and lapses if that is too late for it.
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
	 * @param until the end of it; one that is past means that they may be disturbed
	 */
	record DoNotDisturb(Instant until) implements Availability {
	}

	/**
	 * The platform does not tell.
	 */
	record Unknown() implements Availability {
	}

}
