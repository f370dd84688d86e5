package worthwhile.playground;

import org.junit.jupiter.api.Test;

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
		this.environment.setProperty("worthwhile.slack.token", "x");
		assertThat(Exposure.of(this.environment, false)).isEqualTo(Exposure.OFF);
	}

	@Test
	void isOnWhereAPlatformIsConfiguredWithEmptyVariables() {
		this.environment.setProperty("worthwhile.slack.bot-token", "");
		this.environment.setProperty("worthwhile.slack.signing-secret", " ");
		assertThat(Exposure.of(this.environment, false)).isEqualTo(Exposure.LOOPBACK);
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

}
