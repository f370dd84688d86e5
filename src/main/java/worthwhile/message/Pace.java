package worthwhile.message;

import java.time.Duration;

/**
 * The distance that a chat platform wants between messages.
 *
 * @param workspace from one message or change to the next in one workspace
 * @param recipient from one new message to the next for one recipient; changes of
 * messages do not wait for that
 */
public record Pace(Duration workspace, Duration recipient) {

	/** As fast as it goes. */
	public static final Pace NONE = new Pace(Duration.ZERO, Duration.ZERO);

}
