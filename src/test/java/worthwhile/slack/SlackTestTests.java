package worthwhile.slack;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import worthwhile.slack.api.ApiResult;
import worthwhile.slack.api.SlackApi;
import worthwhile.slack.api.SlackSettings;
import worthwhile.testing.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

@SlackTest(properties = "worthwhile.slack.client-id=overridden")
class SlackTestTests {

	@Autowired
	private SlackApi api;

	@Autowired
	private SlackSettings settings;

	@Autowired
	private FakeSlack slack;

	@Autowired
	private MutableClock clock;

	@Test
	void theApplicationReachesTheDouble() {
		assertThat(this.api.call(this.settings.botToken(), (client) -> client.authTest((r) -> r)))
			.isInstanceOf(ApiResult.Ok.class);
		assertThat(this.slack.calls("auth.test")).isNotEmpty()
			.allSatisfy((call) -> assertThat(call.at()).isEqualTo(this.clock.instant()));
	}

	@Test
	void propertiesOverrideTheDefaults() {
		assertThat(this.settings.clientId()).isEqualTo("overridden");
		assertThat(this.settings.signingSecret()).isEqualTo(SlackTest.SIGNING_SECRET);
	}

}
