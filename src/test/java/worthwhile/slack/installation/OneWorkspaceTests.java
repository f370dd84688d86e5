package worthwhile.slack.installation;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceRef;
import worthwhile.message.PlatformUnavailable;
import worthwhile.people.Workspace;
import worthwhile.people.Workspaces;
import worthwhile.testing.HeldThreads;
import worthwhile.testing.WorthwhileTest;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worthwhile.testing.Patience.await;

@WorthwhileTest(
		properties = { "worthwhile.slack.bot-token=xoxb-marker", "worthwhile.slack.signing-secret=secret-marker" })
@Import(HeldThreads.class)
@ExtendWith(OutputCaptureExtension.class)
class OneWorkspaceTests {

	private static final WireMockServer slack = new WireMockServer(
			WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

	private static final WorkspaceRef HOME = new WorkspaceRef("slack", "T1");

	@Autowired
	Tokens tokens;

	@Autowired
	Uninstalling uninstalling;

	@Autowired
	MissingAccess missing;

	@Autowired
	Workspaces workspaces;

	@Autowired
	TokenProbe look;

	@Autowired
	SlackTokenHealth health;

	@Autowired
	HeldThreads threads;

	@Autowired
	JdbcClient jdbc;

	@DynamicPropertySource
	static void slack(DynamicPropertyRegistry properties) {
		slack.start();
		properties.add("worthwhile.slack.api-url", () -> slack.baseUrl() + "/api/");
	}

	@AfterAll
	static void stop() {
		slack.stop();
	}

	@BeforeEach
	void accepted() {
		this.look.stop();
		slack.resetAll();
		says("{\"ok\":true,\"team_id\":\"T1\"}");
		this.look.start();
		await()
			.until(() -> this.tokens.access(HOME) instanceof Access.Granted && standing() == Workspace.Standing.ACTIVE);
	}

	@Test
	void learnsItsWorkspaceAndServesThatAlone() {
		assertThat(this.tokens.access(HOME)).isEqualTo(new Access.Granted("xoxb-marker"));
		this.tokens.seen(new WorkspaceRef("slack", "T2"), "");
		assertThat(this.tokens.access(new WorkspaceRef("slack", "T2"))).isEqualTo(new Access.None());
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void leavesWhenTheTokenIsDeadAndComesBackWhenItLives(CapturedOutput output) {
		says("{\"ok\":false,\"error\":\"token_revoked\"}");
		this.uninstalling.check("", "T1");
		assertThat(standing()).isEqualTo(Workspace.Standing.GONE);
		assertThat(this.tokens.access(HOME)).isEqualTo(new Access.None());
		assertThat(this.health.health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(output).contains("Slack refuses the token in SLACK_BOT_TOKEN (token_revoked)");
		assertThat(output.getAll()).doesNotContain("marker");
	}

	@Test
	void staysWhenTheNewsIsStale() {
		this.uninstalling.check("", "T1");
		this.tokens.revoked(HOME, "xoxb-marker");
		assertThat(standing()).isEqualTo(Workspace.Standing.ACTIVE);
	}

	@Test
	void wantsTheNewsAgainWhenSlackCannotBeAsked() {
		slack.stubFor(post("/api/auth.test").willReturn(serverError()));
		assertThatThrownBy(() -> this.uninstalling.check("", "T1")).isInstanceOf(SlackUnreachable.class);
		assertThat(standing()).isEqualTo(Workspace.Standing.ACTIVE);
	}

	@Test
	void keepsAWorkspaceWhoseTokenOnlyExpired() {
		says("{\"ok\":false,\"error\":\"token_expired\"}");
		this.uninstalling.check("", "T1");
		assertThat(standing()).isEqualTo(Workspace.Standing.ACTIVE);
		assertThat(this.tokens.access(HOME)).isEqualTo(new Access.None());
	}

	@Test
	void leavesForNoOtherReasonUnlessItIsTold() {
		says("{\"ok\":false,\"error\":\"invalid_auth\"}");
		this.tokens.revoked(HOME, "xoxb-marker");
		assertThat(standing()).isEqualTo(Workspace.Standing.ACTIVE);
		assertThat(this.health.health().getStatus()).isEqualTo(Status.DOWN);
		this.uninstalling.check("", "T1");
		assertThat(standing()).isEqualTo(Workspace.Standing.GONE);
	}

	@Test
	void isInTheWorkspaceOfItsTokenAlone() {
		assertThat(this.tokens.isInstalled(HOME)).isTrue();
		says("{\"ok\":true,\"team_id\":\"T2\"}");
		assertThat(this.tokens.isInstalled(HOME)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "token_revoked", "account_inactive" })
	void wasRemovedWhenSlackSaysSo(String error) {
		says("{\"ok\":false,\"error\":\"" + error + "\"}");
		assertThat(this.tokens.isInstalled(HOME)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "invalid_auth", "token_expired", "ratelimited", "team_access_not_granted" })
	void wasNotRemovedWhenSlackRefusesItForAnyOtherReason(String error) {
		says("{\"ok\":false,\"error\":\"" + error + "\"}");
		assertThatThrownBy(() -> this.tokens.isInstalled(HOME)).isInstanceOf(PlatformUnavailable.class);
		slack.stubFor(post("/api/auth.test").willReturn(serverError()));
		assertThatThrownBy(() -> this.tokens.isInstalled(HOME)).isInstanceOf(PlatformUnavailable.class);
		assertThat(standing()).isEqualTo(Workspace.Standing.ACTIVE);
	}

	@Test
	void whoeverOpensItFirstIsWelcomed() {
		this.tokens.opened(new PersonRef(new WorkspaceRef("slack", "T2"), "U0ELSEWHERE"));
		this.tokens.opened(new PersonRef(HOME, "U1FIRST"));
		this.tokens.opened(new PersonRef(HOME, "U2SECOND"));
		assertThat(this.jdbc.sql("SELECT recipient FROM push WHERE topic = 'welcome'").query(String.class).list())
			.containsExactly("U1FIRST");
	}

	@Test
	void saysWhyItCannotWrite() {
		assertThat(this.missing.explain(HOME, Locale.ENGLISH)).isEmpty();
		assertThat(this.missing.explain(new WorkspaceRef("slack", "T2"), Locale.ENGLISH)).get()
			.asString()
			.contains("I am set up for another workspace");
		says("{\"ok\":false,\"error\":\"token_revoked\"}");
		this.uninstalling.check("", "T1");
		assertThat(this.missing.explain(HOME, Locale.GERMAN)).get()
			.asString()
			.contains("nimmt meinen Token nicht mehr an");
	}

	@Test
	void triesAgainUntilSlackAnswers() {
		says("{\"ok\":false,\"error\":\"token_revoked\"}");
		this.uninstalling.check("", "T1");
		this.look.stop();
		slack.stubFor(post("/api/auth.test").willReturn(serverError()));
		int before = this.threads.rests().size();
		this.look.start();
		this.threads.pass(Duration.ofSeconds(1));
		this.threads.await(Duration.ofSeconds(2));
		slack.stubFor(post("/api/auth.test").willReturn(status(429).withHeader("Retry-After", "7")));
		this.threads.pass(Duration.ofSeconds(2));
		this.threads.await(Duration.ofSeconds(7));
		says("{\"ok\":true,\"team_id\":\"T1\"}");
		this.threads.pass(Duration.ofSeconds(7));
		this.threads.await(Duration.ofMinutes(10));
		assertThat(standing()).isEqualTo(Workspace.Standing.ACTIVE);
		slack.stubFor(post("/api/auth.test").willReturn(serverError()));
		this.threads.pass(Duration.ofMinutes(10));
		this.threads.pass(Duration.ofSeconds(1));
		assertThat(this.threads.rests().subList(before, before + 5)).containsExactly(Duration.ofSeconds(1),
				Duration.ofSeconds(2), Duration.ofSeconds(7), Duration.ofMinutes(10), Duration.ofSeconds(1));
	}

	@Test
	void countsNoFailureOfALookThatWasStoppedMeanwhile() {
		slack.stubFor(post("/api/auth.test").willReturn(serverError()));
		Supplier<Duration> stopped = this.look.begin();
		Supplier<Duration> started = this.look.begin();
		assertThat(stopped.get()).isEqualTo(Duration.ofSeconds(1));
		assertThat(started.get()).isEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void namesTheScopesThatAreMissing(CapturedOutput output) {
		says("{\"ok\":false,\"error\":\"token_revoked\"}");
		this.uninstalling.check("", "T1");
		slack.stubFor(post("/api/auth.test").willReturn(okJson("{\"ok\":true,\"team_id\":\"T1\"}").withHeader(
				"x-oauth-scopes", "chat:write,commands,users:read,im:write,im:history,app_mentions:read,dnd:read")));
		this.uninstalling.check("", "T1");
		assertThat(output).contains("lacks the scopes channels:read, files:write, groups:read:",
				"files:write: it cannot hand over exports");
		assertThat(this.health.health().getDetails()).containsEntry("missing scopes",
				"channels:read, files:write, groups:read");
	}

	@Test
	void servesTheWorkspacesOfAWholeOrganisation() {
		says("{\"ok\":true,\"team_id\":\"E1\",\"enterprise_id\":\"E1\",\"is_enterprise_install\":true}");
		slack.stubFor(post("/api/auth.teams.list").willReturn(
				okJson("{\"ok\":true,\"teams\":[{\"id\":\"T1\"}],\"response_metadata\":{\"next_cursor\":\"more\"}}")));
		slack.stubFor(post("/api/auth.teams.list").withFormParam("cursor", equalTo("more"))
			.willReturn(okJson("{\"ok\":true,\"teams\":[{\"id\":\"T7\"}]}")));
		this.uninstalling.check("E1", "");
		assertThat(this.tokens.access(new WorkspaceRef("slack", "T7"))).isInstanceOf(Access.Granted.class);
		assertThat(this.workspaces.find(new WorkspaceRef("slack", "T7"))).isPresent();
	}

	private void says(String answer) {
		slack.stubFor(post("/api/auth.test").willReturn(okJson(answer)));
	}

	private Workspace.Standing standing() {
		return this.workspaces.find(HOME).map(Workspace::standing).orElse(Workspace.Standing.GONE);
	}

}
