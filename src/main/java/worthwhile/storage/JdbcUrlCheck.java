package worthwhile.storage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postgresql.Driver;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;

import worthwhile.start.StartRefused;

/**
 * Refuses a database's address that cannot be read, before anybody who would quote it,
 * with the password in it, gets it.
 */
class JdbcUrlCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final String POSTGRESQL = "jdbc:postgresql:";

	private static final String ACTION = "Write it as jdbc:postgresql://host:5432/name, and give the user and the "
			+ "password as 'spring.datasource.username' and 'spring.datasource.password'; or leave all three out to use "
			+ "the embedded database.";

	/** What an address of another kind begins with, which nobody keeps secret. */
	private static final Pattern KIND = Pattern.compile("((?:jdbc:)?[a-z0-9+]{1,20}:)//.*", Pattern.DOTALL);

	private static final Pattern HOSTS = Pattern.compile("jdbc:postgresql://([^/?]*).*", Pattern.DOTALL);

	@Override
	public void initialize(ConfigurableApplicationContext application) {
		String url = application.getEnvironment().getProperty("spring.datasource.url");
		if (StringUtils.hasText(url)) {
			check(url);
		}
	}

	static void check(String url) {
		if (!url.startsWith(POSTGRESQL)) {
			Matcher kind = KIND.matcher(url);
			throw refused(kind.matches() ? "begins with %s and is no JDBC URL of PostgreSQL".formatted(kind.group(1))
					: "is no JDBC URL of PostgreSQL");
		}
		Matcher hosts = HOSTS.matcher(url);
		if (hosts.matches() && hosts.group(1).contains("@")) {
			throw refused("names a user in front of the host, where JDBC has no place for one");
		}
		if (Driver.parseURL(url, null) == null) {
			throw refused("cannot be read");
		}
	}

	private static StartRefused refused(String why) {
		return new StartRefused("The database's address in 'spring.datasource.url' %s.".formatted(why), ACTION);
	}

}
