package worthwhile.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import worthwhile.start.StartRefused;

/**
 * The folder that holds all that the embedded database keeps, locked for one process at a
 * time.
 */
final class DataFolder implements AutoCloseable {

	static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	private final Path root;

	private final FolderLock lock;

	private DataFolder(Path root, FolderLock lock) {
		this.root = root;
		this.lock = lock;
	}

	static DataFolder lock(Path folder) {
		try {
			if (!Files.isDirectory(folder)) {
				Files.createDirectories(folder.toAbsolutePath());
			}
			Path root = folder.toRealPath();
			return new DataFolder(root, FolderLock.on(root));
		}
		catch (IOException ex) {
			throw unusable(folder, ex);
		}
	}

	static StartRefused unusable(Path folder, IOException cause) {
		return new StartRefused(
				"The data folder %s cannot be used: %s".formatted(folder.toAbsolutePath(), words(cause)),
				"Make it a folder that this user may write to, with free space, or name another one with "
						+ "'worthwhile.data-dir'.",
				cause);
	}

	private static String words(IOException cause) {
		if (cause instanceof AccessDeniedException denied) {
			return "this user may not write to %s.".formatted(denied.getFile());
		}
		if (cause instanceof FileAlreadyExistsException existing) {
			return "%s is not a folder.".formatted(existing.getFile());
		}
		return cause.getMessage() + ".";
	}

	Path root() {
		return this.root;
	}

	Path cluster() {
		return this.root.resolve("database");
	}

	/**
	 * Where a cluster is made before it gets its place.
	 */
	Path unfinishedCluster() {
		return this.root.resolve("database.unfinished");
	}

	Path password() {
		return this.root.resolve("password");
	}

	Path binaries() {
		return this.root.resolve("binaries");
	}

	Path log() {
		return this.root.resolve("postgresql.log");
	}

	/**
	 * Brings the names of the entries to the disk.
	 */
	void sync() throws IOException {
		if (POSIX) {
			try (FileChannel folder = FileChannel.open(this.root, StandardOpenOption.READ)) {
				folder.force(true);
			}
		}
	}

	@Override
	public void close() {
		this.lock.close();
	}

}
