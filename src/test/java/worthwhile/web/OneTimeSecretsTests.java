package worthwhile.web;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.testing.MutableClock;
import worthwhile.testing.TestDatabase;
import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;

@WorthwhileTest
class OneTimeSecretsTests {

	private static final Duration LIFE = Duration.ofMinutes(15);

	@Autowired
	private OneTimeSecrets secrets;

	@Autowired
	private MutableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestDatabase database;

	@BeforeEach
	void none() {
		this.database.empty();
	}

	@Test
	void workOnce() {
		String secret = this.secrets.issue("export", "U1", LIFE);
		assertThat(this.secrets.redeem("export", secret, "U1")).isTrue();
		assertThat(this.secrets.redeem("export", secret, "U1")).isFalse();
	}

	@Test
	void workForTheirPurposeAndHolderAlone() {
		String secret = this.secrets.issue("export", "U1", LIFE);
		assertThat(this.secrets.redeem("install", secret, "U1")).isFalse();
		assertThat(this.secrets.redeem("export", secret, "U2")).isFalse();
		assertThat(this.secrets.redeem("export", secret + "x", "U1")).isFalse();
		assertThat(this.secrets.redeem("export", secret, "U1")).isTrue();
	}

	@Test
	void workForAWhile() {
		String secret = this.secrets.issue("export", "U1", LIFE);
		this.clock.advance(LIFE);
		assertThat(this.secrets.redeem("export", secret, "U1")).isFalse();
	}

	@Test
	void areStoredAsHashesAndOnlyWhileTheyWork() {
		String secret = this.secrets.issue("export", "U1", LIFE);
		assertThat(stored()).singleElement().asString().doesNotContain(secret, "U1");
		this.clock.advance(LIFE);
		this.secrets.issue("export", "U2", LIFE);
		assertThat(stored()).hasSize(1);
	}

	private List<String> stored() {
		return this.jdbc.sql("SELECT s::text FROM one_time_secret s").query(String.class).list();
	}

}
