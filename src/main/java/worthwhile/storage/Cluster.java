package worthwhile.storage;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's own directory of data, which it calls a cluster.
 */
final class Cluster {

	static final String MAJOR_VERSION = "18";

	static final String SUPERUSER = "worthwhile";

	private final DataFolder folder;

	private final Programs programs;

	Cluster(DataFolder folder, Programs programs) {
		this.folder = folder;
		this.programs = programs;
	}

	/**
	 * Refuses data of another version before any program touches it.
	 */
	static void check(DataFolder folder) throws IOException {
		Path version = folder.cluster().resolve("PG_VERSION");
		if (!Files.exists(folder.cluster())) {
			return;
		}
		String major = Files.exists(version) ? Files.readString(version).strip() : "unknown";
		if (!major.equals(MAJOR_VERSION)) {
			throw new StorageRefused(
					"The data folder %s was written by PostgreSQL %s; this version of Worthwhile brings PostgreSQL %s."
						.formatted(folder.root(), major, MAJOR_VERSION),
					"Start the version of Worthwhile that wrote it, or name another folder with 'worthwhile.data-dir'.");
		}
		if (!Files.exists(folder.password())) {
			throw new StorageRefused("The database's password is missing: %s".formatted(folder.password()),
					"Bring the file back from a copy of the data folder.");
		}
	}

	void createIfAbsent() throws IOException {
		if (!Files.exists(this.folder.cluster())) {
			writePassword();
			create();
		}
	}

	private void create() throws IOException {
		Path partial = this.folder.root().resolve("database.partial");
		FileSystemUtils.deleteRecursively(partial);
		this.programs.run("initdb",
				List.of("--pgdata=" + partial, "--username=" + SUPERUSER, "--pwfile=" + this.folder.password(),
						"--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin",
						"--builtin-locale=C.UTF-8"));
		// renamed only when complete, so that a full disk or a crash leaves no half
		Files.move(partial, this.folder.cluster());
	}

	private void writePassword() throws IOException {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		Path file = this.folder.password();
		Files.deleteIfExists(file);
		Files.createFile(file, ownerOnly());
		Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
	}

	private static FileAttribute<?>[] ownerOnly() {
		boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

}
