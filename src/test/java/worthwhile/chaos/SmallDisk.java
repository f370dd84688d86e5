package worthwhile.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A disk that can be filled: in memory, if it may be mounted here; else a folder that
 * cannot.
 */
final class SmallDisk implements AutoCloseable {

	private static final String SIZE = "800m";

	private static final int PIECE = 1024 * 1024;

	private static final int LAST = 4096;

	private final Path folder;

	private final Optional<String> problem;

	private SmallDisk(Path folder, Optional<String> problem) {
		this.folder = folder;
		this.problem = problem;
	}

	/**
	 * Mounts one at a folder.
	 */
	static SmallDisk at(Path folder) throws IOException {
		Files.createDirectories(folder);
		return new SmallDisk(folder, run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString()));
	}

	/**
	 * Why it cannot be filled, if it cannot.
	 */
	Optional<String> problem() {
		return this.problem;
	}

	Path folder() {
		return this.folder;
	}

	/**
	 * Takes all the room that is left.
	 */
	void fill() {
		byte[] piece = new byte[PIECE];
		try (OutputStream filler = Files.newOutputStream(filler())) {
			while (free() > 0) {
				filler.write(piece, 0, (int) Math.min(PIECE, Math.max(LAST, free())));
			}
		}
		catch (IOException ex) {
			// no space is left on the device
		}
	}

	/**
	 * The room that is left, in bytes.
	 */
	long free() {
		try {
			FileStore store = Files.getFileStore(this.folder);
			return store.getUsableSpace();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void empty() {
		try {
			Files.deleteIfExists(filler());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path filler() {
		return this.folder.resolve("filler");
	}

	/**
	 * Runs a program.
	 * @return what it says if it fails
	 */
	private static Optional<String> run(String... command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			String said = new String(process.getInputStream().readAllBytes()).strip();
			return (process.waitFor() == 0) ? Optional.empty()
					: Optional.of(said.lines().findFirst().orElse("mount failed"));
		}
		catch (IOException ex) {
			return Optional.of("there is no '%s'".formatted(command[0]));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		if (this.problem.isEmpty()) {
			empty();
			// also when somebody still has a file of it open
			run("umount", "--lazy", this.folder.toString());
		}
	}

}
