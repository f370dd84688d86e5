package worthwhile.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for this operating system, unpacked once from the class path.
 */
final class Binaries {

	private final Path folder;

	Binaries(Path folder) {
		this.folder = folder;
	}

	/**
	 * Returns the folder of the programs.
	 */
	Path unpacked() throws IOException {
		Path unpacked = this.folder.resolve(digest());
		if (!Files.exists(unpacked)) {
			FileSystemUtils.deleteRecursively(this.folder);
			Path partial = this.folder.resolve("partial");
			unpack(partial);
			// renamed only when complete, so that a full disk or a crash leaves no half
			Files.move(partial, unpacked);
		}
		return unpacked.resolve("bin");
	}

	private static String digest() throws IOException {
		try (DigestInputStream archive = new DigestInputStream(archive(), MessageDigest.getInstance("MD5"))) {
			archive.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(archive.getMessageDigest().digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static InputStream archive() throws IOException {
		String architecture = System.getProperty("os.arch");
		return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(),
				"amd64".equals(architecture) ? "x86_64" : architecture);
	}

	private static String system() {
		String name = System.getProperty("os.name");
		return name.startsWith("Mac") ? "Darwin" : name.startsWith("Windows") ? "Windows" : name;
	}

	private static void unpack(Path target) throws IOException {
		try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive()))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				unpack(entry, tar, target.resolve(entry.getName()));
			}
		}
	}

	private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
		if (entry.isDirectory()) {
			Files.createDirectories(target);
			return;
		}
		Files.createDirectories(target.resolve("..").normalize());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(content, target);
		if ((entry.getMode() & 0100) != 0) {
			target.toFile().setExecutable(true);
		}
	}

}
