package worthwhile.slack.api;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import worthwhile.WorthwhileApplication;
import worthwhile.start.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@ExtendWith(OutputCaptureExtension.class)
class CheckSettingsTests {

	private static final String BOT = "xoxb-marker";

	private static final String APP = "xapp-1-marker";

	private static final String SECRET = "secret-marker";

	private static final String KEYS = "k1:marker";

	@ParameterizedTest
	@MethodSource
	void namesWhatIsMissing(Map<String, String> given, String description, String action) {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> CheckSettings.check(settings(given)))
			.satisfies((refused) -> {
				assertThat(refused).hasMessageContaining(description).hasMessageNotContaining("marker");
				assertThat(refused.action()).contains(action).doesNotContain("marker");
			});
	}

	static Stream<Arguments> namesWhatIsMissing() {
		return Stream.of(arguments(Map.of("bot-token", BOT), "hear nothing", "SLACK_APP_TOKEN"),
				arguments(Map.of("bot-token", BOT), "hear nothing", "SLACK_SIGNING_SECRET"),
				arguments(Map.of("bot-token", BOT, "client-id", "1.2", "client-secret", SECRET), "hear nothing",
						"SLACK_SIGNING_SECRET"),
				arguments(Map.of("app-token", APP), "no token to speak with", "SLACK_BOT_TOKEN"),
				arguments(Map.of("signing-secret", SECRET), "no token to speak with", "SLACK_CLIENT_ID"),
				arguments(Map.of("app-token", APP, "signing-secret", SECRET), "no token to speak with",
						"SLACK_BOT_TOKEN"),
				arguments(Map.of("client-id", "1.2", "signing-secret", SECRET), "but SLACK_CLIENT_SECRET is not",
						"App Credentials"),
				arguments(Map.of("client-secret", SECRET, "signing-secret", SECRET), "but SLACK_CLIENT_ID is not",
						"App Credentials"),
				arguments(Map.of("client-id", "1.2", "client-secret", SECRET, "signing-secret", SECRET),
						"no key to encrypt", "openssl rand -base64 32"),
				arguments(Map.of("client-id", "1.2", "client-secret", SECRET, "token-keys", KEYS), "hear nothing",
						"SLACK_SIGNING_SECRET"),
				arguments(Map.of("bot-token", " \n", "app-token", APP), "no token to speak with", "SLACK_BOT_TOKEN"));
	}

	@ParameterizedTest
	@MethodSource
	void knowsATokenInTheWrongPlace(Map<String, String> given, String description, String action) {
		namesWhatIsMissing(given, description, action);
	}

	static Stream<Arguments> knowsATokenInTheWrongPlace() {
		return Stream.of(
				arguments(Map.of("bot-token", APP, "app-token", BOT), "SLACK_BOT_TOKEN holds an app-level token",
						"begins with xoxb-"),
				arguments(Map.of("bot-token", "xoxp-marker", "app-token", APP),
						"SLACK_BOT_TOKEN holds a person's token", "Bot User OAuth Token"),
				arguments(Map.of("bot-token", "xoxe.xoxp-marker", "app-token", APP),
						"SLACK_BOT_TOKEN holds a person's token", "Bot User OAuth Token"),
				arguments(Map.of("bot-token", "xoxe-marker", "app-token", APP),
						"SLACK_BOT_TOKEN holds a token that only renews others", "Bot User OAuth Token"),
				arguments(Map.of("bot-token", "xoxc-marker", "app-token", APP),
						"SLACK_BOT_TOKEN holds a token of another kind", "Bot User OAuth Token"),
				arguments(Map.of("bot-token", BOT, "app-token", BOT), "SLACK_APP_TOKEN holds a bot's token",
						"begins with xapp-"),
				arguments(Map.of("bot-token", BOT, "signing-secret", APP),
						"SLACK_SIGNING_SECRET holds an app-level token", "Signing Secret"),
				arguments(Map.of("client-id", BOT, "client-secret", SECRET), "SLACK_CLIENT_ID holds a bot's token",
						"Client ID"),
				arguments(Map.of("client-id", "1.2", "client-secret", APP),
						"SLACK_CLIENT_SECRET holds an app-level token", "Client Secret"));
	}

	@ParameterizedTest
	@MethodSource
	void isContent(Map<String, String> given) {
		assertThatNoException().isThrownBy(() -> CheckSettings.check(settings(given)));
	}

	static Stream<Map<String, String>> isContent() {
		return Stream.of(Map.of("bot-token", BOT, "app-token", APP), Map.of("bot-token", BOT, "signing-secret", SECRET),
				Map.of("bot-token", "xoxe.xoxb-1-marker", "app-token", APP),
				Map.of("bot-token", "of-another-server", "app-token", "of-another-server"),
				Map.of("bot-token", BOT, "app-token", APP, "signing-secret", SECRET, "client-id", "1.2"),
				Map.of("client-id", "1.2", "client-secret", SECRET, "signing-secret", SECRET, "token-keys", KEYS),
				Map.of("client-id", "1.2", "client-secret", SECRET, "app-token", APP, "token-keys", KEYS));
	}

	@Test
	void readsSecretsWithoutTheLineBreakOfTheirFile() {
		SlackSettings settings = settings(Map.of("signing-secret", SECRET + "\n", "api-url", "http://127.0.0.1/api"));
		assertThat(settings.signingSecret()).isEqualTo(SECRET);
		assertThat(settings.apiUrl()).hasToString("http://127.0.0.1/api/");
	}

	@Test
	void endsTheStartInWords(CapturedOutput output) {
		assertThatException().isThrownBy(() -> new SpringApplicationBuilder(WorthwhileApplication.class)
			.run("--worthwhile.slack.bot-token=" + BOT, "--worthwhile.data-dir=/dev/null/none"));
		assertThat(output).contains("APPLICATION FAILED TO START", "the bot could speak, but hear nothing",
				"SLACK_APP_TOKEN");
		assertThat(output).doesNotContain("\tat ", "marker", "/dev/null");
	}

	private static SlackSettings settings(Map<String, String> given) {
		MapConfigurationPropertySource source = new MapConfigurationPropertySource();
		given.forEach((name, value) -> source.put("worthwhile.slack." + name, value));
		return new Binder(source).bindOrCreate("worthwhile.slack", SlackSettings.class);
	}

}
