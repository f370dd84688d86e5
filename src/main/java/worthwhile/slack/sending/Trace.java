package worthwhile.slack.sending;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What somebody may see of the bot beside the messages that are known.
 *
 * @param before how Slack calls the time before which the direct chat is looked through;
 * empty for the home page
 * @param staying the time of the message that stays, empty if none does
 */
record Trace(String before, String staying) {

	/** No id of Slack's begins like this. */
	private static final String MARK = "~";

	private static final String HOME = MARK + "home";

	static Trace home() {
		return new Trace("", "");
	}

	static Trace chat(String before, String staying) {
		return new Trace(before, staying);
	}

	/**
	 * The direct chat until an instant.
	 * @param staying the id of the message that stays, if one does
	 */
	static Trace chat(Instant until, @Nullable String staying) {
		return chat("%d.%06d".formatted(until.getEpochSecond(), until.getNano() / 1000),
				(staying != null) ? Posted.of(staying).ts() : "");
	}

	/**
	 * Reads what {@link #id()} wrote.
	 */
	static Optional<Trace> of(String id) {
		if (id.equals(HOME)) {
			return Optional.of(home());
		}
		String[] parts = id.split(" ", -1);
		return (parts.length == 3 && parts[0].equals(MARK)) ? Optional.of(chat(parts[1], parts[2])) : Optional.empty();
	}

	boolean isHome() {
		return this.before.isEmpty();
	}

	String id() {
		return isHome() ? HOME : String.join(" ", MARK, this.before, this.staying);
	}

}
