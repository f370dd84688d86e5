package worthwhile.team.vote;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import worthwhile.identity.ChannelRef;
import worthwhile.message.Delivery;
import worthwhile.testing.Dialogue.Person;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who opens a vote, on what, and what the channel is told then.
 */
class VoteOpeningTests extends TeamThatVotes {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | until Wednesday, 18 March, 10:00 (Central European Time) | at least 5 people      | [Vote]
			de | bis Mittwoch, 18. März, 10:00 (Mitteleuropäische Zeit)   | mindestens 5 Leuten | [Abstimmen]
			""")
	void tellsTheChannelInItsLanguageAndNotWhoDidIt(String language, String until, String minimum, String button) {
		Person opener = voters(1).get(0);
		opener.commands("team settings").fills("language", language).submits();
		this.clock.set(OPENED);
		opened(opener);
		opener.sees("The vote is open until Wednesday, 18 March, ", "without your name", "[Vote]");
		assertThat(told().replace("until\n", "until ").replace("bis\n", "bis "))
			.contains("LinkedIn · X", until, minimum, button)
			.doesNotContainIgnoringCase("anonym")
			.doesNotContain(opener.ref().id());
		assertThat(this.jdbc.sql("SELECT v::text FROM team_vote v").query(String.class).list())
			.noneMatch((row) -> row.contains(opener.ref().id()));
	}

	@Test
	void theAnnouncementFollowsTheTeamsSettings() {
		Person opener = opener();
		opener.commands("team settings").fills("language", "Deutsch").submits();
		assertThat(channel()).anyMatch((text) -> text.contains("Eine Abstimmung läuft"))
			.noneMatch((text) -> text.contains("A vote is open"));
	}

	@Test
	void offersAllNetworksOfTheWorkspaceWhoeverUsesThem() {
		List<Person> two = voters(2);
		two.get(1).commands("settings").presses("Change").fills("networks", "Reddit", "TikTok").fills("main", "Reddit");
		two.get(1).submits();
		this.clock.set(OPENED);
		String first = two.get(0).commands("team vote").form();
		assertThat(two.get(1).commands("team vote").form()).isEqualTo(first).endsWith("them): \n[Open the vote]");
		two.get(0).fills("networks", "Reddit", "LinkedIn", "Mastodon").submits();
		assertThat(told()).contains("LinkedIn · Mastodon · Reddit:");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "linkedin x mastodon bluesky threads youtube tiktok instagram facebook" })
	void needsOneToEightNetworks(String networks) {
		Person opener = voters(1).get(0);
		this.clock.set(OPENED);
		opener.commands("team vote");
		opener.submits("vote.begin", team(), Map.of("networks", List.of(networks.split(" "))))
			.seesProblem("networks", "choose 1 to 8 networks");
		assertThat(channel()).noneMatch((text) -> text.contains("A vote is open"));
	}

	@Test
	void ofTwoWhoOpenOneTheSecondFindsItOpen() {
		List<Person> two = voters(2);
		this.clock.set(OPENED);
		two.forEach((person) -> person.commands("team vote").fills("networks", "X"));
		two.get(0).submits().sees("The vote is open until");
		two.get(1).submits().sees("A vote is open already, until Wednesday, 18 March, ", "[Vote]");
		assertThat(channel()).filteredOn((text) -> text.contains("A vote is open")).hasSize(1);
	}

	@Test
	void needsAPlaceInTheTeamStill() {
		Person opener = voters(1).get(0);
		this.clock.set(OPENED);
		opener.commands("team vote").fills("networks", "X");
		opener.commands("team leave");
		opener.submits().sees("Only those who take part");
	}

	@Test
	void aChannelInWhichTheBotMayNotSpeakEndsIt() {
		Person opener = voters(1).get(0);
		this.clock.set(OPENED);
		this.platform
			.behave((call) -> (call.to() instanceof ChannelRef) ? new Delivery.Refused("not_in_channel") : null);
		opened(opener);
		opener.commands("team").sees("is closed");
		assertThat(count("team_vote WHERE open")).isZero();
	}

}
