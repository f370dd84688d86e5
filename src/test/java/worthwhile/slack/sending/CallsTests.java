package worthwhile.slack.sending;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import com.slack.api.methods.response.auth.AuthTestResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import worthwhile.identity.WorkspaceRef;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.SlackTest;
import worthwhile.slack.api.ApiResult;
import worthwhile.slack.api.SlackApi;
import worthwhile.slack.installation.Access;
import worthwhile.slack.installation.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@SlackTest(webEnvironment = WebEnvironment.MOCK)
class CallsTests {

	private static final WorkspaceRef WORKSPACE = new WorkspaceRef("slack", FakeSlack.TEAM);

	@Autowired
	private SlackApi api;

	@Autowired
	private FakeSlack slack;

	private final Drawer tokens = new Drawer();

	@BeforeEach
	void anew() {
		this.slack.reset();
		this.slack.workspace(FakeSlack.TEAM, "xoxb-old");
		this.slack.workspace(FakeSlack.TEAM, "xoxb-new");
	}

	@Test
	void callsWithTheTokenOfTheWorkspace() {
		assertThat(call()).isInstanceOf(ApiResult.Ok.class);
		assertThat(this.tokens.told).isEmpty();
	}

	@Test
	void callsAgainWhenTheTokenHasExpired() {
		this.slack.refuse("xoxb-old", "token_expired");
		assertThat(call()).isInstanceOf(ApiResult.Ok.class);
		assertThat(this.tokens.told).containsExactly("expired xoxb-old");
	}

	@Test
	void callsOnlyOnceAgain() {
		this.slack.refuse("xoxb-old", "token_expired");
		this.slack.refuse("xoxb-new", "token_expired");
		assertThat(call()).isEqualTo(new ApiResult.Refused<>("token_expired"));
		assertThat(this.tokens.told).containsExactly("expired xoxb-old", "expired xoxb-new");
	}

	@ParameterizedTest
	@ValueSource(strings = { "token_revoked", "account_inactive" })
	void saysThatTheBotWasRemoved(String error) {
		this.slack.refuse("xoxb-old", error);
		assertThat(call()).isEqualTo(new ApiResult.Refused<>(error));
		assertThat(this.tokens.told).containsExactly("revoked xoxb-old");
	}

	@ParameterizedTest
	@ValueSource(strings = { "invalid_auth", "missing_scope", "channel_not_found", "internal_error" })
	void takesOtherErrorsForNoRemoval(String error) {
		this.slack.refuse("xoxb-old", error);
		assertThat(call()).isEqualTo(new ApiResult.Refused<>(error));
		assertThat(this.tokens.told).isEmpty();
	}

	@Test
	void callsNobodyWithoutAToken() {
		this.tokens.access = new Access.None();
		assertThat(call()).isEqualTo(new ApiResult.Refused<>("not_installed"));
		this.tokens.access = new Access.Locked();
		assertThat(call()).isEqualTo(new ApiResult.Refused<>("token_locked"));
		assertThat(this.slack.calls()).noneMatch((call) -> !call.token().equals(FakeSlack.TOKEN));
	}

	private ApiResult<AuthTestResponse> call() {
		return new Calls(this.api, this.tokens, new OperatorWarnings(Clock.systemUTC())).call(WORKSPACE,
				(client) -> client.authTest((test) -> test));
	}

	/**
	 * An old token, and a new one once that has expired.
	 */
	private static final class Drawer implements Tokens {

		private final List<String> told = new ArrayList<>();

		private Access access = new Access.Granted("xoxb-old");

		@Override
		public Access access(WorkspaceRef workspace) {
			return this.access;
		}

		@Override
		public boolean isInstalled(WorkspaceRef workspace) {
			return true;
		}

		@Override
		public void revoked(WorkspaceRef workspace, String token) {
			this.told.add("revoked " + token);
		}

		@Override
		public void expired(WorkspaceRef workspace, String token) {
			this.told.add("expired " + token);
			this.access = new Access.Granted("xoxb-new");
		}

		@Override
		public void seen(WorkspaceRef workspace, String enterprise) {
		}

	}

}
