package worthwhile.slack.installation;

import java.time.Instant;
import java.time.ZoneOffset;

import worthwhile.slack.api.SlackPart;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is on the way to Slack to install the bot, in the database: hashes alone.
 */
@SlackPart
class JdbcInstallStates {

	private final JdbcClient jdbc;

	JdbcInstallStates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(byte[] state, byte[] browser, Instant expiresAt) {
		this.jdbc
			.sql("INSERT INTO slack_install_state (state, browser, expires_at) VALUES (:state, :browser, :expires)")
			.param("state", state)
			.param("browser", browser)
			.param("expires", expiresAt.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Uses a state up.
	 * @return whether this browser has it, and its time is not over
	 */
	boolean take(byte[] state, byte[] browser, Instant now) {
		return this.jdbc.sql("""
				DELETE FROM slack_install_state
				WHERE state = :state AND browser = :browser AND expires_at > :now
				""")
			.param("state", state)
			.param("browser", browser)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	void removeExpired(Instant now) {
		this.jdbc.sql("DELETE FROM slack_install_state WHERE expires_at <= :now")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
	}

}
