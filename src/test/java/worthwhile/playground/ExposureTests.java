package worthwhile.playground;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worthwhile.slack.api.SlackOn;
import worthwhile.slack.api.SlackSettings;

import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Conditional;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class ExposureTests {

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void isOnForThisMachineWhenNothingIsConfigured() {
		assertThat(Exposure.of(this.environment, false)).isEqualTo(Exposure.LOOPBACK);
	}

	@Test
	void isOffInAContainerUntilItIsWanted() {
		assertThat(Exposure.of(this.environment, true)).isEqualTo(Exposure.OFF_IN_CONTAINER);
	}

	@Test
	void needsTheTokenInAContainer() {
		this.environment.setProperty("worthwhile.playground.enabled", "true");
		assertThat(Exposure.of(this.environment, true)).isEqualTo(Exposure.TOKEN);
	}

	@Test
	void needsTheTokenUnderAnotherAddress() {
		this.environment.setProperty("worthwhile.playground.enabled", "true");
		this.environment.setProperty("server.address", "0.0.0.0");
		assertThat(Exposure.of(this.environment, false)).isEqualTo(Exposure.TOKEN);
	}

	@Test
	void staysOnThisMachineWhenTheAddressWasSetForSomethingElse() {
		this.environment.setProperty("server.address", "0.0.0.0");
		assertThat(Exposure.of(this.environment, false)).isEqualTo(Exposure.LOOPBACK);
	}

	@Test
	void isOffBesideARealPlatform() {
		this.environment.setProperty("worthwhile.slack.bot-token", "x");
		assertThat(Exposure.of(this.environment, false)).isEqualTo(Exposure.OFF);
	}

	@Test
	void isOnWhereAPlatformIsConfiguredWithEmptyVariables() {
		this.environment.setProperty("worthwhile.slack.bot-token", "");
		this.environment.setProperty("worthwhile.slack.signing-secret", " ");
		assertThat(Exposure.of(this.environment, false)).isEqualTo(Exposure.LOOPBACK);
	}

	@ParameterizedTest
	@MethodSource("slackProperties")
	void isOffExactlyWhereSlackIsOn(String property) {
		new ApplicationContextRunner().withUserConfiguration(SlackSide.class, PlaygroundSide.class)
			.withPropertyValues("worthwhile.playground.container=false", property + "=x")
			.run((context) -> assertThat(context.getBeanNamesForType(PlaygroundSide.class))
				.hasSize(1 - context.getBeanNamesForType(SlackSide.class).length));
	}

	static Stream<String> slackProperties() {
		return Stream.of(SlackSettings.class.getRecordComponents())
			.map((component) -> "worthwhile.slack." + DataObjectPropertyName.toDashedForm(component.getName()));
	}

	@Test
	void canBeTurnedOff() {
		this.environment.setProperty("worthwhile.playground.enabled", "false");
		assertThat(Exposure.of(this.environment, false)).isEqualTo(Exposure.OFF);
	}

	@Test
	void canBeToldThatTheContainerIsSomebodysWorkplace() {
		this.environment.setProperty("worthwhile.playground.container", "false");
		assertThat(Exposure.of(this.environment, true)).isEqualTo(Exposure.LOOPBACK);
	}

	@Conditional(SlackOn.class)
	static class SlackSide {

	}

	@Conditional(PlaygroundOn.class)
	static class PlaygroundSide {

	}

}
