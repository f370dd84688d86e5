package worthwhile.web;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.testing.DialogueTest;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@DialogueTest
class OneTimeSecretsTests {

	private static final String KEY = "what all instances know";

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
		String secret = this.secrets.issue(KEY, "export", "U1", LIFE);
		assertThat(this.secrets.redeem(KEY, "export", secret, "U1")).isTrue();
		assertThat(this.secrets.redeem(KEY, "export", secret, "U1")).isFalse();
	}

	@Test
	void workForTheirPurposeAndHolderAlone() {
		String secret = this.secrets.issue(KEY, "export", "U1", LIFE);
		assertThat(this.secrets.redeem(KEY, "install", secret, "U1")).isFalse();
		assertThat(this.secrets.redeem(KEY, "export", secret, "U2")).isFalse();
		assertThat(this.secrets.redeem(KEY, "export", secret + "x", "U1")).isFalse();
		assertThat(this.secrets.redeem(KEY, "export", secret, "U1")).isTrue();
	}

	@Test
	void workForAWhile() {
		String secret = this.secrets.issue(KEY, "export", "U1", LIFE);
		this.clock.advance(LIFE);
		assertThat(this.secrets.redeem(KEY, "export", secret, "U1")).isFalse();
	}

	@Test
	void workWithTheKeyTheyWereSignedWithAlone() {
		String secret = this.secrets.issue(KEY, "export", "U1", LIFE);
		assertThat(this.secrets.redeem("another", "export", secret, "U1")).isFalse();
		String[] parts = secret.split("\\.");
		String later = Long.parseLong(parts[0]) + 1 + "." + parts[1] + "." + parts[2];
		assertThat(this.secrets.redeem(KEY, "export", later, "U1")).isFalse();
		for (String nonsense : List.of("", ".", "..", "1.2.3", "9".repeat(40) + secret, secret.substring(1))) {
			assertThat(this.secrets.redeem(KEY, "export", nonsense, "U1")).isFalse();
		}
		assertThat(this.secrets.redeem(KEY, "export", secret, "U1")).isTrue();
	}

	@Test
	void canBeTriedWithoutBeingUsedUp() {
		String secret = this.secrets.issue(KEY, "export", "U1", LIFE);
		assertThat(this.secrets.works(KEY, "export", secret, "U1")).isTrue();
		assertThat(this.secrets.works(KEY, "export", secret, "U2")).isFalse();
		assertThat(this.secrets.redeem(KEY, "export", secret, "U1")).isTrue();
		assertThat(this.secrets.works(KEY, "export", secret, "U1")).isFalse();
	}

	@Test
	void areStoredAsHashesAndOnlyFromTheirUseToTheirEnd() {
		String secret = this.secrets.issue(KEY, "export", "U1", LIFE);
		assertThat(stored()).isEmpty();
		this.secrets.redeem(KEY, "export", secret, "U1");
		assertThat(stored()).singleElement().asString().doesNotContain(secret, "U1");
		this.clock.advance(LIFE);
		this.secrets.redeem(KEY, "export", this.secrets.issue(KEY, "export", "U2", LIFE), "U2");
		assertThat(stored()).hasSize(1);
	}

	private List<String> stored() {
		return this.jdbc.sql("SELECT s::text FROM used_secret s").query(String.class).list();
	}

}
