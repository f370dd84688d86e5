package worthwhile.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import worthwhile.start.StartRefused;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * Keeps other processes out of a folder until it is closed or this process ends, however
 * it ends.
 */
final class FolderLock implements AutoCloseable {

	/**
	 * A file lock belongs to the whole process, and closing a second channel on the file
	 * would drop it: within one process the folders are guarded here.
	 */
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private final Path folder;

	private final FileChannel channel;

	private FolderLock(Path folder, FileChannel channel) {
		this.folder = folder;
		this.channel = channel;
	}

	/**
	 * Locks a folder, given by its real path.
	 */
	static FolderLock on(Path folder) throws IOException {
		if (!HELD.add(folder)) {
			throw taken(folder, "this process");
		}
		try {
			return new FolderLock(folder, lockedChannel(folder));
		}
		catch (IOException | RuntimeException ex) {
			HELD.remove(folder);
			throw ex;
		}
	}

	private static FileChannel lockedChannel(Path folder) throws IOException {
		Path file = folder.resolve("lock");
		FileChannel channel = FileChannel.open(file, CREATE, WRITE);
		try {
			if (channel.tryLock() == null) {
				throw taken(folder, owner(file));
			}
			String owner = "process " + ProcessHandle.current().pid();
			channel.truncate(0).write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
			return channel;
		}
		catch (IOException | RuntimeException ex) {
			channel.close();
			throw ex;
		}
	}

	private static String owner(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			return "another process";
		}
	}

	private static StartRefused taken(Path folder, String owner) {
		return new StartRefused("The data folder %s is in use by %s.".formatted(folder, owner), """
				Stop it, or give each a folder of its own with 'worthwhile.data-dir'. Several processes can share \
				one database if it is configured with 'spring.datasource.url'.""");
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw DataFolder.unusable(this.folder, ex);
		}
		finally {
			HELD.remove(this.folder);
		}
	}

}
