package worthwhile.start;

import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ConnectedPlatformsTests {

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void areNoneWhereNothingIsSet() {
		assertThat(ConnectedPlatforms.any(this.environment)).isFalse();
		assertThat(ConnectedPlatforms.names(this.environment)).isEmpty();
	}

	@Test
	void areConnectedByATokenOrASecret() {
		this.environment.setProperty("worthwhile.slack.client-id", "1.2");
		assertThat(ConnectedPlatforms.any(this.environment)).isTrue();
		assertThat(ConnectedPlatforms.names(this.environment)).containsExactly("slack");
		assertThat(ConnectedPlatforms.isConnected("slack", this.environment)).isTrue();
	}

	@Test
	void areNotConnectedByEmptyVariablesOrWhatElseCanBeSet() {
		this.environment.setProperty("worthwhile.slack.bot-token", " ");
		this.environment.setProperty("worthwhile.slack.token-keys", "k1:AAAA");
		this.environment.setProperty("worthwhile.msteams.development", "false");
		assertThat(ConnectedPlatforms.any(this.environment)).isFalse();
	}

	@Test
	void areConnectedByEachOfTheirOwnSettings() {
		this.environment.setProperty("worthwhile.msteams.app-id", "id");
		assertThat(ConnectedPlatforms.names(this.environment)).containsExactly("msteams");
		this.environment.setProperty("worthwhile.slack.bot-token", "token");
		assertThat(ConnectedPlatforms.names(this.environment)).containsExactlyInAnyOrder("slack", "msteams");
	}

	@Test
	void areAskedForByTheirNamesAlone() {
		assertThatIllegalArgumentException().isThrownBy(() -> ConnectedPlatforms.isConnected("slac", this.environment));
	}

}
