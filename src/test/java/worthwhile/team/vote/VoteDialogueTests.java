package worthwhile.team.vote;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import worthwhile.message.Availability;
import worthwhile.testing.Dialogue.Person;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody is answered about a team's vote, and what they are asked.
 */
class VoteDialogueTests extends TeamThatVotes {

	@ParameterizedTest(name = "{0}, {1} ({2}): {3}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					# who    | vote    | in | says            | is answered
					stranger | none    | en | team vote       | Only those who take part in a team can open a vote
					stranger | none    | de | team abstimmen  | Nur wer an einem Team teilnimmt
					member   | none    | en | team vote       | Only those who take part in a team can open a vote
					left     | none    | de | team abstimmung | Nur wer an einem Team teilnimmt
					new      | none    | en | team vote       | in the team of #here from Monday, 16 March on.\\nThen you can
					new      | none    | de | team abstimmen  | Du nimmst ab Montag, 16. März am Team von #here
					voter    | none    | en | team vote       | Open a vote
					voter    | none    | en | [Open a vote]   | On which networks? (1 to 8;
					voter    | none    | de | team abstimmen  | Über welche Netzwerke? (1 bis 8;
					voter    | none    | de | team            | [Abstimmung beginnen]
					voter    | paused  | en | team vote       | An admin has paused Worthwhile
					voter    | paused  | de | team abstimmen  | Worthwhile ist gerade für den ganzen Workspace pausiert

					voter    | open    | en | team vote       | LinkedIn: \\nX: \\n[Vote]
					voter    | open    | de | team abstimmen  | Deine Stimme
					voter    | open    | en | [Vote]          | change your vote until Wednesday, 18 March, 10:00 (Central
					voter    | open    | de | [Abstimmen]     | Bis Mittwoch, 18. März, 10:00 (Mitteleuropäische Zeit) kannst
					voter    | open    | en | team            | 10:00 (Central European Time).\\nYou have not voted.
					voter    | open    | de | team            | 10:00 (Mitteleuropäische Zeit).\\nDu hast nicht abgestimmt.
					voted    | open    | en | team            | 10:00 (Central European Time).\\nYou have voted.
					voted    | open    | de | team            | Du hast abgestimmt.
					voted    | open    | en | [Vote]          | LinkedIn: Trim: use it less\\nX: \\n
					voted    | open    | de | team abstimmen  | LinkedIn: Weniger: seltener nutzen\\nX: \\n
					new      | open    | en | [Vote]          | Those vote who took part when the vote was opened
					new      | open    | en | team vote       | Those vote who took part when the vote was opened
					new      | open    | en | team            | Those vote who took part when it was opened.
					new      | open    | de | [Vote]          | Es stimmen die ab, die zu Beginn
					left     | open    | en | [Vote]          | Those vote who took part
					left     | open    | en | team vote       | Only those who take part in a team
					member   | open    | de | [Vote]          | Es stimmen die ab, die zu Beginn
					stranger | open    | en | [Vote]          | This works once you have joined
					other    | open    | en | [Vote]          | Those vote who took part
					other    | open    | en | team vote       | On which networks?

					voter    | over    | en | team vote       | The team of #here can open the next vote from Wednesday, 10 June on
					voter    | over    | de | team abstimmen  | Das Team von #here kann wieder ab Mittwoch, 10. Juni abstimmen
					voter    | over    | en | an old [Vote]   | This vote is over.
					voted    | over    | de | an old [Vote]   | Diese Abstimmung ist vorbei.
					voter    | late    | en | an old [Vote]   | This vote is over.
					voter    | late    | en | team vote       | The team of #here can open the next vote from
					voter    | eve     | en | team vote       | can open the next vote from Wednesday, 10 June on
					voter    | quarter | en | team vote       | On which networks?
					voter    | quarter | de | [Abstimmung beginnen] | Über welche Netzwerke?
					""")
	void isAnswered(String who, String vote, String language, String says, String answer) {
		Person person = person(who, language);
		this.clock.set(OPENED);
		VoteId id = vote.equals("none") ? VoteId.random() : vote(vote, who.equals("voted") ? person : null);
		Person there = person.in("here");
		if (says.startsWith("an old")) {
			there.presses("vote.answer", id.toString());
		}
		else if (says.startsWith("[")) {
			there.commands("team");
			there.presses(says.substring(1, says.length() - 1));
		}
		else {
			there.commands(says);
		}
		assertThat(there.answer()).contains(answer.replace("\\n", "\n"));
	}

	@ParameterizedTest
	@CsvSource({ "new, none", "voter, over", "voter, eve", "voter, paused" })
	void offersNothingThatIsNotPossible(String who, String vote) {
		Person person = person(who, "en");
		if (!vote.equals("none")) {
			vote(vote, null);
		}
		person.commands("team").sees("team of #here").doesNotSee("[Open a vote]", "[Vote]", "vote is open");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "7d9f1c6e-0000-4000-8000-000000000000" })
	void sayThatAnUnknownVoteIsOver(String id) {
		Person voter = person("voter", "en");
		this.clock.set(OPENED);
		voter.presses("vote.answer", id).sees("This vote is over");
		voter.submits("vote.answer", id, Map.of()).sees("This vote is over");
		voter.submits("vote.begin", id, Map.of("networks", List.of("x"))).sees("Only those who take part");
	}

	private VoteId vote(String phase, @Nullable Person voted) {
		this.clock.set(BEFORE);
		Person opener = person("voter", "en");
		this.clock.set(OPENED);
		if (phase.equals("paused")) {
			pause();
			return VoteId.random();
		}
		VoteId id = opened(opener);
		if (voted != null) {
			answers(voted, Map.of("linkedin", "TRIM"));
		}
		switch (phase) {
			case "over" -> this.dialogue.liveUntil(CLOSED);
			case "late" -> this.clock.set(CLOSED);
			case "eve" -> {
				this.dialogue.liveUntil(CLOSED);
				this.clock.set("2026-06-09T21:59:59Z");
			}
			case "quarter" -> {
				this.dialogue.liveUntil(CLOSED);
				this.clock.set("2026-06-09T22:00:00Z");
			}
			default -> {
			}
		}
		return id;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# somebody            | is asked
			as usual              | 2026-03-11T09:00:00Z
			quiet in the morning  | 2026-03-11T15:30:00Z
			away for a day        | 2026-03-12T09:00:00Z
			paused over the week  | 2026-03-16T09:00:00Z
			asked on Fridays only | 2026-03-13T09:00:00Z
			weekly                | 2026-03-13T09:00:00Z
			busy for an hour      | 2026-03-11T10:00:00Z
			stopped               | never
			paused for a month    | never
			back in time          | 2026-03-13T09:00:00Z
			voted                 | never
			new                   | never
			""")
	void asksInPrivateWhenItSuits(String how, String when) {
		Person opener = voters(1).get(0);
		Person somebody = how.equals("new") ? person("new", "en") : person("voter", "en");
		this.clock.set("2026-03-11T08:59:00Z");
		lives(somebody, how);
		this.clock.set(OPENED);
		opened(opener);
		if (how.equals("voted")) {
			answers(somebody, Map.of("x", "STAY"));
		}
		if (how.equals("back in time")) {
			this.dialogue.liveUntil("2026-03-12T18:00:00Z");
			somebody.commands("resume");
		}
		if (when.equals("never")) {
			this.dialogue.liveUntil("2026-03-18T08:59:59Z");
			assertThat(asked(somebody)).isEmpty();
		}
		else {
			Instant at = Instant.parse(when);
			if (at.isAfter(Instant.parse(OPENED))) {
				this.dialogue.liveUntil(at.minusSeconds(1).toString());
				assertThat(asked(somebody)).isEmpty();
			}
			this.dialogue.liveUntil(at.plusSeconds(15).toString());
			assertThat(asked(somebody)).hasSize(1);
			this.dialogue.liveUntil("2026-03-18T08:59:59Z");
			assertThat(asked(somebody)).hasSize(1);
		}
	}

	@Test
	void showsThereWhatIsAnsweredAndThenThatItIsOver() {
		List<Person> two = voters(2);
		this.clock.set(OPENED);
		opened(two.get(0));
		this.dialogue.liveUntil("2026-03-11T09:00:30Z");
		Person voter = two.get(1);
		String announced = told();
		int messages = voter.messages().size();
		voter.sees("The team of #here votes on LinkedIn · X: stay, trim or leave?", "You need not vote");
		voter.presses("Vote").fills("choice-x", "Leave: give it up").submits();
		voter.sees("Your vote in the team of #here", "LinkedIn: left out", "X: leave", "[Change my vote]");
		voter.presses("Change my vote").seesForm("X: Leave: give it up").fills("choice-x", "Stay: go on as now");
		voter.submits().sees("X: stay");
		assertThat(voter.messages()).hasSize(messages);
		assertThat(told()).isEqualTo(announced);
		this.dialogue.liveUntil(CLOSED);
		assertThat(voter.messages()).hasSize(messages);
		assertThat(voter.lastMessage())
			.isEqualTo("The vote on LinkedIn · X in the team of #here is over.\nThe answers are deleted.");
	}

	private void lives(Person somebody, String how) {
		switch (how) {
			case "quiet in the morning" ->
				somebody.commands("settings").presses("Change").fills("quietTo", "11:00").submits();
			case "asked on Fridays only" ->
				somebody.commands("settings").presses("Change").fills("days", "Friday").submits();
			case "weekly" -> somebody.commands("settings").presses("Change").fills("cadence", "once a week").submits();
			case "away for a day" -> somebody.commands("away 2026-03-11");
			case "paused over the week", "back in time" -> somebody.commands("pause until 2026-03-16");
			case "paused for a month" -> somebody.commands("pause until 2026-04-11");
			case "stopped" -> somebody.commands("stop");
			case "busy for an hour" -> this.platform.availability(somebody.ref(),
					new Availability.DoNotDisturb(Instant.parse("2026-03-11T10:00:00Z")));
			default -> {
			}
		}
	}

	private List<String> asked(Person person) {
		return person.messages().stream().filter((text) -> text.contains("A vote in your team")).toList();
	}

}
