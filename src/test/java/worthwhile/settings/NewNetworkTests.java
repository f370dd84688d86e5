package worthwhile.settings;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import worthwhile.usage.KnownNetworks;
import worthwhile.usage.Network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NewNetworkTests {

	@ParameterizedTest
	@CsvSource({ "Xing, xing, Xing", "'  Stack \t Overflow ', stack-overflow, Stack Overflow", "dev.to, dev-to, dev.to",
			"Straße, straße, Straße", "«Глобус», глобус, «Глобус»", "9gag!, 9gag, 9gag!",
			"A long name of one more network, a-long-name-of-one-more-networ, A long name of one more network" })
	void keepsTheNameAndMakesItsKey(String said, String key, String name) {
		assertThat(NewNetwork.named(said, KnownNetworks.all()))
			.isEqualTo(new NewNetwork.Accepted(new Network(key, name)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "\n", "!!!", "2024", "💥" })
	void refusesANameWithoutALetter(String said) {
		assertThat(NewNetwork.named(said, List.of())).isEqualTo(new NewNetwork.Refused(NewNetwork.Reason.BLANK));
	}

	@Test
	void takesFortyCharactersAndNotOneMore() {
		assertThat(NewNetwork.named("n".repeat(40), List.of()))
			.isEqualTo(new NewNetwork.Accepted(new Network("n".repeat(30), "n".repeat(40))));
		assertThat(NewNetwork.named("n".repeat(41), List.of()))
			.isEqualTo(new NewNetwork.Refused(NewNetwork.Reason.TOO_LONG));
	}

	@Test
	void doesNotCutALetterOfTwoCharactersInHalf() {
		assertThat(Network.slug("n".repeat(29) + "𐐨")).isEqualTo("n".repeat(29));
		assertThat(Network.slug("n".repeat(28) + "𐐨")).isEqualTo("n".repeat(28) + "𐐨");
	}

	@ParameterizedTest
	@ValueSource(strings = { "LinkedIn", "linked in", "LINKED-IN", "Twitter", "x.com", "insta", "Dev.to", "dev to" })
	void refusesANameOfANetworkThatExists(String said) {
		List<Network> existing = List.of(known("linkedin"), known("x"), known("instagram"),
				new Network("dev-to", "dev.to"));
		assertThat(NewNetwork.named(said, existing)).isEqualTo(new NewNetwork.Refused(NewNetwork.Reason.TAKEN));
	}

	@Test
	void keepsToTheRulesOfKeyAndName() {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Network("", "X"));
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Network("X", "X"));
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Network("x".repeat(31), "X"));
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Network("x", " "));
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Network("x", "x".repeat(41)));
	}

	@Test
	void knowsTenNetworksAndNoNameTwice() {
		assertThat(KnownNetworks.all()).extracting(Network::name)
			.containsExactly("LinkedIn", "X", "Mastodon", "Bluesky", "Threads", "YouTube", "TikTok", "Instagram",
					"Facebook", "Reddit");
		assertThat(KnownNetworks.all()).flatExtracting(KnownNetworks::aliases)
			.doesNotHaveDuplicates()
			.doesNotContainAnyElementsOf(KnownNetworks.all().stream().map(Network::key).toList());
		assertThat(KnownNetworks.aliases(new Network("xing", "Xing"))).isEmpty();
	}

	private static Network known(String key) {
		return KnownNetworks.all().stream().filter((network) -> network.key().equals(key)).findFirst().orElseThrow();
	}

}
