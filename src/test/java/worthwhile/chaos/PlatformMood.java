package worthwhile.chaos;

/**
 * How a platform takes calls of its API.
 */
enum PlatformMood {

	/** It does what it is asked, in a twentieth of a second. */
	WELL,

	/** It does what it is asked, in a second. */
	SLOW,

	/** It does nothing and wants to be left alone for three seconds: 429. */
	BUSY,

	/** It does every other thing that it is asked, and says 500 each time. */
	BROKEN,

	/** It does every other thing that it is asked, and cuts the connection each time. */
	CUTTING,

	/** It does everything, and answers after eight seconds. */
	HANGING,

	/** It does nothing, since the token was revoked. */
	REVOKED

}
