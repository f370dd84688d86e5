package worthwhile.schedule;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What to do when a kind of work is due. It runs in the transaction that claimed the
 * rows: if it fails, the rows stay due and each is tried alone, later and later.
 */
public interface DueWork {

	/**
	 * The kind of work, a short unchanging word.
	 */
	String kind();

	/**
	 * How many pieces of this work are done in one transaction at most, so that no other
	 * work waits long for it. What is due beside them comes after what was due before.
	 */
	default int atOnce() {
		return Integer.MAX_VALUE;
	}

	/**
	 * Does the work for a batch of subjects. Work of its own kind is put by the result
	 * alone, work of other kinds through {@link Due}.
	 * @param due when each subject was due, not after {@code now}
	 * @param now the clock's time
	 * @return when a subject is due again, strictly after {@code now}; a subject that is
	 * missing is done
	 */
	Map<UUID, Instant> perform(Map<UUID, Instant> due, Instant now);

}
