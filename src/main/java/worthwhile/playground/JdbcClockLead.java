package worthwhile.playground;

import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the playground's clock is ahead of the real one.
 */
@PlaygroundPart
class JdbcClockLead {

	private final JdbcClient jdbc;

	JdbcClockLead(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Duration read() {
		return this.jdbc.sql("SELECT ahead_ms FROM playground_clock")
			.query(Long.class)
			.optional()
			.map(Duration::ofMillis)
			.orElse(Duration.ZERO);
	}

	void write(Duration lead) {
		this.jdbc.sql("""
				INSERT INTO playground_clock (ahead_ms) VALUES (:ahead)
				ON CONFLICT (only_row) DO UPDATE SET ahead_ms = excluded.ahead_ms
				""").param("ahead", lead.toMillis()).update();
	}

}
