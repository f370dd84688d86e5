package worthwhile.slack.ingress;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import worthwhile.slack.api.SlackSettings;

import static org.assertj.core.api.Assertions.assertThat;

class TellTheWayInTests {

	@Test
	void saysWhichWayIsOn() {
		assertThat(line(Map.of("bot-token", "b", "app-token", "a"))).isEqualTo("Slack: Socket Mode, one workspace");
		assertThat(line(Map.of("bot-token", "b", "signing-secret", "s")))
			.isEqualTo("Slack: HTTP at /slack/events, one workspace");
		assertThat(line(Map.of("client-id", "c", "client-secret", "d", "signing-secret", "s")))
			.isEqualTo("Slack: HTTP at /slack/events, any workspace that installs the bot");
	}

	@Test
	void saysWhatIsNotUsed() {
		assertThat(line(Map.of("bot-token", "b", "app-token", "a", "signing-secret", "s")))
			.isEqualTo("Slack: Socket Mode, one workspace; not used: SLACK_SIGNING_SECRET");
		assertThat(line(Map.of("bot-token", "b", "signing-secret", "s", "client-id", "c", "client-secret", "d")))
			.isEqualTo("Slack: HTTP at /slack/events, one workspace; not used: SLACK_CLIENT_ID, SLACK_CLIENT_SECRET");
	}

	private static String line(Map<String, String> given) {
		MapConfigurationPropertySource source = new MapConfigurationPropertySource();
		given.forEach((name, value) -> source.put("worthwhile.slack." + name, value));
		return new TellTheWayIn(new Binder(source).bindOrCreate("worthwhile.slack", SlackSettings.class)).line();
	}

}
