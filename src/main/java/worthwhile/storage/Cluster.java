package worthwhile.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import org.springframework.util.FileSystemUtils;

import worthwhile.start.StartRefused;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * PostgreSQL's own directory of data, which it calls a cluster.
 */
final class Cluster {

	static final String MAJOR_VERSION = "18";

	/** Earlier versions worked as this role; now it only hands over to another one. */
	static final String SUPERUSER = "worthwhile";

	private final DataFolder folder;

	private final Programs programs;

	Cluster(DataFolder folder, Programs programs) {
		this.folder = folder;
		this.programs = programs;
	}

	/**
	 * Refuses what the programs could not work with, before they touch it.
	 */
	static void check(DataFolder folder) throws IOException {
		if (!Files.exists(folder.cluster())) {
			return;
		}
		checkVersion(folder);
		if (!Files.exists(folder.password())) {
			throw new StartRefused("The password of the database is missing: %s".formatted(folder.password()),
					"Bring the file back from a copy of the data folder.");
		}
	}

	private static void checkVersion(DataFolder folder) throws IOException {
		Path version = folder.cluster().resolve("PG_VERSION");
		if (!Files.exists(version)) {
			throw new StartRefused("The folder %s is none of PostgreSQL's.".formatted(folder.cluster()),
					"Move it away, or name another data folder with 'worthwhile.data-dir'.");
		}
		String major = Files.readString(version).strip();
		if (!major.equals(MAJOR_VERSION)) {
			throw new StartRefused(
					"The data in %s is of PostgreSQL %s, but this Worthwhile brings PostgreSQL %s."
						.formatted(folder.root(), major, MAJOR_VERSION),
					"Start the Worthwhile that wrote it, or name another data folder with 'worthwhile.data-dir'.");
		}
	}

	void createIfAbsent() throws IOException {
		if (!Files.exists(this.folder.cluster())) {
			writePassword();
			create();
		}
	}

	private void create() throws IOException {
		Path unfinished = this.folder.unfinishedCluster();
		FileSystemUtils.deleteRecursively(unfinished);
		this.programs.run("initdb",
				List.of("--pgdata=" + unfinished, "--username=" + SUPERUSER, "--pwfile=" + this.folder.password(),
						"--auth=scram-sha-256", "--set=" + PostgresServer.QUICK_LOGIN, "--encoding=UTF8", "--locale=C",
						"--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
		// renamed only when complete, so that a full disk or a crash leaves no half
		Files.move(unfinished, this.folder.cluster());
		this.folder.sync();
	}

	private void writePassword() throws IOException {
		Path file = this.folder.password();
		Files.deleteIfExists(file);
		try (ByteChannel channel = Files.newByteChannel(file, Set.of(CREATE_NEW, WRITE, SYNC), ownerOnly())) {
			channel.write(ByteBuffer.wrap(randomPassword().getBytes(StandardCharsets.US_ASCII)));
		}
	}

	static String randomPassword() {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	private static FileAttribute<?>[] ownerOnly() {
		return DataFolder.POSIX
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

}
