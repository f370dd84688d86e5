package worthwhile.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The folder that holds all that the embedded database keeps, locked for one process at a
 * time.
 */
final class DataFolder implements AutoCloseable {

	/**
	 * A file lock belongs to the whole process, and closing a second channel on the file
	 * would drop it: within one process the folder is guarded here.
	 */
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private final Path root;

	private final FileChannel lock;

	private DataFolder(Path root, FileChannel lock) {
		this.root = root;
		this.lock = lock;
	}

	static DataFolder lock(Path folder) {
		try {
			Path root = Files.createDirectories(folder.toAbsolutePath()).toRealPath();
			if (!HELD.add(root)) {
				throw taken(root, "this process");
			}
			try {
				return new DataFolder(root, lockedChannel(root));
			}
			catch (IOException | RuntimeException ex) {
				HELD.remove(root);
				throw ex;
			}
		}
		catch (IOException ex) {
			throw unusable(folder, ex);
		}
	}

	private static FileChannel lockedChannel(Path root) throws IOException {
		Path file = root.resolve("lock");
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			FileLock lock = channel.tryLock();
			if (lock == null) {
				throw taken(root, owner(file));
			}
			channel.truncate(0);
			channel
				.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
			return channel;
		}
		catch (IOException | RuntimeException ex) {
			channel.close();
			throw ex;
		}
	}

	private static String owner(Path file) {
		try {
			return "process " + Files.readString(file);
		}
		catch (IOException ex) {
			return "another process";
		}
	}

	private static StorageRefused taken(Path root, String owner) {
		return new StorageRefused("The data folder %s is in use by %s.".formatted(root, owner), """
				Stop the other process, or give this one a folder of its own with 'worthwhile.data-dir'. \
				Several processes can share one database if it is configured with 'spring.datasource.url'.""");
	}

	static StorageRefused unusable(Path folder, @Nullable IOException cause) {
		return new StorageRefused("The data folder %s cannot be used: %s".formatted(folder.toAbsolutePath(), cause),
				"Make it a folder that this user may write to, with free space, or name another one with "
						+ "'worthwhile.data-dir'.",
				cause);
	}

	Path root() {
		return this.root;
	}

	Path cluster() {
		return this.root.resolve("database");
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

	@Override
	public void close() {
		try {
			this.lock.close();
		}
		catch (IOException ex) {
			throw unusable(this.root, ex);
		}
		finally {
			HELD.remove(this.root);
		}
	}

}
