package worthwhile.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import worthwhile.start.StartRefused;

/**
 * A database server that outlived the process that started it. Whoever holds the lock of
 * the data folder knows that such a server serves nobody.
 */
final class Orphan {

	private static final Logger log = LoggerFactory.getLogger(Orphan.class);

	private static final int PATIENCE_SECONDS = 60;

	private final DataFolder folder;

	private final Path pidFile;

	Orphan(DataFolder folder) {
		this.folder = folder;
		this.pidFile = folder.cluster().resolve("postmaster.pid");
	}

	/**
	 * Stops what still runs, and clears the way when nothing does.
	 * @return whether anything still ran
	 */
	boolean stop() throws IOException {
		long deadline = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
		List<ProcessHandle> left = running();
		boolean found = !left.isEmpty();
		while (!left.isEmpty()) {
			if (System.nanoTime() > deadline) {
				throw unstoppable(left);
			}
			left.stream().filter(this::isPostmaster).findFirst().ifPresent(this::stop);
			pause();
			left = running();
		}
		// its process id may by now be somebody else's, which PostgreSQL would take for
		// its own
		Files.deleteIfExists(this.pidFile);
		return found;
	}

	/**
	 * A process is ours if its program lies in our folder; an id in a file proves
	 * nothing.
	 */
	private List<ProcessHandle> running() {
		return ProcessHandle.allProcesses()
			.filter((process) -> program(process).startsWith(this.folder.binaries()))
			.toList();
	}

	private static Path program(ProcessHandle process) {
		return Path.of(process.info().command().orElse(""));
	}

	private boolean isPostmaster(ProcessHandle process) {
		try {
			return Files.readAllLines(this.pidFile).get(0).equals(Long.toString(process.pid()));
		}
		catch (IOException | IndexOutOfBoundsException ex) {
			// it comes and goes with the server, and is empty in between
			return false;
		}
	}

	private void stop(ProcessHandle postmaster) {
		Path bin = program(postmaster).resolve("..").normalize();
		try {
			PostgresServer.stop(new Programs(bin, this.folder.log()), this.folder.cluster());
		}
		catch (StartRefused ex) {
			log.debug("The old database server may have ended by itself", ex);
		}
	}

	private static void pause() {
		try {
			Thread.sleep(20);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for the old database server", ex);
		}
	}

	private StartRefused unstoppable(List<ProcessHandle> left) {
		return new StartRefused("An older database server still runs on %s and does not stop: process %s."
			.formatted(this.folder.root(), left.stream().map(ProcessHandle::pid).toList()),
				"Stop it by hand, then start again.");
	}

}
