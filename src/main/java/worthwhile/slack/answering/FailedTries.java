package worthwhile.slack.answering;

import java.util.LinkedHashMap;
import java.util.Map;

import worthwhile.conversation.DedupeKey;

/**
 * How often in a row something was certainly not stored, of what came last; in the memory
 * of one node alone, so that a try on another one is missing.
 */
final class FailedTries {

	private static final int MOST = 10_000;

	private final Map<DedupeKey, Integer> times = new Latest();

	/**
	 * Takes note of one more try.
	 * @param number which one it was, 0 for the first
	 * @param inDoubt whether it may have been stored then
	 * @return whether it is certain that none of them stored it
	 */
	synchronized boolean add(DedupeKey key, int number, boolean inDoubt) {
		int known = this.times.getOrDefault(key, 0);
		boolean certain = !inDoubt && known >= number;
		this.times.put(key, certain ? number + 1 : 0);
		return certain;
	}

	/**
	 * Lets the one go that came first when there are too many.
	 */
	private static final class Latest extends LinkedHashMap<DedupeKey, Integer> {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<DedupeKey, Integer> eldest) {
			return size() > MOST;
		}

	}

}
