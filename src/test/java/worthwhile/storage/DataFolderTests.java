package worthwhile.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import worthwhile.start.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DataFolderTests {

	@TempDir
	private Path folder;

	@Test
	void isCreatedWithItsParents() {
		try (DataFolder locked = DataFolder.lock(this.folder.resolve("one/two"))) {
			assertThat(locked.root()).isDirectory();
		}
	}

	@Test
	void mayBeALink() throws IOException {
		Path to = Files.createDirectory(this.folder.resolve("to"));
		Path link = Files.createSymbolicLink(this.folder.resolve("link"), to);
		try (DataFolder locked = DataFolder.lock(link)) {
			assertThat(locked.root()).isEqualTo(to.toRealPath());
		}
	}

	@Test
	void isFreeWhenClosed() {
		DataFolder.lock(this.folder).close();
		DataFolder.lock(this.folder).close();
	}

	@Test
	void isNoFile() throws IOException {
		assertRefused(Files.createFile(this.folder.resolve("file")), "is not a folder.");
	}

	@Test
	void isRefusedWithDataOfAnotherMajorVersion() throws IOException {
		write("database/PG_VERSION", "17\n");
		write("password", "secret");
		assertRefused(this.folder, "is of PostgreSQL 17, but this Worthwhile brings PostgreSQL 18.");
	}

	@Test
	void isRefusedWithADatabaseOfSomethingElse() throws IOException {
		write("database/notes.txt", "mine");
		assertRefused(this.folder, "is none of PostgreSQL's.");
	}

	@Test
	void isRefusedWithoutThePasswordOfItsData() throws IOException {
		write("database/PG_VERSION", "18\n");
		assertRefused(this.folder, "The password of the database is missing");
	}

	private void write(String file, String content) throws IOException {
		Path path = this.folder.resolve(file);
		Files.createDirectories(path.resolve("..").normalize());
		Files.writeString(path, content);
	}

	private static void assertRefused(Path folder, String words) {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> EmbeddedDatabase.start(folder))
			.withMessageContaining(words);
	}

}
