package worthwhile.storage;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import worthwhile.start.StartRefused;

/**
 * Starts the embedded server again when it ends without being told to: killed, or on a
 * full disk. Nobody else would.
 */
final class ServerWatch {

	private static final Logger log = LoggerFactory.getLogger(ServerWatch.class);

	private static final int SECONDS_BETWEEN_TRIES = 10;

	private final DataFolder folder;

	private final PostgresServer server;

	private boolean over;

	ServerWatch(DataFolder folder, PostgresServer server) {
		this.folder = folder;
		this.server = server;
	}

	/**
	 * Watches the server that runs now.
	 */
	synchronized void begin() {
		this.server.process().ifPresent((process) -> process.onExit().thenRun(this::ended));
	}

	/**
	 * From now on the server may end; one that is just being started again is waited for.
	 */
	synchronized void end() {
		this.over = true;
	}

	private synchronized void ended() {
		if (!this.over) {
			log.error("PostgreSQL has ended, and nobody told it to; starting it again. Why is in {}",
					this.folder.log());
			startAgain();
		}
	}

	private synchronized void startAgain() {
		if (this.over) {
			return;
		}
		try {
			new Orphan(this.folder).stop();
			this.server.start();
			log.warn("PostgreSQL is up again");
			begin();
		}
		catch (IOException | StartRefused ex) {
			log.error("PostgreSQL does not start again, and is tried every {} seconds: {}", SECONDS_BETWEEN_TRIES,
					ex.getMessage());
			CompletableFuture.delayedExecutor(SECONDS_BETWEEN_TRIES, TimeUnit.SECONDS).execute(this::startAgain);
		}
	}

}
