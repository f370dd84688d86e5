package worthwhile.storage;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

class BinariesTests {

	private static final String OLDER = "0123abcd";

	/** How such a file begins. */
	private static final int PROGRAM_FOR_SEVERAL_PROCESSORS = 0xCAFEBABE;

	@ParameterizedTest
	@CsvSource({ "Linux, amd64, false, linux-x86_64", "Linux, amd64, true, linux-x86_64-alpine_linux",
			"Linux, aarch64, false, linux-arm_64", "Mac OS X, x86_64, false, darwin-arm_64",
			"Mac OS X, aarch64, false, darwin-arm_64", "Windows 11, amd64, false, windows-x86_64" })
	void areNamedAsTheirPublisherDoes(String system, String architecture, boolean alpine, String name) {
		assertThat(Binaries.archiveName(system, architecture, alpine)).isEqualTo("/postgres-" + name + ".txz");
	}

	@Test
	void areThoseOfThisSystemAlone() throws IOException {
		String here = Binaries.archiveName().substring(1);
		String system = here.substring(0, here.lastIndexOf('-') + 1);
		assertThat(brought()).contains(here).allSatisfy((archive) -> assertThat(archive).startsWith(system));
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void areForBothProcessorsOfLinux() throws IOException {
		assertThat(brought()).contains("postgres-linux-x86_64.txz", "postgres-linux-arm_64.txz");
	}

	@Test
	@EnabledOnOs(OS.MAC)
	void runOnBothProcessorsOfAMac(@TempDir Path folder) throws IOException {
		Path postgres = new Binaries(folder).unpacked().resolve("postgres");
		try (DataInputStream program = new DataInputStream(Files.newInputStream(postgres))) {
			assertThat(program.readInt()).isEqualTo(PROGRAM_FOR_SEVERAL_PROCESSORS);
		}
	}

	@Test
	void withoutThemOnesOwnPostgresqlIsAskedFor(@TempDir Path parent) throws IOException {
		Path folder = parent.resolve("data");
		assertThat(StorageProcess.withoutBinaries(folder).said())
			.startsWith("No database is configured, and this Worthwhile brings no PostgreSQL for this machine (")
			.contains(System.getProperty("os.name"), System.getProperty("os.arch"));
		assertThat(folder).doesNotExist();
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

	private static List<String> brought() throws IOException {
		Resource[] archives = new PathMatchingResourcePatternResolver().getResources("classpath*:postgres-*.txz");
		return Stream.of(archives).map(Resource::getFilename).toList();
	}

}
