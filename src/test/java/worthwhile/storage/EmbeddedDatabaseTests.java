package worthwhile.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

import worthwhile.start.StartRefused;
import worthwhile.testing.Patience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedDatabaseTests {

	@TempDir
	private static Path folder;

	/**
	 * Unpacking and creating take seconds: once for all, in a folder where an earlier
	 * attempt broke off.
	 */
	@BeforeAll
	static void createTheDatabase() throws IOException {
		FileSystemUtils.copyRecursively(TestServer.binaries(), folder.resolve("binaries"));
		Files.createDirectories(folder.resolve("database.unfinished"));
		Files.writeString(folder.resolve("database.unfinished/PG_VERSION"), "18");
		Files.writeString(folder.resolve("password"), "half");
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			jdbc(database).sql("CREATE TABLE row AS SELECT 'kept' AS text").update();
		}
	}

	@Test
	void keepsRowsOverARestart() {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			assertThat(read(database)).isEqualTo("kept");
		}
	}

	@Test
	void leavesNothingOfAFirstStartThatBrokeOff() {
		assertThat(folder.resolve("database.unfinished")).doesNotExist();
	}

	@Test
	void losesNothingThatItCommitted() {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			assertThat(List.of("fsync", "synchronous_commit", "full_page_writes"))
				.allSatisfy((setting) -> assertThat(shown(database, setting)).isEqualTo("on"));
		}
	}

	@Test
	void isTheVersionThatItSays() {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			assertThat(shown(database, "server_version")).startsWith(Cluster.MAJOR_VERSION + ".");
		}
	}

	@Test
	void letsNobodyInWithoutThePassword() throws IOException {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			assertRefused(database, "wrong");
			assertRefused(database, "");
			assertThat(shown(database, "listen_addresses")).isEqualTo("127.0.0.1");
			assertThat(shown(superuser(database), "unix_socket_directories")).isEmpty();
		}
		assertThat(Files.readString(folder.resolve("database/pg_hba.conf"))
			.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))).isNotEmpty()
			.allSatisfy((line) -> assertThat(line).endsWith("scram-sha-256"));
	}

	@Test
	void hashesItsRandomPasswordsOnce() throws IOException {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			assertThat(superuser(database).sql("SELECT rolpassword FROM pg_authid WHERE rolcanlogin")
				.query(String.class)
				.list()).hasSize(2).allSatisfy((password) -> assertThat(password).startsWith("SCRAM-SHA-256$1:"));
		}
	}

	@Test
	void keepsThePasswordFromOtherUsers() throws IOException {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			Path file = folder.resolve("password");
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
			assertThat(shown(superuser(database), "is_superuser")).isEqualTo("on");
		}
	}

	@Test
	void logsNoValueOfAFailedStatement() throws IOException {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			assertThatThrownBy(() -> jdbc(database).sql("SELECT 'marker'::int").query().singleValue())
				.hasMessageContaining("marker");
		}
		assertThat(folder.resolve("postgresql.log")).content().contains("ready to accept").doesNotContain("marker");
	}

	@Test
	void takesOverFromAKilledProcess() throws Exception {
		StorageProcess other = StorageProcess.on(folder);
		assertThat(other.said()).isEqualTo("up");
		other.kill();
		long orphan = postmaster();
		assertThat(program(orphan)).hasValueSatisfying((program) -> assertThat(program).endsWith("postgres"));
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			assertThat(read(database)).isEqualTo("kept");
			assertThat(program(orphan)).isEmpty();
		}
	}

	@Test
	void startsAgainWhenItWasKilled(CapturedOutput output) throws Exception {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			for (int time = 0; time < 2; time++) {
				long first = postmaster();
				ProcessHandle.of(first).orElseThrow().destroyForcibly();
				Patience.await().until(() -> isUp(database));
				assertThat(postmaster()).isNotEqualTo(first);
				assertThat(read(database)).isEqualTo("kept");
			}
		}
		assertThat(output).contains("PostgreSQL has ended, and nobody told it to", "PostgreSQL is up again")
			.doesNotContain("The last run ended");
	}

	@Test
	void endsWhenItIsTold(CapturedOutput output) throws Exception {
		EmbeddedDatabase database = EmbeddedDatabase.start(folder);
		long server = postmaster();
		database.close();
		Patience.await().until(() -> program(server).isEmpty());
		assertThat(output).doesNotContain("nobody told it to");
	}

	@Test
	void refusesASecondProcess() throws Exception {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			StorageProcess second = StorageProcess.on(folder);
			assertThat(second.said()).isEqualTo("The data folder %s is in use by process %d."
				.formatted(folder.toRealPath(), ProcessHandle.current().pid()));
			assertThat(read(database)).isEqualTo("kept");
		}
	}

	@Test
	void refusesASecondStartInTheSameProcess() {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> EmbeddedDatabase.start(folder))
				.withMessageContaining("is in use by this process.");
			assertThat(shown(database, "fsync")).isEqualTo("on");
		}
	}

	@Test
	void doesNotTakeAnotherProcessForItsServer() throws IOException {
		Process stranger = new ProcessBuilder("sleep", "60").start();
		Files.writeString(folder.resolve("database/postmaster.pid"), stranger.pid() + "\n" + folder.resolve("database")
				+ "\n1795380891\n45432\n\n127.0.0.1\n  2147627         8\nready   \n");
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			assertThat(read(database)).isEqualTo("kept");
			assertThat(stranger.isAlive()).isTrue();
		}
		finally {
			stranger.destroy();
		}
	}

	@Test
	void saysWhatPostgresqlComplainsAbout() {
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(() -> EmbeddedDatabase.start(folder, Map.of("shared_buffers", "nonsense")))
			.withMessageContaining("invalid value for parameter \"shared_buffers\"");
	}

	@Test
	void isFreeAgainAfterARefusal() {
		saysWhatPostgresqlComplainsAbout();
		keepsRowsOverARestart();
	}

	private static long postmaster() throws IOException {
		return Long.parseLong(Files.readAllLines(folder.resolve("database/postmaster.pid")).get(0));
	}

	private static boolean isUp(EmbeddedDatabase database) {
		try {
			return read(database).equals("kept");
		}
		catch (DataAccessException ex) {
			return false;
		}
	}

	private static Optional<String> program(long process) {
		return ProcessHandle.of(process).flatMap((handle) -> handle.info().command());
	}

	private static void assertRefused(EmbeddedDatabase database, String password) {
		assertThat(List.of(database.getUsername(), Cluster.SUPERUSER))
			.allSatisfy((user) -> assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), user, password)));
	}

	private static String read(EmbeddedDatabase database) {
		return jdbc(database).sql("SELECT text FROM row").query(String.class).single();
	}

	private static String shown(EmbeddedDatabase database, String setting) {
		return shown(jdbc(database), setting);
	}

	private static String shown(JdbcClient jdbc, String setting) {
		return jdbc.sql("SHOW " + setting).query(String.class).single();
	}

	private static JdbcClient jdbc(EmbeddedDatabase database) {
		return jdbc(database.getJdbcUrl(), database.getUsername(), database.getPassword());
	}

	private static JdbcClient superuser(EmbeddedDatabase database) throws IOException {
		return jdbc(database.getJdbcUrl(), Cluster.SUPERUSER, Files.readString(folder.resolve("password")));
	}

	private static JdbcClient jdbc(String url, String username, String password) {
		return JdbcClient.create(new DriverManagerDataSource(url, username, password));
	}

}
