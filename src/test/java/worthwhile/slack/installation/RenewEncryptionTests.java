package worthwhile.slack.installation;

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
import worthwhile.testing.MutableClock;

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

	@BeforeEach
	void underAnOlderKey() {
		this.slack.reset();
		this.jdbc.sql("TRUNCATE slack_installation").update();
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
	void leavesNoTokenToReadInTheDatabase() {
		start(NOW + "," + OLD);
		assertThat(this.jdbc.sql("SELECT i::text || encode(tokens, 'escape') FROM slack_installation i")
			.query(String.class)
			.list()).isNotEmpty().noneMatch((row) -> row.contains("xoxb"));
	}

	private void start(String keys) {
		new RenewEncryption(this.installations, VaultTests.vault(keys)).renew();
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
