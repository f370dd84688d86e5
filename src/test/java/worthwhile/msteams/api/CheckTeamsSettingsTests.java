package worthwhile.msteams.api;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
class CheckTeamsSettingsTests {

	private static final Map<String, String> WHOLE = Map.of("app-id", "id", "app-password", "marker", "tenant-id",
			"tenant");

	@ParameterizedTest
	@MethodSource
	void nameWhatIsMissing(Map<String, String> given, String missing) {
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(() -> CheckTeamsSettings.check(settings(given), "0.0.0.0"))
			.satisfies(
					(refused) -> assertThat(refused).hasMessageContaining(missing).hasMessageNotContaining("marker"));
	}

	static Stream<Arguments> nameWhatIsMissing() {
		return Stream.of(
				arguments(Map.of("app-id", "id"), "MICROSOFT_APP_PASSWORD and MICROSOFT_APP_TENANT_ID are not set"),
				arguments(Map.of("app-id", "id", "app-password", "marker"), "MICROSOFT_APP_TENANT_ID is not set"),
				arguments(Map.of("app-password", " \n", "tenant-id", "tenant"),
						"MICROSOFT_APP_ID and MICROSOFT_APP_PASSWORD are not set"));
	}

	@Test
	void areEnoughWhenAllIsThere() {
		assertThatNoException().isThrownBy(() -> CheckTeamsSettings.check(settings(WHOLE), null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "", "192.168.1.1", "example.org" })
	void refuseWhatIsNotSignedFromOtherMachines(String address) {
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(() -> CheckTeamsSettings.check(settings(Map.of("development", "true")), address))
			.withMessageContaining("anybody who reaches the bot");
	}

	@Test
	void letDevelopmentBeOnThisMachineWithoutThePassword() {
		Map<String, String> development = Map.of("development", "true");
		assertThatNoException().isThrownBy(() -> CheckTeamsSettings.check(settings(development), "127.0.0.1"));
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(() -> CheckTeamsSettings
				.check(settings(Map.of("development", "true", "app-password", "marker")), "127.0.0.1"))
			.withMessageContaining("MICROSOFT_APP_PASSWORD")
			.satisfies((refused) -> assertThat(refused).hasMessageNotContaining("marker"));
	}

	@Test
	void endTheStartInWords(CapturedOutput output) {
		assertThatException().isThrownBy(() -> new SpringApplicationBuilder(WorthwhileApplication.class)
			.run("--worthwhile.msteams.app-id=id", "--server.port=0"));
		assertThat(output).contains("MICROSOFT_APP_PASSWORD and MICROSOFT_APP_TENANT_ID are not set", "Azure portal")
			.doesNotContain("\tat ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://smba.trafficmanager.net/amer/", "https://SMBA.trafficmanager.net/amer/",
			"https://europe.botframework.com", "https://smba.infra.gcc.teams.microsoft.com/teams",
			"https://smba.infra.dod.teams.microsoft.us/teams" })
	void tellMicrosoftTheToken(String address) {
		assertThat(new ServiceHosts(settings(WHOLE)).allow(address)).isTrue();
		assertThat(new ServiceHosts(settings(Map.of("development", "true"))).allow(address)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://smba.trafficmanager.net/amer/", "https://smba.trafficmanager.net.example.org/",
			"https://example.org/smba.trafficmanager.net", "https://botframework.com", "https://evilbotframework.com",
			"https://smba.trafficmanager.net@example.org/", "https://teams.microsoft.us", "http://127.0.0.1:80/",
			"https://127.0.0.1/", "file:///etc/passwd", "smba.trafficmanager.net", "", "https://[", "//" })
	void tellNobodyElse(String address) {
		assertThat(new ServiceHosts(settings(WHOLE)).allow(address)).isFalse();
	}

	@Test
	void keepTheDistancesThatTeamsWants() {
		assertThat(settings(WHOLE).pace()).isEqualTo(Duration.ofSeconds(1).dividedBy(5));
		assertThat(settings(WHOLE).chatPace()).isEqualTo(Duration.ofSeconds(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:3978/", "http://localhost:3978/", "http://[::1]:3978/" })
	void callThisMachineInDevelopment(String address) {
		assertThat(new ServiceHosts(settings(Map.of("development", "true"))).allow(address)).isTrue();
	}

	private static TeamsSettings settings(Map<String, String> given) {
		MapConfigurationPropertySource source = new MapConfigurationPropertySource();
		given.forEach((name, value) -> source.put("worthwhile.msteams." + name, value));
		return new Binder(source).bindOrCreate("worthwhile.msteams", TeamsSettings.class);
	}

}
