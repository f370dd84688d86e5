package worthwhile.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import worthwhile.WorthwhileApplication;
import worthwhile.start.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ExtendWith(OutputCaptureExtension.class)
class StorageTests {

	/** Creating a database takes seconds: once for all that run on one of their own. */
	@TempDir
	private static Path own;

	@TempDir
	private Path folder;

	@BeforeAll
	static void unpack() throws IOException {
		FileSystemUtils.copyRecursively(TestServer.binaries(), own.resolve("binaries"));
	}

	@Test
	void theApplicationRunsOnItsOwnDatabaseWhenGivenNone() throws Exception {
		try (ConfigurableApplicationContext application = runOnItsOwn()) {
			EmbeddedDatabase database = application.getBean(EmbeddedDatabase.class);
			assertThat(application.getBean(DataSource.class).unwrap(HikariDataSource.class).getJdbcUrl())
				.isEqualTo(database.getJdbcUrl());
			assertThat(application.getBean(JdbcClient.class).sql("SELECT 1").query(Integer.class).single())
				.isEqualTo(1);
		}
		assertThat(own.resolve("database/postmaster.pid")).doesNotExist();
	}

	@Test
	void saysWhatItMeansThatRealPeopleAreInTheEmbeddedDatabase(CapturedOutput output) throws IOException {
		runOnItsOwn("worthwhile.slack.bot-token= ").close();
		assertThat(output).contains("PostgreSQL 18 is up").doesNotContain("real people");
		runOnItsOwn("worthwhile.slack.bot-token=xoxb-1", "worthwhile.slack.signing-secret=1",
				"worthwhile.slack.api-url=http://127.0.0.1:9/api/")
			.close();
		assertThat(output).contains("The answers of real people are in " + own.toRealPath(),
				"the backup is a copy of that folder");
	}

	@Test
	void nothingIsStartedWhenADatabaseIsConfigured() {
		try (GenericApplicationContext application = new GenericApplicationContext()) {
			TestPropertyValues
				.of("spring.datasource.url=" + TestServer.url("postgres"), "worthwhile.data-dir=" + this.folder)
				.applyTo(application);
			new StartEmbeddedDatabase().initialize(application);
			application.refresh();
			assertThat(application.getBeanNamesForType(EmbeddedDatabase.class)).isEmpty();
		}
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void itsDatabaseEndsWithAnApplicationThatDoesNotComeUp(CapturedOutput output) {
		assertThatIllegalStateException()
			.isThrownBy(() -> new SpringApplicationBuilder(WorthwhileApplication.class).web(WebApplicationType.NONE)
				.initializers((application) -> application.addBeanFactoryPostProcessor((beans) -> {
					throw new IllegalStateException("broken");
				}))
				.run("--worthwhile.data-dir=" + own, "--spring.datasource.url="))
			.withMessage("broken");
		assertThat(output).contains("PostgreSQL 18 is up");
		assertThat(own.resolve("database/postmaster.pid")).doesNotExist();
	}

	@Test
	void aRefusalIsShownAsSentences(CapturedOutput output) throws IOException {
		Files.createDirectories(this.folder.resolve("database"));
		Files.writeString(this.folder.resolve("database/PG_VERSION"), "17");
		assertThatException().isThrownBy(this::run);
		assertThat(output)
			.contains("Description:", "is of PostgreSQL 17", "Action:", "Start the Worthwhile that wrote it")
			.doesNotContain("\\tat ");
	}

	@Test
	void aDatabaseThatDoesNotAnswerIsShownAsSentences(CapturedOutput output) {
		assertThatException().isThrownBy(() -> run("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
				"spring.datasource.username=nobody", "spring.datasource.password=marker"));
		assertThat(output).contains("The database cannot be reached", "Check 'spring.datasource.url'")
			.doesNotContain("marker");
	}

	@Test
	void anOldPostgresqlIsRefused() {
		JdbcOldestServer.check(14);
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> JdbcOldestServer.check(13))
			.withMessage("The database is PostgreSQL 13, which is too old.");
	}

	private static ConfigurableApplicationContext runOnItsOwn(String... properties) {
		return run(own, Stream.concat(Stream.of("spring.datasource.url="), Stream.of(properties)));
	}

	private ConfigurableApplicationContext run(String... properties) {
		return run(this.folder, Stream.of(properties));
	}

	/**
	 * As arguments, since the application's own settings would count more than defaults.
	 */
	private static ConfigurableApplicationContext run(Path folder, Stream<String> properties) {
		return new SpringApplicationBuilder(WorthwhileApplication.class).web(WebApplicationType.NONE)
			.run(Stream.concat(Stream.of("worthwhile.data-dir=" + folder), properties)
				.map("--"::concat)
				.toArray(String[]::new));
	}

}
