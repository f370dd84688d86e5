package worthwhile.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

import worthwhile.start.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JdbcApplicationRoleTests {

	@TempDir
	private static Path folder;

	/**
	 * It worked as the superuser.
	 */
	@BeforeAll
	static void letAnEarlierVersionStoreSomething() throws IOException {
		FileSystemUtils.copyRecursively(TestServer.binaries(), folder.resolve("binaries"));
		try (DataFolder locked = DataFolder.lock(folder)) {
			Programs programs = new Programs(new Binaries(locked.binaries()).unpacked(), locked.log());
			new Cluster(locked, programs).createIfAbsent();
			PostgresServer server = PostgresServer.start(programs, locked.cluster(), locked.log(), Map.of());
			try {
				store(new DriverManagerDataSource(server.url("postgres"), Cluster.SUPERUSER,
						Files.readString(locked.password())));
			}
			finally {
				server.stop();
			}
		}
	}

	private static void store(DataSource database) {
		Flyway.configure().dataSource(database).load().migrate();
		JdbcClient superuser = JdbcClient.create(database);
		superuser.sql("CREATE TABLE mine (id int GENERATED ALWAYS AS IDENTITY, text text)").update();
		superuser.sql("INSERT INTO mine (text) VALUES ('kept')").update();
	}

	@Test
	void isNoSuperuser() {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			JdbcClient bot = jdbc(database);
			assertThat(bot.sql("SELECT current_user").query(String.class).single()).isEqualTo("bot");
			assertThat(bot.sql("""
					SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls
					FROM pg_roles WHERE rolname = current_user
					""").query(Boolean.class).single()).isFalse();
			assertThatThrownBy(() -> bot.sql("COPY (SELECT 1) TO PROGRAM 'true'").update()).rootCause()
				.hasMessageContaining("permission denied");
		}
	}

	@Test
	void takesOverTheDataOfAnEarlierVersion() {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			JdbcClient bot = jdbc(database);
			migrate(database);
			assertThat(bot.sql("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'")
				.query(String.class)
				.list()).containsExactly("bot");
			bot.sql("ALTER TABLE member ADD COLUMN added text").update();
			bot.sql("INSERT INTO mine (text) VALUES ('added')").update();
			assertThat(bot.sql("SELECT text FROM mine ORDER BY id").query(String.class).list()).containsExactly("kept",
					"added");
		}
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			assertThat(jdbc(database).sql("SELECT count(*) FROM mine").query(Integer.class).single()).isEqualTo(2);
		}
	}

	@Test
	void getsAnotherPasswordAtEachStart() throws IOException {
		String first;
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			first = database.getPassword();
		}
		try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
			assertThat(database.getPassword()).isNotEqualTo(first)
				.isNotEqualTo(Files.readString(folder.resolve("password")));
		}
	}

	@Test
	void isNotPreparedWithAWrongPasswordFile() throws IOException {
		EmbeddedDatabase.start(folder).close();
		Path file = folder.resolve("password");
		String password = Files.readString(file);
		Files.writeString(file, "wrong");
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> EmbeddedDatabase.start(folder))
			.withMessageContaining("password authentication failed");
		assertThat(folder.resolve("database/postmaster.pid")).doesNotExist();
		Files.writeString(file, password);
		EmbeddedDatabase.start(folder).close();
	}

	private static void migrate(EmbeddedDatabase database) {
		Flyway.configure()
			.dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
			.load()
			.migrate();
	}

	private static JdbcClient jdbc(EmbeddedDatabase database) {
		return JdbcClient
			.create(new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
	}

}
