package worthwhile.settings;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.message.Profile;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.testing.Dialogue;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.TestPlatform;
import worthwhile.usage.Network;

import static org.assertj.core.api.Assertions.assertThat;

@DialogueTest
class JoinTests {

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private TestPlatform platform;

	@Autowired
	private Members members;

	@Autowired
	private Conversations conversations;

	@Test
	void joiningSaysWhoSeesWhatAndWhenTheFirstQuestionComes() {
		Dialogue.Person anna = this.dialogue.newcomer();
		anna.commands("join").seesForm("16:30", "Central European Time", "confidential", "Mon", "LinkedIn");
		anna.submits()
			.sees("Good to have you.", "Your next question comes on Mon, 2 Mar, 16:30 (Central European Time)",
					"Answer for today");
		Member member = member(anna);
		assertThat(member.asking().time()).isEqualTo("16:30");
		assertThat(member.asking().days()).hasSize(5);
		assertThat(member.mainNetwork().name()).isEqualTo("LinkedIn");
		assertThat(member.standing()).isEqualTo(Member.Standing.ACTIVE);
	}

	@Test
	void joiningInGerman() {
		Dialogue.Person bernd = this.dialogue.newcomer().livesIn("Europe/Vienna").speaks("de-DE");
		bernd.commands("mitmachen").seesForm("vertraulich", "Montag", "Mitteleuropäische Zeit");
		bernd.submits().sees("Schön, dass du dabei bist.", "Mo. 2. März, 16:30 (Mitteleuropäische Zeit)");
		assertThat(member(bernd).language()).isEqualTo(Locale.GERMAN);
	}

	@Test
	void chosenNetworksHaveTheMainOneFirst() {
		Dialogue.Person carla = this.dialogue.newcomer();
		carla.commands("join").fills("networks", "LinkedIn", "X", "Mastodon").fills("main", "Mastodon");
		carla.fills("time", "09:15").fills("days", "Monday", "Sunday").submits();
		Member member = member(carla);
		assertThat(member.networks()).extracting(Network::name).containsExactly("Mastodon", "LinkedIn", "X");
		assertThat(member.asking().time()).isEqualTo(LocalTime.of(9, 15));
		assertThat(member.asking().days()).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			time | 25:99 | a time such as 16:30
			time | half past four | a time such as 16:30
			days | | at least one day
			networks | | at least one network
			""")
	void whatIsWrongIsSaidAtItsField(String field, String value, String problem) {
		Dialogue.Person dora = this.dialogue.newcomer();
		dora.commands("join");
		if (value == null) {
			dora.fills(field);
		}
		else {
			dora.fills(field, value);
		}
		dora.submits().seesProblem(field, problem);
		assertThat(this.members.find(dora.ref())).isEmpty();
	}

	@Test
	void theMainNetworkIsOneOfTheChosen() {
		Dialogue.Person emil = this.dialogue.newcomer();
		emil.commands("join").fills("networks", "X", "Reddit").fills("main", "LinkedIn").submits();
		emil.seesProblem("main", "one of the networks that you ticked");
		emil.fills("networks", "X").submits();
		assertThat(member(emil).networks()).extracting(Network::name).containsExactly("X");
	}

	@Test
	void aFormFullOfNonsenseStoresNothing() {
		Dialogue.Person fay = this.dialogue.newcomer();
		fay.submits("join.setup", "", Map.of("time", List.of("x".repeat(10_000)), "days", List.of("SOMEDAY"),
				"networks", List.of("myspace", "<script>")));
		assertThat(fay.problems()).containsKeys("time", "days", "networks");
		assertThat(this.members.find(fay.ref())).isEmpty();
	}

	@Test
	void whoIsInAlreadySeesTheirSettings() {
		Dialogue.Person gina = this.dialogue.member();
		gina.commands("join").sees("You have joined already.", "LinkedIn", "Change");
		assertThat(gina.form()).isEmpty();
	}

	@Test
	void whoStoppedComesBackWithWhatTheyHad() {
		Dialogue.Person hugo = this.dialogue.newcomer();
		hugo.commands("join").fills("time", "11:00").submits();
		Member before = member(hugo);
		hugo.commands("stop").sees("Stopped", "export", "forget");
		hugo.commands("join").seesForm("11:00").submits().sees("Your next question");
		assertThat(member(hugo)).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource({ "GUEST, cannot let guests join", "BOT, a bot cannot join", "DEACTIVATED, account is closed" })
	void whoIsNobodyOfTheWorkspaceIsRefused(Profile.Standing standing, String refusal) {
		Dialogue.Person ivo = this.dialogue.newcomer();
		this.platform.profile(ivo.ref(), new Profile(ZoneId.of("UTC"), Locale.ENGLISH, standing, false));
		ivo.commands("join").sees(refusal);
		ivo.submits("join.setup", "", Map.of("time", List.of("10:00"), "days", List.of("MONDAY"), "networks",
				List.of("x"), "main", List.of("x")));
		assertThat(this.members.find(ivo.ref())).isEmpty();
	}

	@Test
	void twoJoinsAtOnceMakeOneMember() throws Exception {
		Dialogue.Person jo = this.dialogue.newcomer();
		Incoming.Submission form = new Incoming.Submission(jo.ref(), null, "join.setup", "", Map.of("time",
				List.of("10:00"), "days", List.of("MONDAY"), "networks", List.of("x"), "main", List.of("x")), null);
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			CountDownLatch start = new CountDownLatch(1);
			List<Future<?>> both = List.of(two.submit(() -> receive(form, start)),
					two.submit(() -> receive(form, start)));
			start.countDown();
			for (Future<?> one : both) {
				one.get();
			}
		}
		finally {
			two.shutdown();
		}
		assertThat(member(jo).asking().time()).isEqualTo("10:00");
	}

	private Object receive(Incoming.Submission form, CountDownLatch start) throws InterruptedException {
		start.await();
		return this.conversations.receive(form);
	}

	private Member member(Dialogue.Person person) {
		return this.members.find(person.ref()).orElseThrow();
	}

}
