package worthwhile.slack.installation;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.identity.WorkspaceRef;
import worthwhile.slack.FakeSlack;
import worthwhile.testing.HeldThreads;
import worthwhile.testing.MutableClock;
import worthwhile.testing.Patience;
import worthwhile.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@InstallTest
@ExtendWith(OutputCaptureExtension.class)
class RenewEncryptionTests {

	private static final String OLD = "old:" + VaultTests.key(7);

	private static final String NOW = "now:" + InstallTest.KEY;

	@Autowired
	FakeSlack slack;

	@Autowired
	Tokens tokens;

	@Autowired
	MissingAccess missing;

	@Autowired
	JdbcInstallations installations;

	@Autowired
	MutableClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestDatabase database;

	@BeforeEach
	void underAnOlderKey() {
		this.slack.reset();
		this.database.empty();
		keep("T1");
		keep("T2");
	}

	@Test
	void happensAtTheStart(CapturedOutput output) {
		start(NOW + "," + OLD);
		assertThat(keys()).containsOnly("now");
		assertThat(access("T1")).isEqualTo(new Access.Granted("xoxb-T1"));
		assertThat(access("T2")).isEqualTo(new Access.Granted("xoxb-T2"));
		assertThat(output).doesNotContain("cannot be read");
	}

	@Test
	void leavesWhatIsUnderTheFirstKey() {
		start(OLD + "," + NOW);
		assertThat(keys()).containsOnly("old");
	}

	@Test
	void saysInOneLineWhatNoKeyReads(CapturedOutput output) {
		keep("T3", VaultTests.vault(NOW));
		start(NOW);
		assertThat(output).containsOnlyOnce("The tokens of 2 installations in Slack cannot be read")
			.contains("(old)")
			.doesNotContain("xoxb");
		assertThat(access("T1")).isEqualTo(new Access.Locked());
		assertThat(access("T3")).isEqualTo(new Access.Granted("xoxb-T3"));
		assertThat(keys()).containsOnly("old", "now");
	}

	@Test
	void isSaidWhereTheBotIsUsedAndEndsWithANewInstallation(@LocalServerPort int port) {
		keep(FakeSlack.TEAM);
		WorkspaceRef workspace = new WorkspaceRef("slack", FakeSlack.TEAM);
		assertThat(this.missing.explain(workspace, Locale.ENGLISH)).get()
			.asString()
			.contains("I can no longer read my token", "Nothing of yours is lost",
					"https://bot.example.com/slack/install");
		assertThat(this.missing.explain(workspace, Locale.GERMAN)).get().asString().contains("nicht mehr lesen");
		this.slack.grant("code", Map.of("access_token", "xoxb-anew"));
		new Browser(port).installs("code");
		assertThat(access(FakeSlack.TEAM)).isEqualTo(new Access.Granted("xoxb-anew"));
		assertThat(this.missing.explain(workspace, Locale.ENGLISH)).isEmpty();
	}

	@Test
	void isNotFooledByRowsThatWereSwapped() {
		start(NOW + "," + OLD);
		this.jdbc.sql("""
				UPDATE slack_installation a SET tokens = b.tokens
				FROM slack_installation b WHERE a.team <> b.team
				""").update();
		assertThat(access("T1")).isEqualTo(new Access.Locked());
		assertThat(access("T2")).isEqualTo(new Access.Locked());
	}

	@Test
	void isTriedAgainWhereTheDatabaseCouldNot(CapturedOutput output) {
		HeldThreads threads = new HeldThreads();
		this.jdbc.sql("ALTER TABLE slack_installation RENAME TO out_of_reach").update();
		start(NOW + "," + OLD, threads);
		this.jdbc.sql("ALTER TABLE out_of_reach RENAME TO slack_installation").update();
		assertThat(output).containsOnlyOnce("is looked at later").doesNotContain("\tat ");
		assertThat(keys()).containsOnly("old");
		threads.pass(Duration.ofSeconds(5));
		Patience.await().untilAsserted(() -> assertThat(keys()).containsOnly("now"));
	}

	@Test
	void leavesNoTokenToReadInTheDatabase() {
		start(NOW + "," + OLD);
		assertThat(this.jdbc.sql("SELECT i::text || encode(tokens, 'escape') FROM slack_installation i")
			.query(String.class)
			.list()).isNotEmpty().noneMatch((row) -> row.contains("xoxb"));
	}

	private void start(String keys) {
		start(keys, new HeldThreads());
	}

	private void start(String keys, HeldThreads threads) {
		new RenewEncryption(this.installations, VaultTests.vault(keys), threads).attempt();
	}

	private List<String> keys() {
		return this.jdbc.sql("SELECT key_id FROM slack_installation").query(String.class).list();
	}

	private Access access(String team) {
		return this.tokens.access(new WorkspaceRef("slack", team));
	}

	private void keep(String team) {
		keep(team, VaultTests.vault(OLD));
	}

	private void keep(String team, Vault vault) {
		InstallTarget place = new InstallTarget("", team);
		Credentials credentials = new Credentials("xoxb-" + team, "");
		this.installations.keep(new Grant(place, "", credentials, null), vault.seal(place, credentials),
				this.clock.instant());
	}

}
