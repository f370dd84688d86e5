package worthwhile.slack.installation;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.identity.WorkspaceRef;
import worthwhile.people.Workspace;
import worthwhile.people.Workspaces;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.SlackAnswer;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@InstallTest
@ExtendWith(OutputCaptureExtension.class)
class InstallPagesTests {

	@Autowired
	FakeSlack slack;

	@Autowired
	Tokens tokens;

	@Autowired
	Workspaces workspaces;

	@Autowired
	MutableClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestDatabase database;

	private Browser browser;

	InstallPagesTests(@LocalServerPort int port) {
		this.browser = new Browser(port);
	}

	@BeforeEach
	void nothingIsInstalled() {
		this.slack.reset();
		this.database.empty();
	}

	@Test
	void leadToSlackAndBack() {
		this.slack.grant("code", Map.of("access_token", "xoxb-1"));
		HttpResponse<String> page = this.browser.begins();
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(URLDecoder.decode(Browser.link(page), StandardCharsets.UTF_8)).contains(
				"/oauth/v2/authorize?client_id=1.2&",
				"&scope=app_mentions:read,channels:read,chat:write,commands,dnd:read,files:write,groups:read,im:history,im:write,users:read&",
				"&redirect_uri=https://bot.example.com/slack/oauth_redirect");
		HttpResponse<String> end = this.browser.comesBack(Browser.state(page), "code");
		assertThat(end.statusCode()).isEqualTo(200);
		assertThat(end.body()).contains("Worthwhile is in Slack", "Name of T0WORKING", "/worthwhile join");
		assertThat(Browser.link(end)).endsWith("/app_redirect?app=A0THEAPP&team=T0WORKING");
		assertThat(this.slack.calls("oauth.v2.access")).singleElement()
			.satisfies((call) -> assertThat(call.get("redirect_uri"))
				.isEqualTo("https://bot.example.com/slack/oauth_redirect"));
		assertThat(access(FakeSlack.TEAM)).isEqualTo(new Access.Granted("xoxb-1"));
		assertThat(this.workspaces.find(new WorkspaceRef("slack", FakeSlack.TEAM))).map(Workspace::standing)
			.contains(Workspace.Standing.ACTIVE);
		assertThat(welcomed()).containsExactly("U0INSTALLER");
	}

	@Test
	void keepNeitherWhoTheBotIsNorWhatItMayDo() {
		this.slack.grant("code", Map.of());
		this.browser.installs("code");
		assertThat(this.jdbc.sql("SELECT i::text FROM slack_installation i").query(String.class).single())
			.contains(FakeSlack.TEAM)
			.doesNotContain(FakeSlack.BOT, "chat:write");
	}

	@Test
	void speakGermanToo() {
		assertThat(this.browser.speaking("fr-FR, de-CH;q=0.8, en;q=0.5").begins().body()).contains("<html lang=\"de\">",
				"Worthwhile zu Slack hinzufügen");
		assertThat(this.browser.speaking("fr").begins().body()).contains("<html lang=\"en\">",
				"Add Worthwhile to Slack");
	}

	@Test
	void tellNobodyAndLoadNothing() {
		for (HttpResponse<String> page : List.of(this.browser.begins(),
				this.browser.opens("/slack/oauth_redirect?error=access_denied"))) {
			assertThat(header(page, "Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-")
				.doesNotContain("unsafe");
			assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
			assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
			assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
			assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
			assertThat(page.body()).doesNotContain("<script", "src=");
		}
		assertThat(header(this.browser.begins(), "Set-Cookie")).startsWith("__Host-worthwhile-install=")
			.contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/", "Max-Age=600");
	}

	@Test
	void takeAStateOnce() {
		this.slack.grant("code", Map.of());
		this.slack.grant("again", Map.of());
		String state = Browser.state(this.browser.begins());
		assertThat(this.browser.comesBack(state, "code").statusCode()).isEqualTo(200);
		assertStale(this.browser.comesBack(state, "again"), 1);
	}

	@Test
	void takeAStateForTenMinutes() {
		this.slack.grant("code", Map.of());
		String early = Browser.state(this.browser.begins());
		String late = Browser.state(this.browser.begins());
		this.clock.advance(Duration.ofMinutes(10).minusSeconds(1));
		assertThat(this.browser.comesBack(early, "code").statusCode()).isEqualTo(200);
		this.clock.advance(Duration.ofSeconds(1));
		assertStale(this.browser.comesBack(late, "code"), 1);
	}

	@Test
	void takeAStateFromTheBrowserThatBeganAlone(@LocalServerPort int port) {
		this.slack.grant("code", Map.of());
		String state = Browser.state(this.browser.begins());
		assertStale(new Browser(port).comesBack(state, "code"), 0);
		Browser other = new Browser(port);
		other.begins();
		assertStale(other.comesBack(state, "code"), 0);
		assertThat(this.browser.comesBack(state, "code").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?code=code", "?state=unknown&code=code", "?state=&code=code", "?code=&state=",
			"?state=unknown" })
	void takeNoOtherState(String query) {
		this.slack.grant("code", Map.of());
		this.browser.begins();
		assertStale(this.browser.opens("/slack/oauth_redirect" + query), 0);
	}

	@Test
	void needACode() {
		assertStale(this.browser.opens("/slack/oauth_redirect?state=" + Browser.state(this.browser.begins())), 0);
	}

	@Test
	void takeNoForAnAnswer() {
		String state = Browser.state(this.browser.begins());
		HttpResponse<String> denied = this.browser.opens("/slack/oauth_redirect?error=access_denied&state=" + state);
		assertThat(denied.statusCode()).isEqualTo(403);
		assertThat(denied.body()).contains("You chose not to install it");
		assertThat(Browser.link(denied)).isEqualTo("https://bot.example.com/slack/install");
		assertNothingHappened(0);
	}

	@Test
	void quoteNoStranger() {
		assertThat(this.browser.opens("/slack/oauth_redirect?error=%3Cscript%3Ealert(1)%3C/script%3E").body())
			.doesNotContain("script", "alert");
		assertThat(this.browser.opens("/slack/oauth_redirect?error=invalid_scope").body()).contains("invalid_scope");
		this.slack.grant("code", Map.of("team", Map.of("id", "T2", "name", "<b>Fish & {title} Chips</b>")));
		assertThat(this.browser.installs("code").body()).contains("&lt;b&gt;Fish &amp; &#123;title} Chips&lt;/b&gt;");
	}

	@Test
	void sayWhatSlackSays(CapturedOutput output) {
		HttpResponse<String> worn = this.browser.installs("unknown");
		assertStale(worn, 1);
		this.slack.always("oauth.v2.access", SlackAnswer.error("bad_client_secret"));
		HttpResponse<String> refused = this.browser.installs("code");
		assertThat(refused.statusCode()).isEqualTo(502);
		assertThat(refused.body()).contains("bad_client_secret", "Nothing has changed");
		assertThat(output).contains("An installation in Slack failed: bad_client_secret");
		assertNothingHappened(2);
	}

	@Test
	void changeNothingWhenSlackDoesNotAnswer() {
		this.slack.grant("code", Map.of());
		this.slack.next("oauth.v2.access", SlackAnswer.status(500), SlackAnswer.rateLimited(Duration.ofSeconds(9)),
				SlackAnswer.status(200), SlackAnswer.body("{\"ok\":true}"));
		for (int tried = 1; tried <= 3; tried++) {
			HttpResponse<String> page = this.browser.installs("code");
			assertThat(page.statusCode()).isEqualTo(502);
			assertThat(page.body()).contains("Slack does not answer");
		}
		assertThat(this.browser.installs("code").statusCode()).isEqualTo(502);
		assertThat(installations()).isZero();
		assertThat(this.workspaces.all()).isEmpty();
	}

	@Test
	void installForAWholeOrganisation() {
		this.slack.workspace("T1", "xoxb-org");
		this.slack.workspace("T2", "xoxb-org");
		this.slack.grant("code", Map.of("access_token", "xoxb-org", "is_enterprise_install", true, "enterprise",
				Map.of("id", "E1", "name", "Orga")));
		HttpResponse<String> page = this.browser.installs("code");
		assertThat(page.body()).contains("installed for your organization");
		assertThat(Browser.link(page))
			.isEqualTo("https://app.slack.com/manage/E1/integrations/profile/A0THEAPP/workspaces/add");
		assertThat(access("T1")).isEqualTo(new Access.Granted("xoxb-org"));
		assertThat(access("T2")).isEqualTo(new Access.Granted("xoxb-org"));
		assertThat(access("T3")).isEqualTo(new Access.None());
		assertThat(this.workspaces.all()).extracting((workspace) -> workspace.ref().workspace())
			.containsExactly("T1", "T2");
		assertThat(welcomed()).hasSize(1);
		this.tokens.seen(new WorkspaceRef("slack", "T3"), "E1");
		this.tokens.seen(new WorkspaceRef("slack", "T4"), "E2");
		assertThat(access("T3")).isEqualTo(new Access.Granted("xoxb-org"));
		assertThat(access("T4")).isEqualTo(new Access.None());
		assertThat(this.workspaces.find(new WorkspaceRef("slack", "T3"))).isPresent();
		assertThat(this.workspaces.find(new WorkspaceRef("slack", "T4"))).isEmpty();
	}

	@Test
	void preferAWorkspacesOwnInstallation() {
		this.slack.workspace("T1", "xoxb-org");
		this.slack.grant("org", Map.of("access_token", "xoxb-org", "is_enterprise_install", true, "enterprise",
				Map.of("id", "E1", "name", "Orga")));
		this.slack.grant("own", Map.of("access_token", "xoxb-own", "enterprise", Map.of("id", "E1", "name", "Orga"),
				"team", Map.of("id", "T1", "name", "One")));
		this.browser.installs("org");
		this.browser.installs("own");
		assertThat(access("T1")).isEqualTo(new Access.Granted("xoxb-own"));
	}

	@Test
	void installAWorkspaceThatJoinedAnOrganisation() {
		this.slack.grant("alone", Map.of("access_token", "xoxb-alone"));
		this.slack.grant("joined",
				Map.of("access_token", "xoxb-joined", "enterprise", Map.of("id", "E1", "name", "O")));
		this.browser.installs("alone");
		this.browser.installs("joined");
		assertThat(installations()).isOne();
		assertThat(access(FakeSlack.TEAM)).isEqualTo(new Access.Granted("xoxb-joined"));
	}

	@Test
	void keepNothingOfWhoOnlyBegins() {
		for (int begun = 1; begun <= 20; begun++) {
			this.browser.begins();
			this.browser.installs("unknown");
		}
		assertThat(count("used_secret")).isZero();
	}

	@Test
	void keepNoStateThatIsOver() {
		this.slack.grant("code", Map.of());
		this.slack.grant("again", Map.of());
		this.browser.installs("code");
		this.clock.advance(Duration.ofMinutes(11));
		this.browser.installs("again");
		assertThat(count("used_secret")).isOne();
	}

	@Test
	void takeAStateOnceFromTwoTabsAtOnce() {
		this.slack.grant("code", Map.of());
		this.slack.grant("again", Map.of("team", Map.of("id", "T2", "name", "Two"), "access_token", "xoxb-2"));
		String state = Browser.state(this.browser.begins());
		List<HttpResponse<String>> first = new CopyOnWriteArrayList<>();
		this.slack.behave((call) -> {
			if (call.get("code").equals("again")) {
				first.add(this.browser.comesBack(state, "code"));
			}
			return null;
		});
		assertStale(this.browser.comesBack(state, "again"), 2);
		assertThat(first).singleElement().extracting(HttpResponse::statusCode).isEqualTo(200);
		assertThat(access(FakeSlack.TEAM)).isInstanceOf(Access.Granted.class);
		assertThat(access("T2")).isEqualTo(new Access.None());
	}

	@Test
	void sayWhatWasNotGrantedAndWhatThatMeans(CapturedOutput output) {
		this.slack.grant("code", Map.of("scope", "chat:write,commands"));
		HttpResponse<String> page = this.browser.installs("code");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body())
			.contains("Worthwhile was not allowed everything", "Name of T0WORKING",
					"<li>users:read: it knows neither zone nor language of anybody, so nobody can join</li>",
					"<li>im:history: it does not see what people write to it in the direct chat</li>")
			.doesNotContain("<li>chat:write", "Worthwhile is in Slack");
		assertThat(Browser.link(page)).isEqualTo("https://bot.example.com/slack/install");
		assertThat(output).contains(
				"All scopes but these were granted in workspace T0WORKING: app_mentions:read, channels:read,",
				"users:read: it knows neither zone nor language of anybody");
		assertThat(access(FakeSlack.TEAM)).isInstanceOf(Access.Granted.class);
	}

	@Test
	void nameWhatEachScopeIsForInBothLanguages() {
		for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
			assertThat(MissingScopes.among(List.of("none")).consequences(language)).hasSameSizeAs(Scopes.NEEDED);
		}
		assertThat(MissingScopes.of("").isEmpty()).isTrue();
		assertThat(MissingScopes.of(null).isEmpty()).isTrue();
	}

	private void assertStale(HttpResponse<String> page, int calls) {
		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(page.body()).contains("This link does not work any more", "Nothing has changed");
		assertThat(this.slack.calls("oauth.v2.access")).hasSize(calls);
	}

	private void assertNothingHappened(int calls) {
		assertThat(this.slack.calls("oauth.v2.access")).hasSize(calls);
		assertThat(installations()).isZero();
		assertThat(this.workspaces.all()).isEmpty();
	}

	private Access access(String team) {
		return this.tokens.access(new WorkspaceRef("slack", team));
	}

	private List<String> welcomed() {
		return this.jdbc.sql("SELECT recipient FROM push WHERE topic = 'welcome'").query(String.class).list();
	}

	private int installations() {
		return count("slack_installation");
	}

	private int count(String table) {
		return this.jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
	}

	private static String header(HttpResponse<String> page, String name) {
		return page.headers().firstValue(name).orElse("");
	}

}
