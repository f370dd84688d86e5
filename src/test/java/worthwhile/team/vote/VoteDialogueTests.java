package worthwhile.team.vote;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.conversation.Incoming;
import worthwhile.identity.ChannelRef;
import worthwhile.message.Availability;
import worthwhile.message.Delivery;
import worthwhile.message.Profile;
import worthwhile.team.roster.Teams;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestPlatform;
import worthwhile.testing.TestPlatform.Shown;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody is answered about a team's vote, what they are asked, and what becomes of
 * it. Everybody's clock hangs in Berlin. The team is there since Monday, 2 March, and
 * whoever joined then counts since Monday, 9 March; the vote is opened on Wednesday, 11
 * March, at ten.
 */
@DialogueTest
class VoteDialogueTests {

	private static final String BEFORE = "2026-03-02T08:00:00Z";

	private static final String OPENED = "2026-03-11T09:00:00Z";

	private static final String CLOSED = "2026-03-18T09:00:00Z";

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private TestPlatform platform;

	@Autowired
	private MutableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Teams teams;

	/** One of its own, since its people stay. */
	private final String workspace = UUID.randomUUID().toString();

	private int people;

	@BeforeEach
	void anew() {
		this.platform.reset();
		List.of("due", "push", "posted", "reply", "lane")
			.forEach((table) -> this.jdbc.sql("DELETE FROM " + table).update());
		this.clock.set(BEFORE);
	}

	@Nested
	class Answers {

		@ParameterizedTest(name = "{0}, {1} ({2}): {3}")
		@CsvSource(delimiter = '|', quoteCharacter = '`',
				textBlock = """
						# who    | vote    | in | says            | is answered
						stranger | none    | en | team vote       | Only those who take part in a team can open a vote
						stranger | none    | de | team abstimmen  | Nur wer an einem Team teilnimmt
						member   | none    | en | team vote       | Only those who take part in a team can open a vote
						left     | none    | de | team abstimmung | Nur wer an einem Team teilnimmt
						new      | none    | en | team vote       | in the team of #here from Monday, 16 March 2026 on; then you can
						new      | none    | de | team abstimmen  | Du nimmst ab Montag, 16. März 2026 am Team von #here
						voter    | none    | en | team vote       | Open a vote
						voter    | none    | en | [Open a vote]   | On which networks? (1 to 8;
						voter    | none    | de | team abstimmen  | Über welche Netzwerke? (1 bis 8;
						voter    | none    | de | team            | [Abstimmung beginnen]
						voter    | paused  | en | team vote       | An admin has paused Worthwhile
						voter    | paused  | de | team abstimmen  | Worthwhile ist gerade für den ganzen Workspace pausiert

						voter    | open    | en | team vote       | LinkedIn: \\nX: \\n[Vote]
						voter    | open    | de | team abstimmen  | Deine Stimme
						voter    | open    | en | [Vote]          | change your vote until Wednesday, 18 March 2026, 10:00 (Central
						voter    | open    | de | [Abstimmen]     | bis Mittwoch, 18. März 2026, 10:00 (Mitteleuropäische Zeit) ändern
						voter    | open    | en | team            | 10:00 (Central European Time); you have not voted.
						voter    | open    | de | team            | 10:00 (Mitteleuropäische Zeit); du hast nicht abgestimmt.
						voted    | open    | en | team            | 10:00 (Central European Time); you have voted.
						voted    | open    | de | team            | du hast abgestimmt.
						voted    | open    | en | [Vote]          | LinkedIn: Trim: use it less\\nX: \\n
						voted    | open    | de | team abstimmen  | LinkedIn: Weniger: seltener nutzen\\nX: \\n
						new      | open    | en | [Vote]          | Those vote who took part in the team when the vote was opened
						new      | open    | en | team vote       | Those vote who took part in the team when the vote was opened
						new      | open    | en | team            | Those vote who took part when it was opened.
						new      | open    | de | [Vote]          | Es stimmen die ab, die zu Beginn
						left     | open    | en | [Vote]          | Those vote who took part
						left     | open    | en | team vote       | Only those who take part in a team
						member   | open    | de | [Vote]          | Es stimmen die ab, die zu Beginn
						stranger | open    | en | [Vote]          | This works once you have joined
						other    | open    | en | [Vote]          | Those vote who took part
						other    | open    | en | team vote       | On which networks?

						voter    | over    | en | team vote       | The team of #here can open the next vote from Wednesday, 10 June 2026 on
						voter    | over    | de | team abstimmen  | Das Team von #here kann die nächste Abstimmung ab Mittwoch, 10. Juni 2026
						voter    | over    | en | an old [Vote]   | This vote is over.
						voted    | over    | de | an old [Vote]   | Diese Abstimmung ist vorbei.
						voter    | late    | en | an old [Vote]   | This vote is over.
						voter    | late    | en | team vote       | The team of #here can open the next vote from
						voter    | eve     | en | team vote       | can open the next vote from Wednesday, 10 June 2026 on
						voter    | quarter | en | team vote       | On which networks?
						voter    | quarter | de | [Abstimmung beginnen] | Über welche Netzwerke?
						""")
		void isAnswered(String who, String vote, String language, String says, String answer) {
			Person person = person(who, language);
			VoteDialogueTests.this.clock.set(OPENED);
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
			VoteDialogueTests.this.clock.set(OPENED);
			voter.presses("vote.answer", id).sees("This vote is over");
			voter.submits("vote.answer", id, Map.of()).sees("This vote is over");
			voter.submits("vote.begin", id, Map.of("networks", List.of("x"))).sees("Only those who take part");
		}

		private VoteId vote(String phase, @Nullable Person voted) {
			VoteDialogueTests.this.clock.set(BEFORE);
			Person opener = person("voter", "en");
			VoteDialogueTests.this.clock.set(OPENED);
			if (phase.equals("paused")) {
				pause();
				return VoteId.random();
			}
			VoteId id = opened(opener);
			if (voted != null) {
				answers(voted, Map.of("linkedin", "TRIM"));
			}
			switch (phase) {
				case "over" -> VoteDialogueTests.this.dialogue.liveUntil(CLOSED);
				case "late" -> VoteDialogueTests.this.clock.set(CLOSED);
				case "eve" -> {
					VoteDialogueTests.this.dialogue.liveUntil(CLOSED);
					VoteDialogueTests.this.clock.set("2026-06-09T21:59:59Z");
				}
				case "quarter" -> {
					VoteDialogueTests.this.dialogue.liveUntil(CLOSED);
					VoteDialogueTests.this.clock.set("2026-06-09T22:00:00Z");
				}
				default -> {
				}
			}
			return id;
		}

	}

	@Nested
	class Opening {

		@ParameterizedTest
		@CsvSource(delimiter = '|', textBlock = """
				en | until Wednesday, 18 March 2026, 10:00 (Central European Time) | at least 5 people      | [Vote]
				de | bis Mittwoch, 18. März 2026, 10:00 (Mitteleuropäische Zeit)   | mindestens 5 Leuten | [Abstimmen]
				""")
		void tellsTheChannelInItsLanguageAndNotWhoDidIt(String language, String until, String minimum, String button) {
			Person opener = voters(1).get(0);
			opener.commands("team settings").fills("language", language).submits();
			VoteDialogueTests.this.clock.set(OPENED);
			opened(opener);
			opener.sees("The vote is open until Wednesday, 18 March 2026", "without your name", "[Vote]");
			assertThat(told()).contains("LinkedIn · X", until, minimum, button)
				.doesNotContainIgnoringCase("anonym")
				.doesNotContain(opener.ref().id());
			assertThat(VoteDialogueTests.this.jdbc.sql("SELECT v::text FROM team_vote v").query(String.class).list())
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
			two.get(1)
				.commands("settings")
				.presses("Change")
				.fills("networks", "Reddit", "TikTok")
				.fills("main", "Reddit");
			two.get(1).submits();
			VoteDialogueTests.this.clock.set(OPENED);
			String first = two.get(0).commands("team vote").form();
			assertThat(two.get(1).commands("team vote").form()).isEqualTo(first).endsWith("them): \n[Open the vote]");
			two.get(0).fills("networks", "Reddit", "LinkedIn", "Mastodon").submits();
			assertThat(told()).contains("LinkedIn · Mastodon · Reddit:");
		}

		@ParameterizedTest
		@ValueSource(
				strings = { "", "nonsense", "linkedin x mastodon bluesky threads youtube tiktok instagram facebook" })
		void needsOneToEightNetworks(String networks) {
			Person opener = voters(1).get(0);
			VoteDialogueTests.this.clock.set(OPENED);
			opener.commands("team vote");
			opener.submits("vote.begin", team(), Map.of("networks", List.of(networks.split(" "))))
				.seesProblem("networks", "choose 1 to 8 networks");
			assertThat(channel()).noneMatch((text) -> text.contains("A vote is open"));
		}

		@Test
		void ofTwoWhoOpenOneTheSecondFindsItOpen() {
			List<Person> two = voters(2);
			VoteDialogueTests.this.clock.set(OPENED);
			two.forEach((person) -> person.commands("team vote").fills("networks", "X"));
			two.get(0).submits().sees("The vote is open until");
			two.get(1).submits().sees("A vote is open already, until Wednesday, 18 March 2026", "[Vote]");
			assertThat(channel()).filteredOn((text) -> text.contains("A vote is open")).hasSize(1);
		}

		@Test
		void needsAPlaceInTheTeamStill() {
			Person opener = voters(1).get(0);
			VoteDialogueTests.this.clock.set(OPENED);
			opener.commands("team vote").fills("networks", "X");
			opener.commands("team leave");
			opener.submits().sees("Only those who take part");
		}

		@Test
		void aChannelInWhichTheBotMayNotSpeakEndsIt() {
			Person opener = voters(1).get(0);
			VoteDialogueTests.this.clock.set(OPENED);
			VoteDialogueTests.this.platform
				.behave((call) -> (call.to() instanceof ChannelRef) ? new Delivery.Refused("not_in_channel") : null);
			opened(opener);
			opener.commands("team").sees("is closed");
			assertThat(count("team_vote WHERE open")).isZero();
		}

	}

	@Nested
	class Asking {

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
			VoteDialogueTests.this.clock.set("2026-03-11T08:59:00Z");
			lives(somebody, how);
			VoteDialogueTests.this.clock.set(OPENED);
			opened(opener);
			if (how.equals("voted")) {
				answers(somebody, Map.of("x", "STAY"));
			}
			if (how.equals("back in time")) {
				VoteDialogueTests.this.dialogue.liveUntil("2026-03-12T18:00:00Z");
				somebody.commands("resume");
			}
			if (when.equals("never")) {
				VoteDialogueTests.this.dialogue.liveUntil("2026-03-18T08:59:59Z");
				assertThat(asked(somebody)).isEmpty();
			}
			else {
				Instant at = Instant.parse(when);
				if (at.isAfter(Instant.parse(OPENED))) {
					VoteDialogueTests.this.dialogue.liveUntil(at.minusSeconds(1).toString());
					assertThat(asked(somebody)).isEmpty();
				}
				VoteDialogueTests.this.dialogue.liveUntil(at.plusSeconds(15).toString());
				assertThat(asked(somebody)).hasSize(1);
				VoteDialogueTests.this.dialogue.liveUntil("2026-03-18T08:59:59Z");
				assertThat(asked(somebody)).hasSize(1);
			}
		}

		@Test
		void showsThereWhatIsAnsweredAndThenThatItIsOver() {
			List<Person> two = voters(2);
			VoteDialogueTests.this.clock.set(OPENED);
			opened(two.get(0));
			VoteDialogueTests.this.dialogue.liveUntil("2026-03-11T09:00:30Z");
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
			VoteDialogueTests.this.dialogue.liveUntil(CLOSED);
			assertThat(voter.messages()).hasSize(messages);
			assertThat(voter.lastMessage())
				.isEqualTo("The vote on LinkedIn · X in the team of #here is over; the answers are deleted.");
		}

		private void lives(Person somebody, String how) {
			switch (how) {
				case "quiet in the morning" ->
					somebody.commands("settings").presses("Change").fills("quietTo", "11:00").submits();
				case "asked on Fridays only" ->
					somebody.commands("settings").presses("Change").fills("days", "Friday").submits();
				case "weekly" ->
					somebody.commands("settings").presses("Change").fills("cadence", "once a week").submits();
				case "away for a day" -> somebody.commands("away 2026-03-11");
				case "paused over the week", "back in time" -> somebody.commands("pause until 2026-03-16");
				case "paused for a month" -> somebody.commands("pause until 2026-04-11");
				case "stopped" -> somebody.commands("stop");
				case "busy for an hour" -> VoteDialogueTests.this.platform.availability(somebody.ref(),
						new Availability.DoNotDisturb(Instant.parse("2026-03-11T10:00:00Z")));
				default -> {
				}
			}
		}

		private List<String> asked(Person person) {
			return person.messages().stream().filter((text) -> text.contains("A vote in your team")).toList();
		}

	}

	@Nested
	class Result {

		@Test
		void saysForEachNetworkWhatMoreThanHalfSay() {
			List<Person> six = voters(6);
			VoteDialogueTests.this.clock.set(OPENED);
			opened(six.get(0));
			for (int i = 0; i < 6; i++) {
				answers(six.get(i), Map.of("linkedin", (i < 4) ? "STAY" : "LEAVE", "x", (i < 3) ? "LEAVE" : "TRIM"));
			}
			VoteDialogueTests.this.dialogue.liveUntil(CLOSED);
			assertThat(told()).isEqualTo("""
					What the team says
					LinkedIn: more than half say stay.
					X: no majority.
					Of those who voted; nothing else is kept. What to make of it is up to you.""");
			assertThat(channel()).contains("The vote on LinkedIn · X is over.");
			assertThat(count("team_ballot")).isZero();
			assertThat(count("team_consensus WHERE majorities = ARRAY['stay', 'none']")).isEqualTo(1);
			six.get(0).commands("team").doesNotSee("vote is open");
		}

		@Test
		void isToldInTheTeamsLanguage() {
			List<Person> five = voters(5);
			five.get(0).commands("team settings").fills("language", "Deutsch").submits();
			VoteDialogueTests.this.clock.set(OPENED);
			opened(five.get(0));
			five.forEach((person) -> answers(person, Map.of("linkedin", "TRIM", "x", "LEAVE")));
			VoteDialogueTests.this.dialogue.liveUntil(CLOSED);
			assertThat(told()).contains("LinkedIn: Mehr als die Hälfte sagt: weniger.",
					"X: Mehr als die Hälfte sagt: gehen.");
		}

		@Test
		void saysNotHowManyWhenTooFewVoted() {
			List<Person> six = voters(6);
			six.get(0).commands("team settings").fills("minimum", "6").submits();
			VoteDialogueTests.this.clock.set(OPENED);
			opened(six.get(0));
			assertThat(told()).contains("at least 6 people");
			six.subList(0, 5).forEach((person) -> answers(person, Map.of("linkedin", "STAY", "x", "STAY")));
			VoteDialogueTests.this.dialogue.liveUntil(CLOSED);
			assertThat(told()).isEqualTo("What the team says\nToo few voted for a result on LinkedIn · X.");
			assertThat(count("team_ballot")).isZero();
		}

		@Test
		void isTheSameWhenNobodyVoted() {
			opener();
			VoteDialogueTests.this.dialogue.liveUntil(CLOSED);
			assertThat(told()).isEqualTo("What the team says\nToo few voted for a result on LinkedIn · X.");
		}

		@Test
		void needsTheMinimumThatWasToldWhenItWasOpened() {
			List<Person> five = voters(5);
			VoteDialogueTests.this.clock.set(OPENED);
			opened(five.get(0));
			five.get(0).commands("team settings").fills("minimum", "20").submits();
			five.forEach((person) -> answers(person, Map.of("linkedin", "STAY", "x", "STAY")));
			VoteDialogueTests.this.dialogue.liveUntil(CLOSED);
			assertThat(told()).contains("LinkedIn: more than half say stay.");
		}

		@Test
		void saysNothingOfANetworkThatSomeLeftOut() {
			List<Person> five = voters(5);
			VoteDialogueTests.this.clock.set(OPENED);
			opened(five.get(0));
			five.subList(0, 4).forEach((person) -> answers(person, Map.of("linkedin", "STAY", "x", "STAY")));
			answers(five.get(4), Map.of("x", "STAY"));
			VoteDialogueTests.this.dialogue.liveUntil(CLOSED);
			assertThat(told()).contains("LinkedIn: too few voted on it to say anything.",
					"X: more than half say stay.");
		}

		@Test
		void countsTheLastAnswerOfEachAndNoneThatComesLate() {
			List<Person> five = voters(5);
			VoteDialogueTests.this.clock.set(OPENED);
			opened(five.get(0));
			five.forEach((person) -> answers(person, Map.of("linkedin", "LEAVE", "x", "LEAVE")));
			five.forEach((person) -> answers(person, Map.of("linkedin", "TRIM", "x", "STAY")));
			Person late = five.get(0).in("here");
			late.commands("team vote").fills("choice-x", "Leave: give it up");
			VoteDialogueTests.this.clock.set(CLOSED);
			late.submits().sees("This vote is over");
			VoteDialogueTests.this.dialogue.settle();
			late.commands("team vote");
			five.get(1).presses("vote.change", "").sees("This vote is over");
			assertThat(told()).contains("LinkedIn: more than half say trim.", "X: more than half say stay.");
		}

		@Test
		void isShownToEachAlone() {
			List<Person> two = voters(2);
			VoteDialogueTests.this.clock.set(OPENED);
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
			VoteDialogueTests.this.jdbc.sql("""
					INSERT INTO workspace_network (workspace, key, name)
					SELECT id, 'xing', 'Xing' FROM workspace WHERE ref = ?
					""").params(VoteDialogueTests.this.workspace).update();
			VoteDialogueTests.this.clock.set(OPENED);
			five.get(0).commands("team vote").fills("networks", "Xing").submits();
			VoteDialogueTests.this.jdbc.sql("UPDATE workspace_network SET name = 'Old Xing', removed = true").update();
			five.forEach((person) -> answers(person, Map.of("xing", "LEAVE")));
			VoteDialogueTests.this.dialogue.liveUntil(CLOSED);
			assertThat(told()).contains("\nXing: more than half say leave.");
		}

	}

	@Nested
	class Going {

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
			VoteDialogueTests.this.clock.set(OPENED);
			opened(five.get(0));
			VoteDialogueTests.this.dialogue.liveUntil("2026-03-11T09:00:30Z");
			five.forEach((person) -> person.presses("Vote").fills("choice-linkedin", "STAY").submits());
			goes(five.get(4), does);
			assertThat(count("team_ballot")).isEqualTo(answer.equals("counts") ? 5 : 4);
			assertThat(five.get(4).messages().stream().anyMatch((text) -> text.contains("Your vote in the team")))
				.isEqualTo(answer.equals("counts"));
			VoteDialogueTests.this.dialogue.liveUntil(CLOSED);
			assertThat(told()).contains(result);
		}

		@Test
		void endsWithoutAResultWhenTheChannelIsGone() {
			List<Person> five = voters(5);
			VoteDialogueTests.this.clock.set(OPENED);
			opened(five.get(0));
			VoteDialogueTests.this.dialogue.liveUntil("2026-03-11T09:00:30Z");
			five.forEach((person) -> answers(person, Map.of("linkedin", "STAY", "x", "STAY")));
			VoteDialogueTests.this.dialogue.happens(new Incoming.ChannelGone(ref("here")));
			five.get(1).sees("The vote on LinkedIn · X in the team of #here is over");
			VoteDialogueTests.this.dialogue.liveUntil(CLOSED);
			assertThat(count("team_ballot")).isZero();
			assertThat(count("team_consensus")).isZero();
			assertThat(channel()).noneMatch((text) -> text.contains("What the team says"));
		}

		@Test
		void aTeamThatIsOpenedAgainVotesOnceAQuarterStill() {
			Person opener = opener();
			VoteDialogueTests.this.dialogue.happens(new Incoming.ChannelGone(ref("here")));
			opener.in("here").commands("team setup").submits();
			opener.in("here").commands("team join");
			VoteDialogueTests.this.clock.set("2026-03-25T09:00:00Z");
			opener.commands("team vote").sees("can open the next vote from Wednesday, 10 June 2026 on");
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
			VoteDialogueTests.this.clock.set(OPENED);
			opened(five.get(0));
			five.forEach((person) -> answers(person, Map.of("linkedin", "STAY", "x", "STAY")));
			if (workspace.equals("is paused")) {
				pause();
			}
			else {
				VoteDialogueTests.this.dialogue.happens(new Incoming.Uninstalled(five.get(0).ref().workspace()));
			}
			if (workspace.equals("is gone and back")) {
				VoteDialogueTests.this.clock.advance(Duration.ofDays(2));
				VoteDialogueTests.this.dialogue
					.happens(new Incoming.Installed(five.get(0).ref().workspace(), five.get(0).ref()));
			}
			VoteDialogueTests.this.dialogue.liveUntil(CLOSED);
			assertThat(count("team_ballot")).isEqualTo(answers.equals("are gone") ? 0 : 5);
			assertThat(count("team_consensus")).isEqualTo((result != null) ? 1 : 0);
			if (result != null) {
				assertThat(told()).contains(result);
			}
		}

		private void goes(Person person, String how) {
			switch (how) {
				case "leaves the team" -> person.commands("team leave");
				case "leaves the channel" ->
					VoteDialogueTests.this.dialogue.happens(new Incoming.Left(person.ref(), ref("here")));
				case "leaves another one" ->
					VoteDialogueTests.this.dialogue.happens(new Incoming.Left(person.ref(), ref("elsewhere")));
				case "closes the account" ->
					VoteDialogueTests.this.dialogue.happens(new Incoming.Deactivated(person.ref()));
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

	private Person opener() {
		Person opener = voters(1).get(0);
		this.clock.set(OPENED);
		opened(opener);
		return opener;
	}

	private VoteId opened(Person opener) {
		opener.commands("team vote").fills("networks", "LinkedIn", "X").submits();
		return new VoteId(this.jdbc.sql("""
				SELECT v.id FROM team_vote v JOIN team t ON t.id = v.team JOIN workspace w ON w.id = t.workspace
				WHERE w.ref = ? ORDER BY v.opened_at DESC LIMIT 1
				""").params(this.workspace).query(UUID.class).single());
	}

	/**
	 * Answers in the form, each network by its key.
	 */
	private static void answers(Person person, Map<String, String> choices) {
		person.commands("team vote");
		choices.forEach((network, choice) -> person.fills("choice-" + network, choice));
		person.submits();
	}

	private List<Person> voters(int number) {
		List<Person> voters = new ArrayList<>();
		IntStream.range(0, number).forEach((count) -> voters.add(person("voter", "en")));
		return voters;
	}

	/**
	 * Somebody, before the vote is opened. Whoever is new takes part from the week after.
	 */
	private Person person(String who, String language) {
		Person person = this.dialogue.person(this.workspace, who + "-" + ++this.people);
		this.platform.profile(person.ref(),
				new Profile(BERLIN, Locale.forLanguageTag(language), Profile.Standing.REGULAR, true));
		setUp("here");
		if (!who.equals("stranger")) {
			person.commands("join").submits();
			this.jdbc.sql("DELETE FROM due").update();
		}
		switch (who) {
			case "new" -> this.clock.set(OPENED);
			case "other" -> setUp("other");
			default -> {
			}
		}
		if (!List.of("stranger", "member").contains(who)) {
			person.in(who.equals("other") ? "other" : "here").commands("team join");
		}
		if (who.equals("left")) {
			person.commands("team leave");
		}
		this.clock.set(who.equals("new") ? BEFORE : this.clock.instant().toString());
		return person;
	}

	private void setUp(String channel) {
		if (this.teams.find(ref(channel)).isEmpty()) {
			Person founder = this.dialogue.person(this.workspace, "founder");
			this.platform.profile(founder.ref(), new Profile(BERLIN, Locale.ENGLISH, Profile.Standing.REGULAR, true));
			founder.in(channel).commands("team setup").fills("zone", "Europe/Berlin").submits();
		}
	}

	private void pause() {
		this.jdbc.sql("UPDATE workspace SET paused = true WHERE ref = ?").params(this.workspace).update();
	}

	private String team() {
		return this.teams.find(ref("here")).orElseThrow().id().toString();
	}

	private ChannelRef ref(String channel) {
		return new ChannelRef(TestPlatform.NAME, this.workspace, channel);
	}

	private List<String> channel() {
		return this.platform.seenBy(ref("here")).stream().map(Shown::text).toList();
	}

	/**
	 * What was posted or changed last in the channel.
	 */
	private String told() {
		List<String> channel = channel();
		return channel.isEmpty() ? "" : channel.get(channel.size() - 1);
	}

	/**
	 * How many rows of this workspace there are in a table with votes.
	 */
	private long count(String rows) {
		String table = rows.split(" ")[0];
		String vote = table.equals("team_vote") ? "id" : "vote";
		String and = rows.contains("WHERE") ? rows.substring(rows.indexOf("WHERE") + 5) + " AND " : "";
		return this.jdbc.sql("SELECT count(*) FROM " + table + " x WHERE " + and + vote + """
				 IN (SELECT v.id FROM team_vote v JOIN team t ON t.id = v.team
					JOIN workspace w ON w.id = t.workspace WHERE w.ref = ?)
				""").params(this.workspace).query(Long.class).single();
	}

}
