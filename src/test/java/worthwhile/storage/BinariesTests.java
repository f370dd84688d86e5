package worthwhile.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BinariesTests {

	private static final String OLDER = "0123abcd";

	@ParameterizedTest
	@CsvSource({ "Linux, amd64, false", "Linux, amd64, true", "Linux, aarch64, false", "Mac OS X, x86_64, false",
			"Mac OS X, aarch64, false", "Windows 11, amd64, false" })
	void areBroughtFor(String system, String architecture, boolean alpine) {
		assertThat(Binaries.class.getResource(Binaries.archiveName(system, architecture, alpine))).isNotNull();
	}

	@Test
	void replaceOlderOnesAndTouchNothingElse(@TempDir Path folder) throws IOException {
		Files.createDirectories(folder.resolve(OLDER));
		Files.createDirectories(folder.resolve("unfinished/bin"));
		Files.createFile(folder.resolve("notes.txt"));
		Path bin = new Binaries(folder).unpacked();
		assertThat(bin.resolve("postgres")).isExecutable();
		assertThat(folder).isDirectoryContaining("glob:**/notes.txt")
			.isDirectoryNotContaining("glob:**/" + OLDER)
			.isDirectoryNotContaining("glob:**/unfinished");
	}

}
