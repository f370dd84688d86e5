package worthwhile.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * The role that the application works as: it owns the database, but is no superuser, who
 * could read the machine's files and run programs there.
 */
final class JdbcApplicationRole {

	static final String NAME = "bot";

	/**
	 * In a folder of an earlier version the superuser owns the tables, which are all that
	 * it made.
	 */
	private static final String OWN_EVERYTHING = """
			DO $$
			DECLARE
				name text;
			BEGIN
				IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'bot') THEN
					CREATE ROLE bot LOGIN;
				END IF;
				ALTER DATABASE postgres OWNER TO bot;
				FOR name IN
					SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tableowner <> 'bot'
				LOOP
					EXECUTE format('ALTER TABLE public.%I OWNER TO bot', name);
				END LOOP;
			END $$
			""";

	private JdbcApplicationRole() {
	}

	/**
	 * Gives the role everything, and a new password.
	 * @param url the database, where the superuser has the <code>password</code>
	 * @return the role's password, which is kept nowhere
	 */
	static String prepare(String url, String password) throws SQLException {
		String own = Cluster.randomPassword();
		try (Connection connection = JdbcFirstConnection.open(superuser(url, password));
				Statement statement = connection.createStatement()) {
			statement.execute(OWN_EVERYTHING);
			statement.execute("ALTER ROLE bot PASSWORD '%s'".formatted(own));
		}
		return own;
	}

	private static DataSource superuser(String url, String password) {
		return DataSourceBuilder.create()
			.type(SimpleDriverDataSource.class)
			.url(url)
			.username(Cluster.SUPERUSER)
			.password(password)
			.build();
	}

}
