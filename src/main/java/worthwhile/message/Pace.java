package worthwhile.message;

import java.time.Duration;

/**
 * The distance that a chat platform wants between what it is sent, from the begin of one
 * call to the begin of the next of its kind.
 *
 * @param post from one new message to the next in one workspace
 * @param change from one change to the next in one workspace, and from one deletion to
 * the next
 * @param recipient from one new message to the next for one recipient
 */
public record Pace(Duration post, Duration change, Duration recipient) {

	/** As fast as it goes. */
	public static final Pace NONE = new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO);

}
