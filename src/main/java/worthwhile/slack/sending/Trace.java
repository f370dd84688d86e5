package worthwhile.slack.sending;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What somebody may see of the bot beside the messages that are known.
 *
 * @param forgotten how Slack calls the time after which only files are deleted; empty for
 * the home page
 * @param before how Slack calls the time before which the direct chat is looked through
 * @param staying the time of the message that stays, empty if none does
 */
record Trace(String forgotten, String before, String staying) {

	/** No id of Slack's begins like this. */
	private static final String MARK = "~";

	private static final String HOME = MARK + "home";

	static Trace home() {
		return new Trace("", "", "");
	}

	/**
	 * The direct chat until an instant.
	 * @param staying the id of the message that stays, if one does
	 */
	static Trace chat(Instant forgotten, Instant until, @Nullable String staying) {
		return new Trace(ts(forgotten), ts(until), (staying != null) ? Posted.of(staying).ts() : "");
	}

	private static String ts(Instant at) {
		return "%d.%06d".formatted(at.getEpochSecond(), at.getNano() / 1000);
	}

	/**
	 * Reads what {@link #id()} wrote.
	 */
	static Optional<Trace> of(String id) {
		if (id.equals(HOME)) {
			return Optional.of(home());
		}
		String[] parts = id.split(" ", -1);
		return (parts.length == 4 && parts[0].equals(MARK)) ? Optional.of(new Trace(parts[1], parts[2], parts[3]))
				: Optional.empty();
	}

	/**
	 * The same before another time.
	 */
	Trace until(String ts) {
		return new Trace(this.forgotten, ts, this.staying);
	}

	boolean isHome() {
		return this.before.isEmpty();
	}

	/**
	 * Whether something was said after the forgetting.
	 */
	boolean isLater(String ts) {
		return new BigDecimal(ts).compareTo(new BigDecimal(this.forgotten)) > 0;
	}

	String id() {
		return isHome() ? HOME : String.join(" ", MARK, this.forgotten, this.before, this.staying);
	}

}
