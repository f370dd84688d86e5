package worthwhile.slack.installation;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worthwhile.conversation.Incoming;
import worthwhile.identity.WorkspaceRef;
import worthwhile.people.Workspace;
import worthwhile.people.Workspaces;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.Signed;
import worthwhile.slack.SlackAnswer;
import worthwhile.slack.answering.Payloads;
import worthwhile.testing.HeldThreads;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worthwhile.testing.Patience.await;

@InstallTest
@RecordApplicationEvents
class UninstallingTests {

	private static final WorkspaceRef WORKSPACE = new WorkspaceRef("slack", FakeSlack.TEAM);

	@Autowired
	FakeSlack slack;

	@Autowired
	Tokens tokens;

	@Autowired
	Uninstalling uninstalling;

	@Autowired
	Workspaces workspaces;

	@Autowired
	MutableClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestDatabase database;

	@Autowired
	ApplicationEvents events;

	private final Browser browser;

	UninstallingTests(@LocalServerPort int port) {
		this.browser = new Browser(port);
	}

	@BeforeEach
	void installed() {
		this.slack.reset();
		this.database.empty();
		install("xoxb-1");
	}

	@Test
	void knowsForAnHourWithoutTheDatabaseWhatItReadThere() {
		assertThat(this.tokens.access(WORKSPACE)).isEqualTo(new Access.Granted("xoxb-1"));
		this.jdbc.sql("DELETE FROM slack_installation").update();
		assertThat(this.tokens.lastAccess(WORKSPACE)).isEqualTo(new Access.Granted("xoxb-1"));
		assertThat(this.tokens.lastAccess(new WorkspaceRef("slack", "T0OTHER"))).isEqualTo(new Access.None());
		this.clock.advance(Duration.ofHours(1));
		assertThat(this.tokens.lastAccess(WORKSPACE)).isEqualTo(new Access.None());
	}

	@Test
	void knowsThatAlsoWhereNobodyWasHeard(@Autowired InstalledTokens installed) {
		this.clock.advance(Duration.ofHours(1));
		assertThat(this.tokens.lastAccess(WORKSPACE)).isEqualTo(new Access.None());
		installed.readAll();
		assertThat(this.tokens.lastAccess(WORKSPACE)).isEqualTo(new Access.Granted("xoxb-1"));
		this.jdbc.sql("DELETE FROM slack_installation").update();
		installed.readAll();
		assertThat(this.tokens.lastAccess(WORKSPACE)).isEqualTo(new Access.None());
	}

	@Test
	void isNotTakenForARemovalWhileTheDatabaseIsAway(@Autowired InstalledTokens installed,
			@Autowired DataSource dataSource, @LocalServerPort int port) throws Exception {
		installed.readAll();
		this.database.disappear();
		try {
			dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
			HttpRequest press = new Signed(this.clock).form(
					URI.create("http://127.0.0.1:%d/slack/events".formatted(port)),
					Payloads.urlEncoded(Map.of("payload", Payloads.shortcut("U1ANNA", "log_time").toString())));
			assertThat(HttpClient.newHttpClient().send(press, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
			assertThat(this.slack.views()).last().asString().contains("Nothing was stored");
		}
		finally {
			this.database.reappear();
			// the pool looks for the database now and again
			await().ignoreExceptions().until(() -> count("slack_installation") == 1);
		}
	}

	@Test
	void readsThatAgainAndAgain(@Autowired InstalledTokens installed) {
		HeldThreads threads = new HeldThreads();
		ReadInstallations reading = new ReadInstallations(installed, threads);
		reading.start();
		threads.await(ReadInstallations.BETWEEN_LOOKS);
		this.clock.advance(Duration.ofHours(1));
		assertThat(this.tokens.lastAccess(WORKSPACE)).isEqualTo(new Access.None());
		threads.pass(ReadInstallations.BETWEEN_LOOKS);
		threads.await(ReadInstallations.BETWEEN_LOOKS);
		assertThat(this.tokens.lastAccess(WORKSPACE)).isEqualTo(new Access.Granted("xoxb-1"));
		reading.stop();
	}

	@Test
	void doesNotKnowLongerWhatIsGone() {
		this.tokens.access(WORKSPACE);
		this.slack.refuse("xoxb-1", "token_revoked");
		this.uninstalling.check("", FakeSlack.TEAM);
		assertThat(access(FakeSlack.TEAM)).isEqualTo(new Access.None());
		assertThat(this.tokens.lastAccess(WORKSPACE)).isEqualTo(new Access.None());
	}

	@ParameterizedTest
	@ValueSource(strings = { "token_revoked", "account_inactive", "invalid_auth" })
	void takesTheBotAwayOnceHoweverOftenItIsTold(String error) {
		this.slack.refuse("xoxb-1", error);
		this.uninstalling.check("", FakeSlack.TEAM);
		this.uninstalling.check("", FakeSlack.TEAM);
		this.tokens.revoked(WORKSPACE, "xoxb-1");
		assertThat(standing(FakeSlack.TEAM)).isEqualTo(Workspace.Standing.GONE);
		assertThat(access(FakeSlack.TEAM)).isEqualTo(new Access.None());
		assertThat(count("slack_installation")).isZero();
		assertThat(uninstalled()).containsExactly(FakeSlack.TEAM);
	}

	@Test
	void isSeenWhenSlackRefusesTheToken() {
		this.slack.refuse("xoxb-1", "token_revoked");
		this.tokens.revoked(WORKSPACE, "xoxb-1");
		assertThat(standing(FakeSlack.TEAM)).isEqualTo(Workspace.Standing.GONE);
	}

	@Test
	void isStaleNewsWhileTheTokenLives() {
		this.uninstalling.check("", FakeSlack.TEAM);
		this.tokens.revoked(WORKSPACE, "xoxb-1");
		assertThat(standing(FakeSlack.TEAM)).isEqualTo(Workspace.Standing.ACTIVE);
		assertThat(access(FakeSlack.TEAM)).isEqualTo(new Access.Granted("xoxb-1"));
	}

	@Test
	void isStaleNewsAfterAReinstallation() {
		this.slack.refuse("xoxb-1", "account_inactive");
		this.uninstalling.check("", FakeSlack.TEAM);
		install("xoxb-2");
		assertThat(standing(FakeSlack.TEAM)).isEqualTo(Workspace.Standing.ACTIVE);
		this.uninstalling.check("", FakeSlack.TEAM);
		this.tokens.revoked(WORKSPACE, "xoxb-1");
		assertThat(standing(FakeSlack.TEAM)).isEqualTo(Workspace.Standing.ACTIVE);
		assertThat(access(FakeSlack.TEAM)).isEqualTo(new Access.Granted("xoxb-2"));
	}

	@Test
	void isStaleNewsWhenTheReinstallationCameFirst() {
		this.slack.refuse("xoxb-1", "account_inactive");
		install("xoxb-2");
		this.uninstalling.check("", FakeSlack.TEAM);
		this.uninstalling.check("", FakeSlack.TEAM);
		assertThat(uninstalled()).isEmpty();
		assertThat(access(FakeSlack.TEAM)).isEqualTo(new Access.Granted("xoxb-2"));
	}

	@Test
	void doesNotRemoveAnInstallationMadeWhileItAsks() {
		this.slack.refuse("xoxb-1", "account_inactive");
		this.slack.behave((call) -> {
			if (call.method().equals("auth.test") && count("slack_installation") == 1) {
				install("xoxb-2");
			}
			return null;
		});
		this.uninstalling.check("", FakeSlack.TEAM);
		assertThat(access(FakeSlack.TEAM)).isEqualTo(new Access.Granted("xoxb-2"));
		assertThat(uninstalled()).isEmpty();
	}

	@Test
	void isToldAgainWhenSlackCannotBeAsked() {
		this.slack.next("auth.test", SlackAnswer.status(500), SlackAnswer.rateLimited(Duration.ofSeconds(1)),
				SlackAnswer.error("internal_error"));
		for (int told = 1; told <= 3; told++) {
			assertThatThrownBy(() -> this.uninstalling.check("", FakeSlack.TEAM)).isInstanceOf(SlackUnreachable.class);
		}
		assertThat(standing(FakeSlack.TEAM)).isEqualTo(Workspace.Standing.ACTIVE);
		this.slack.next("auth.test", SlackAnswer.status(500));
		this.tokens.revoked(WORKSPACE, "xoxb-1");
		assertThat(standing(FakeSlack.TEAM)).isEqualTo(Workspace.Standing.ACTIVE);
	}

	@Test
	void isFoundOutWithTheNextTokenWhenTheOldOneHasExpired() {
		install("xoxe.xoxb-1", Map.of("refresh_token", "xoxe-1-a", "expires_in", 43200));
		this.slack.refuse("xoxe.xoxb-1", "token_expired");
		this.uninstalling.check("", FakeSlack.TEAM);
		assertThat(standing(FakeSlack.TEAM)).isEqualTo(Workspace.Standing.ACTIVE);
		assertThat(access(FakeSlack.TEAM)).isNotEqualTo(new Access.Granted("xoxe.xoxb-1"));
	}

	@Test
	void isBelievedWhenThereIsNoNextToken() {
		install("xoxe.xoxb-1", Map.of("refresh_token", "xoxe-1-a", "expires_in", 43200));
		this.slack.refuse("xoxe.xoxb-1", "token_expired");
		this.slack.always("oauth.v2.access", SlackAnswer.error("invalid_refresh_token"));
		this.uninstalling.check("", FakeSlack.TEAM);
		assertThat(standing(FakeSlack.TEAM)).isEqualTo(Workspace.Standing.GONE);
	}

	@Test
	void waitsForANextTokenThatSlackDoesNotGiveNow() {
		install("xoxe.xoxb-1", Map.of("refresh_token", "xoxe-1-a", "expires_in", 43200));
		this.slack.refuse("xoxe.xoxb-1", "token_expired");
		this.slack.always("oauth.v2.access", SlackAnswer.status(500));
		assertThatThrownBy(() -> this.uninstalling.check("", FakeSlack.TEAM)).isInstanceOf(SlackUnreachable.class);
		assertThat(standing(FakeSlack.TEAM)).isEqualTo(Workspace.Standing.ACTIVE);
	}

	@Test
	void isBelievedWhenTheTokenCannotBeRead() {
		this.jdbc.sql("UPDATE slack_installation SET key_id = 'lost'").update();
		this.uninstalling.check("", FakeSlack.TEAM);
		assertThat(standing(FakeSlack.TEAM)).isEqualTo(Workspace.Standing.GONE);
	}

	@Test
	void asksNothingWhereItIsNotInstalled() {
		this.uninstalling.check("", "T9");
		this.uninstalling.check("E9", "");
		this.uninstalling.check("", "");
		assertThat(this.slack.calls("auth.test")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "E1,", "E1,T1", "E1,E1", ",E1" })
	void takesTheBotFromAWholeOrganisation(String told) {
		installOrganisation();
		install("xoxb-own", Map.of("team", Map.of("id", "T2", "name", "Two"), "enterprise", Map.of("id", "E1")));
		this.slack.refuse("xoxb-org", "account_inactive");
		String[] where = told.split(",", -1);
		this.uninstalling.check(where[0], where[1]);
		this.uninstalling.check("E1", "");
		assertThat(uninstalled()).containsExactly("T1");
		assertThat(standing("T1")).isEqualTo(Workspace.Standing.GONE);
		assertThat(access("T1")).isEqualTo(new Access.None());
		assertThat(access("T2")).isEqualTo(new Access.Granted("xoxb-own"));
		assertThat(count("slack_team")).isZero();
	}

	@Test
	void leavesAWorkspaceThatTheOrganisationStillServes() {
		installOrganisation();
		install("xoxb-own", Map.of("team", Map.of("id", "T2", "name", "Two"), "enterprise", Map.of("id", "E1")));
		this.slack.refuse("xoxb-own", "account_inactive");
		this.uninstalling.check("E1", "T2");
		assertThat(uninstalled()).isEmpty();
		assertThat(access("T2")).isEqualTo(new Access.Granted("xoxb-org"));
	}

	@Test
	void followsTheWorkspacesOfAnOrganisation() {
		installOrganisation();
		this.slack.always("auth.teams.list",
				SlackAnswer.body("{\"ok\":true,\"teams\":[{\"id\":\"T2\"},{\"id\":\"T3\"}]}"));
		this.uninstalling.check("E1", "T1");
		assertThat(uninstalled()).containsExactly("T1");
		assertThat(access("T1")).isEqualTo(new Access.None());
		assertThat(access("T3")).isEqualTo(new Access.Granted("xoxb-org"));
		assertThat(standing("T3")).isEqualTo(Workspace.Standing.ACTIVE);
	}

	@Test
	void bringsAWholeOrganisationBack() {
		installOrganisation();
		this.slack.refuse("xoxb-org", "token_revoked");
		this.uninstalling.check("E1", "");
		this.slack.workspace("T1", "xoxb-org-2");
		install("xoxb-org-2", Map.of("is_enterprise_install", true, "enterprise", Map.of("id", "E1")));
		assertThat(standing("T1")).isEqualTo(Workspace.Standing.ACTIVE);
		assertThat(standing("T2")).isEqualTo(Workspace.Standing.GONE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "token_revoked", "account_inactive" })
	void isFoundOutByAsking(String error) {
		assertThat(this.tokens.isInstalled(WORKSPACE)).isTrue();
		this.slack.refuse("xoxb-1", error);
		assertThat(this.tokens.isInstalled(WORKSPACE)).isFalse();
		assertThat(standing(FakeSlack.TEAM)).isEqualTo(Workspace.Standing.GONE);
		assertThat(this.tokens.isInstalled(new WorkspaceRef("slack", "T9"))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "invalid_auth", "not_allowed_token_type", "token_expired" })
	void isNoneWhenATokenIsRefusedForAnyOtherReason(String error) {
		this.slack.refuse("xoxb-1", error);
		assertThat(this.tokens.isInstalled(WORKSPACE)).isTrue();
		assertThat(uninstalled()).isEmpty();
	}

	@Test
	void isNoneWhenSlackCannotBeAskedOrTheTokenNotRead() {
		this.slack.next("auth.test", SlackAnswer.status(500), SlackAnswer.rateLimited(Duration.ofSeconds(1)));
		for (int asked = 1; asked <= 2; asked++) {
			assertThatThrownBy(() -> this.tokens.isInstalled(WORKSPACE)).isInstanceOf(SlackUnreachable.class);
		}
		this.jdbc.sql("UPDATE slack_installation SET key_id = 'lost'").update();
		assertThat(this.tokens.isInstalled(WORKSPACE)).isTrue();
		assertThat(standing(FakeSlack.TEAM)).isEqualTo(Workspace.Standing.ACTIVE);
	}

	@Test
	void ofOneWorkspaceOfAnOrganisationIsFoundOutByAsking() {
		installOrganisation();
		this.slack.always("auth.teams.list", SlackAnswer.body("{\"ok\":true,\"teams\":[{\"id\":\"T2\"}]}"));
		assertThat(this.tokens.isInstalled(new WorkspaceRef("slack", "T1"))).isFalse();
		assertThat(this.tokens.isInstalled(new WorkspaceRef("slack", "T2"))).isTrue();
		assertThat(uninstalled()).containsExactly("T1");
	}

	private void installOrganisation() {
		this.slack.workspace("T1", "xoxb-org");
		this.slack.workspace("T2", "xoxb-org");
		install("xoxb-org", Map.of("is_enterprise_install", true, "enterprise", Map.of("id", "E1")));
	}

	private void install(String token) {
		install(token, Map.of());
	}

	private void install(String token, Map<String, ?> changes) {
		Map<String, Object> grant = new HashMap<>(changes);
		grant.put("access_token", token);
		this.slack.grant("code", grant);
		assertThat(this.browser.installs("code").statusCode()).isEqualTo(200);
	}

	private List<String> uninstalled() {
		return this.events.stream(Incoming.Uninstalled.class).map((event) -> event.workspace().workspace()).toList();
	}

	private Access access(String team) {
		return this.tokens.access(new WorkspaceRef("slack", team));
	}

	private Workspace.Standing standing(String team) {
		return this.workspaces.find(new WorkspaceRef("slack", team)).orElseThrow().standing();
	}

	private int count(String table) {
		return this.jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
	}

}
