package worthwhile.testing;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import worthwhile.people.Members;
import worthwhile.testing.Dialogue.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What tests take for granted when they talk with the bot.
 */
@DialogueTest
class DialogueTests {

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private TestPlatform platform;

	@Autowired
	private Members members;

	@BeforeEach
	void aNewMorning() {
		this.dialogue.begins("2026-11-18T08:00:00Z");
	}

	@Test
	void beginsWithNobody() {
		Person ada = this.dialogue.member("LinkedIn");
		this.dialogue.begins("2026-11-18T08:00:00Z");
		this.dialogue.liveUntil("2026-11-18T18:00:00Z");
		assertThat(this.members.find(ada.ref())).isEmpty();
		assertThat(this.platform.calls()).isEmpty();
	}

	@Test
	void nobodyElseIsInTheWorkspaceOfANewcomer() {
		Person ada = this.dialogue.newcomer();
		assertThat(this.dialogue.newcomer().ref().workspace()).isNotEqualTo(ada.ref().workspace());
		assertThat(ada.colleague("ben").ref().workspace()).isEqualTo(ada.ref().workspace());
	}

	@Test
	void whoJoinsIsAsked() {
		assertThat(this.dialogue.member("LinkedIn").isAsked().lastMessage()).startsWith("How much time");
	}

	@Test
	void whoIsNotAskedFailsTheTest() {
		Person ada = this.dialogue.member("LinkedIn").commands("stop");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(ada::isAsked).withMessageContaining("questions to");
	}

	@Test
	void whoCannotJoinFailsTheTest() {
		Person ada = this.dialogue.newcomer();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> ada.joins("Mastodon", "Yesterday"));
	}

	@Test
	void whatCannotBeSetFailsTheTest() {
		Person ada = this.dialogue.member("LinkedIn");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> ada.sets(Map.of("zone", "Moon")));
	}

	@Test
	void whatWasAnsweredBeforeStays() {
		Person ada = this.dialogue.member("LinkedIn").commands("log yesterday 1h linkedin").hasAnswered(10);
		ada.commands("trend week").sees("Time in all: ~1 h (2 answers", "By day: Mon ~10 min; Tue ~1 h");
	}

}
