package worthwhile.team.vote;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import worthwhile.conversation.Incoming;
import worthwhile.testing.Dialogue.Person;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a vote comes to, also if people, channels or workspaces go.
 */
class VoteResultTests extends TeamThatVotes {

	@Test
	void saysForEachNetworkWhatMoreThanHalfSay() {
		List<Person> six = voters(6);
		this.clock.set(OPENED);
		opened(six.get(0));
		for (int i = 0; i < 6; i++) {
			answers(six.get(i), Map.of("linkedin", (i < 4) ? "STAY" : "LEAVE", "x", (i < 3) ? "LEAVE" : "TRIM"));
		}
		this.dialogue.liveUntil(CLOSED);
		assertThat(told()).isEqualTo("""
				What the team says
				LinkedIn: more than half say stay.
				X: no majority.
				Of those who voted; nothing else is kept.
				What to make of it is up to you.""");
		assertThat(channel()).contains("The vote on LinkedIn · X is over.");
		assertThat(count("team_ballot")).isZero();
		assertThat(count("team_consensus WHERE majorities = ARRAY['stay', 'none']")).isEqualTo(1);
		six.get(0).commands("team").doesNotSee("vote is open");
	}

	@Test
	void isToldInTheTeamsLanguage() {
		List<Person> five = voters(5);
		five.get(0).commands("team settings").fills("language", "Deutsch").submits();
		this.clock.set(OPENED);
		opened(five.get(0));
		five.forEach((person) -> answers(person, Map.of("linkedin", "TRIM", "x", "LEAVE")));
		this.dialogue.liveUntil(CLOSED);
		assertThat(told()).contains("LinkedIn: Mehr als die Hälfte sagt: weniger.",
				"X: Mehr als die Hälfte sagt: gehen.");
	}

	@Test
	void saysNotHowManyWhenTooFewVoted() {
		List<Person> six = voters(6);
		six.get(0).commands("team settings").fills("minimum", "6").submits();
		this.clock.set(OPENED);
		opened(six.get(0));
		assertThat(told()).contains("at least 6 people");
		six.subList(0, 5).forEach((person) -> answers(person, Map.of("linkedin", "STAY", "x", "STAY")));
		this.dialogue.liveUntil(CLOSED);
		assertThat(told()).isEqualTo("What the team says\nToo few voted for a result on LinkedIn · X.");
		assertThat(count("team_ballot")).isZero();
	}

	@Test
	void isTheSameWhenNobodyVoted() {
		opener();
		this.dialogue.liveUntil(CLOSED);
		assertThat(told()).isEqualTo("What the team says\nToo few voted for a result on LinkedIn · X.");
	}

	@Test
	void needsTheMinimumThatWasToldWhenItWasOpened() {
		List<Person> five = voters(5);
		this.clock.set(OPENED);
		opened(five.get(0));
		five.get(0).commands("team settings").fills("minimum", "20").submits();
		five.forEach((person) -> answers(person, Map.of("linkedin", "STAY", "x", "STAY")));
		this.dialogue.liveUntil(CLOSED);
		assertThat(told()).contains("LinkedIn: more than half say stay.");
	}

	@Test
	void saysNothingOfANetworkThatSomeLeftOut() {
		List<Person> five = voters(5);
		this.clock.set(OPENED);
		opened(five.get(0));
		five.subList(0, 4).forEach((person) -> answers(person, Map.of("linkedin", "STAY", "x", "STAY")));
		answers(five.get(4), Map.of("x", "STAY"));
		this.dialogue.liveUntil(CLOSED);
		assertThat(told()).contains("LinkedIn: too few voted on it to say anything.", "X: more than half say stay.");
	}

	@Test
	void countsTheLastAnswerOfEachAndNoneThatComesLate() {
		List<Person> five = voters(5);
		this.clock.set(OPENED);
		opened(five.get(0));
		five.forEach((person) -> answers(person, Map.of("linkedin", "LEAVE", "x", "LEAVE")));
		five.forEach((person) -> answers(person, Map.of("linkedin", "TRIM", "x", "STAY")));
		Person late = five.get(0).in("here");
		late.commands("team vote").fills("choice-x", "Leave: give it up");
		this.clock.set(CLOSED);
		late.submits().sees("This vote is over");
		this.dialogue.settle();
		late.commands("team vote");
		five.get(1).presses("vote.change", "").sees("This vote is over");
		assertThat(told()).contains("LinkedIn: more than half say trim.", "X: more than half say stay.");
	}

	@Test
	void isShownToEachAlone() {
		List<Person> two = voters(2);
		this.clock.set(OPENED);
		opened(two.get(0));
		List<String> before = channel();
		Person there = two.get(1).in("here");
		there.presses("Vote").fills("choice-x", "Leave: give it up").submits();
		there.sees("X: leave").presses("Change my vote").seesForm("X: Leave").fills("choice-x").submits();
		there.sees("You have not voted, and that is fine.", "[Vote]");
		assertThat(channel()).isEqualTo(before);
		assertThat(count("team_ballot")).isZero();
		two.get(0).commands("team vote").seesForm("X: \n");
	}

	@Test
	void keepsTheNamesThatTheNetworksHad() {
		List<Person> five = voters(5);
		this.jdbc.sql("""
				INSERT INTO workspace_network (workspace, key, name)
				SELECT id, 'xing', 'Xing' FROM workspace WHERE ref = ?
				""").params(this.workspace).update();
		this.clock.set(OPENED);
		five.get(0).commands("team vote").fills("networks", "Xing").submits();
		this.jdbc.sql("UPDATE workspace_network SET name = 'Old Xing', removed = true").update();
		five.forEach((person) -> answers(person, Map.of("xing", "LEAVE")));
		this.dialogue.liveUntil(CLOSED);
		assertThat(told()).contains("\nXing: more than half say leave.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# one of five         | what they answered | the vote comes to
			stays                 | counts             | LinkedIn: more than half say stay.
			leaves the team       | is gone            | Too few voted
			leaves the channel    | is gone            | Too few voted
			leaves another one    | counts             | LinkedIn: more than half say stay.
			closes the account    | is gone            | Too few voted
			forgets               | is gone            | Too few voted
			leaves and comes back | is gone            | Too few voted
			changes to another    | counts             | LinkedIn: more than half say stay.
			stops                 | counts             | LinkedIn: more than half say stay.
			pauses                | counts             | LinkedIn: more than half say stay.
			""")
	void takesTheAnswerAlong(String does, String answer, String result) {
		List<Person> five = voters(5);
		this.clock.set(OPENED);
		opened(five.get(0));
		this.dialogue.liveUntil("2026-03-11T09:00:30Z");
		five.forEach((person) -> person.presses("Vote").fills("choice-linkedin", "STAY").submits());
		goes(five.get(4), does);
		assertThat(count("team_ballot")).isEqualTo(answer.equals("counts") ? 5 : 4);
		assertThat(five.get(4).messages().stream().anyMatch((text) -> text.contains("Your vote in the team")))
			.isEqualTo(answer.equals("counts"));
		this.dialogue.liveUntil(CLOSED);
		assertThat(told()).contains(result);
	}

	@Test
	void endsWithoutAResultWhenTheChannelIsGone() {
		List<Person> five = voters(5);
		this.clock.set(OPENED);
		opened(five.get(0));
		this.dialogue.liveUntil("2026-03-11T09:00:30Z");
		five.forEach((person) -> answers(person, Map.of("linkedin", "STAY", "x", "STAY")));
		this.dialogue.happens(new Incoming.ChannelGone(ref("here")));
		five.get(1).sees("The vote on LinkedIn · X in the team of #here is over");
		this.dialogue.liveUntil(CLOSED);
		assertThat(count("team_ballot")).isZero();
		assertThat(count("team_consensus")).isZero();
		assertThat(channel()).noneMatch((text) -> text.contains("What the team says"));
	}

	@Test
	void aTeamThatIsOpenedAgainVotesOnceAQuarterStill() {
		Person opener = opener();
		this.dialogue.happens(new Incoming.ChannelGone(ref("here")));
		opener.in("here").commands("team setup").submits();
		opener.in("here").commands("team join");
		this.clock.set("2026-03-25T09:00:00Z");
		opener.commands("team vote").sees("can open the next vote from Wednesday, 10 June on");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# the workspace    | its answers | comes to
			is paused          | are gone    | LinkedIn: more than half say stay.
			is gone            | are gone    |
			is gone and back   | are gone    | LinkedIn: more than half say stay.
			""")
	void withTheWorkspace(String workspace, String answers, String result) {
		List<Person> five = voters(5);
		this.clock.set(OPENED);
		opened(five.get(0));
		five.forEach((person) -> answers(person, Map.of("linkedin", "STAY", "x", "STAY")));
		if (workspace.equals("is paused")) {
			pause();
		}
		else {
			this.dialogue.happens(new Incoming.Uninstalled(five.get(0).ref().workspace()));
		}
		if (workspace.equals("is gone and back")) {
			this.clock.advance(Duration.ofDays(2));
			this.dialogue.happens(new Incoming.Installed(five.get(0).ref().workspace(), five.get(0).ref()));
		}
		this.dialogue.liveUntil(CLOSED);
		assertThat(count("team_ballot")).isEqualTo(answers.equals("are gone") ? 0 : 5);
		assertThat(count("team_consensus")).isEqualTo((result != null) ? 1 : 0);
		if (result != null) {
			assertThat(told()).contains(result);
		}
	}

	private void goes(Person person, String how) {
		switch (how) {
			case "leaves the team" -> person.commands("team leave");
			case "leaves the channel" -> this.dialogue.happens(new Incoming.Left(person.ref(), ref("here")));
			case "leaves another one" -> this.dialogue.happens(new Incoming.Left(person.ref(), ref("elsewhere")));
			case "closes the account" -> this.dialogue.happens(new Incoming.Deactivated(person.ref()));
			case "forgets" -> person.commands("forget").presses("Delete everything");
			case "leaves and comes back" -> {
				person.commands("team leave");
				person.in("here").commands("team join");
			}
			case "changes to another" -> {
				setUp("other");
				person.in("other").commands("team join").presses("Change to this team");
			}
			case "stops" -> person.commands("stop");
			case "pauses" -> person.commands("pause until 2026-03-13");
			default -> {
			}
		}
	}

}
