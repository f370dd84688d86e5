package worthwhile.log;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

import worthwhile.testing.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class FailureLogTests {

	private final MutableClock clock = MutableClock.at(Instant.parse("2026-03-02T09:00:00Z"));

	private final FailureLog failures = new FailureLog(this.clock);

	@Test
	void saysOnceWhatHelpsAgainstAFullDisk(CapturedOutput output) {
		for (int request = 0; request < 1000; request++) {
			this.failures.say("Request " + request, failed("53100"));
		}
		assertThat(output.getAll().lines()).singleElement()
			.asString()
			.contains("disk of the database is full", "make room", "SQLSTATE 53100")
			.doesNotContain("marker");
		this.clock.advance(Duration.ofMinutes(5));
		this.failures.say("A request", failed("53100"));
		assertThat(output.getAll().lines()).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource({ "08001, cannot be reached", "08006, cannot be reached", "57P01, cannot be reached",
			"57P03, cannot be reached", "53300, max_connections", "53200, memory", "25006, primary",
			"28P01, spring.datasource.password", "3D000, no database of that name", "42501, own them",
			"58030, its own log", "XX001, its own log", "26000, prepareThreshold=0" })
	void saysWhatHelpsByTheSqlState(String state, String help, CapturedOutput output) {
		this.failures.say("A request", failed(state));
		assertThat(output.getAll().lines()).singleElement()
			.asString()
			.contains("Nothing can be stored", help, state)
			.doesNotContain("marker");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "(total=0, active=0, idle=0, waiting=3); cannot be reached",
					"(total=10, active=10, idle=0, waiting=3); in use",
					"(total=10, active=2, idle=8, waiting=3); cannot be reached" })
	void tellsADatabaseThatIsAwayFromAPoolThatIsEmpty(String pool, String words, CapturedOutput output) {
		this.failures.say("A request",
				new CannotCreateTransactionException("marker", new SQLTransientConnectionException(
						"HikariPool-1 - Connection is not available, request timed out after 1200ms " + pool)));
		assertThat(output.getAll().lines()).singleElement().asString().contains(words);
	}

	@Test
	void namesTheKindAndThePlaceOfWhatElseFails(CapturedOutput output) {
		for (int request = 0; request < 10; request++) {
			this.failures.say("A request failed",
					new IllegalStateException("marker", new ArithmeticException("marker")));
		}
		this.failures.say("A request failed", failed("23505"));
		assertThat(output.getAll().lines()).hasSize(2)
			.first()
			.asString()
			.contains("A request failed: java.lang.IllegalStateException from java.lang.ArithmeticException at "
					+ "worthwhile.log.FailureLogTests.namesTheKindAndThePlace");
		assertThat(output).contains("SQLSTATE 23505").doesNotContain("marker");
	}

	private static RuntimeException failed(String state) {
		return new DataAccessResourceFailureException("marker", new SQLException("marker", state));
	}

}
