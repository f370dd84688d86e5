package worthwhile.chaos;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the bot said to somebody by itself.
 */
final class DirectChat {

	private static final int MOST = 15;

	private static final Clock CLOCK = Clock.systemUTC();

	private final Deque<Said> latest = new ArrayDeque<>();

	private @Nullable Instant asked;

	private int questions;

	synchronized void add(String ts, String key, String content) {
		this.latest.addFirst(new Said(ts, key));
		if (this.latest.size() > MOST) {
			this.latest.removeLast();
		}
		if (content.contains("question.minutes")) {
			this.questions++;
			this.asked = (this.asked != null) ? this.asked : CLOCK.instant();
		}
	}

	/**
	 * The latest messages that it remembers.
	 */
	synchronized List<Said> latestFirst() {
		return List.copyOf(this.latest);
	}

	/**
	 * How many of them had the question's buttons.
	 */
	synchronized int questions() {
		return this.questions;
	}

	synchronized Optional<Instant> asked() {
		return Optional.ofNullable(this.asked);
	}

	/**
	 * A message.
	 *
	 * @param key what the bot finds it by, empty if it has none
	 */
	record Said(String ts, String key) {

	}

}
