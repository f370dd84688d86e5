package worthwhile.outbox;

import java.time.Instant;
import java.util.Optional;

import worthwhile.identity.WorkspaceRef;

/**
 * Delivers what is queued.
 */
public interface Outbox {

	/**
	 * Delivers all that may be sent now, and waits for it; lanes that other nodes have
	 * are left to them.
	 * @return how many messages were sent, changed or deleted
	 * @throws RuntimeException if the database is out of reach; what was not sent stays
	 * queued
	 */
	int deliver();

	/**
	 * The earliest instant at which something queued may be sent, if anything is queued;
	 * a clock that is moved by hand stops there.
	 */
	Optional<Instant> next();

	/**
	 * Lets a workspace's messages go at once that waited until the bot may speak there
	 * again.
	 */
	void wake(WorkspaceRef workspace);

}
