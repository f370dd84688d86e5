package worthwhile.slack.installation;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import worthwhile.identity.WorkspaceRef;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.SlackAnswer;
import worthwhile.slack.SlackTest;
import worthwhile.testing.MutableClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SlackTest(properties = { "worthwhile.slack.bot-token=", "worthwhile.slack.client-id=1.2",
		"worthwhile.slack.client-secret=marker-secret", "worthwhile.slack.token-keys=now:" + InstallTest.KEY,
		"logging.level.worthwhile=debug", "logging.level.com.slack=debug", "logging.level.okhttp3=debug",
		"logging.level.org.springframework.web=debug", "logging.level.org.springframework.jdbc=debug",
		"logging.level.org.springframework.web.servlet.DispatcherServlet=debug", "logging.level.org.postgresql=debug",
		"logging.level.org.apache=debug" })
@ExtendWith(OutputCaptureExtension.class)
class InstallLogTests {

	private static final WorkspaceRef WORKSPACE = new WorkspaceRef("slack", FakeSlack.TEAM);

	@Autowired
	FakeSlack slack;

	@Autowired
	Tokens tokens;

	@Autowired
	Uninstalling uninstalling;

	@Autowired
	MutableClock clock;

	@Test
	void holdsNoSecretOfAnInstallation(@LocalServerPort int port, CapturedOutput output) {
		this.slack.grant("marker-code", Map.of("access_token", "xoxe.xoxb-marker", "refresh_token", "xoxe-1-marker",
				"expires_in", 3600, "authed_user", Map.of("id", "U0MARKER")));
		Browser browser = new Browser(port);
		String state = Browser.state(browser.begins());
		assertThat(browser.comesBack(state, "marker-code").statusCode()).isEqualTo(200);
		browser.comesBack(state, "marker-code");
		this.slack.next("oauth.v2.access", SlackAnswer.body("{\"ok\":true,\"access_token\":\"xoxb-marker"),
				SlackAnswer.status(500));
		browser.installs("marker-code");
		browser.installs("marker-code");
		assertThat(this.tokens.access(WORKSPACE)).isInstanceOf(Access.Granted.class);
		this.slack.always("auth.test", SlackAnswer.error("account_inactive"));
		this.uninstalling.check("", FakeSlack.TEAM);
		assertThat(output).contains("The bot was installed in workspace T0WORKING", "GET \"/slack/install\"");
		assertThat(output.getAll()).doesNotContainIgnoringCase("marker").doesNotContain(state, "xoxe", "xoxb");
	}

	@Test
	void isBoundToTheBrowserOverHttpsAlsoWhereItsOwnAddressIsNotKnown(@LocalServerPort int port) {
		assertThat(new Browser(port).begins().headers().firstValue("Set-Cookie").orElse(""))
			.startsWith("__Host-worthwhile-install=")
			.contains("; Secure");
	}

}
