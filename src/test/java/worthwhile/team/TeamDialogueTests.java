package worthwhile.team;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import worthwhile.conversation.Incoming;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.MemberId;
import worthwhile.message.Channel;
import worthwhile.message.ChannelKind;
import worthwhile.message.Delivery;
import worthwhile.message.Profile;
import worthwhile.people.Members;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.TeamMembers;
import worthwhile.team.roster.Teams;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestPlatform;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody is answered about teams. The clock shows a Monday morning.
 */
@DialogueTest
class TeamDialogueTests {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private static final LocalDate THIS_WEEK = LocalDate.of(2026, 3, 2);

	private static final LocalDate NEXT_WEEK = LocalDate.of(2026, 3, 9);

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private TestPlatform platform;

	@Autowired
	private MutableClock clock;

	@Autowired
	private Members members;

	@Autowired
	private Teams teams;

	@Autowired
	private TeamMembers teamMembers;

	@Autowired
	private LookWhoLeft left;

	private final int number = COUNT.incrementAndGet();

	/** One of its own, since its clock never goes back. */
	private final String workspace = "team-" + this.number;

	@BeforeEach
	void aMondayMorning() {
		this.platform.reset();
		this.clock.set("2026-03-02T08:00:00Z");
	}

	@ParameterizedTest(name = "{0} in {1} ({2}): {3}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			# who     | where  | in | says                 | is answered
			stranger  | direct | en | team                 | You are in no team
			stranger  | direct | de | team                 | Du bist in keinem Team
			stranger  | here   | en | team                 | [Take part]
			stranger  | here   | de | team                 | [Teilnehmen]
			stranger  | new    | en | team                 | [Set up a team here]
			stranger  | new    | de | team                 | [Hier ein Team einrichten]
			member    | direct | en | team                 | write in its channel: /worthwhile team setup
			member    | direct | de | team                 | schreib in seinem Kanal: /worthwhile team einrichten
			here      | direct | en | team                 | You take part in the team of #here
			here      | new    | de | team                 | Du nimmst ab Montag, 9. März am Team von #here
			other     | here   | en | team                 | You take part in the team of #other
			left      | direct | en | team                 | The team of #left
			left      | direct | de | team                 | ist geschlossen
			guest     | here   | en | team                 | This channel is one

			stranger  | direct | en | team setup           | please write it there
			here      | direct | de | team einrichten      | schreib bitte dort
			stranger  | new    | en | team setup           | Set up a team
			member    | new    | en | team set up          | On which day?
			member    | new    | de | team anlegen         | An welchem Tag?
			other     | new    | en | team setup           | Set up a team
			guest     | new    | en | team setup           | guests cannot set one up
			guest     | new    | de | team einrichten      | nicht für Gäste
			bot       | new    | en | team setup           | a bot cannot set one up
			closed    | new    | en | team setup           | This account is closed
			stranger  | here   | en | team setup           | is a team already
			member    | here   | de | team einrichten      | ist schon ein Team
			here      | here   | en | team setup           | Team settings
			here      | direct | en | team settings        | Team settings
			here      | new    | de | team einstellungen   | Team-Einstellungen
			member    | here   | en | team settings        | Only those who take part
			left      | direct | en | team settings        | Only those who take part

			stranger  | here   | en | [Take part]          | join Worthwhile first
			stranger  | here   | de | team teilnehmen      | mach zuerst bei Worthwhile mit
			guest     | here   | en | [Take part]          | guests cannot set one up or take part
			bot       | here   | en | [Take part]          | a bot cannot
			closed    | here   | de | [Take part]          | Dieses Konto ist geschlossen
			member    | here   | en | [Take part]          | From Monday, 9 March on your answers go
			member    | here   | de | [Take part]          | Ab Montag, 9. März gehen deine Antworten
			member    | here   | en | team join            | [Leave the team]
			member    | here   | de | team beitreten       | [Team verlassen]
			member    | here   | de | team mitmachen       | [Team verlassen]
			here      | here   | en | [Take part]          | You take part in the team of #here
			other     | here   | en | [Take part]          | [Change to this team]
			other     | here   | de | team beitreten       | [In dieses Team wechseln]
			left      | here   | en | [Take part]          | From Monday, 9 March on your answers go
			member    | new    | en | team join            | This channel is no team
			member    | direct | en | team join            | write it in the channel of the team
			member    | direct | de | team beitreten       | im Kanal des Teams

			here      | direct | en | team leave           | You have left the team of #here
			here      | here   | de | team verlassen       | Du hast das Team von #here
			left      | direct | en | team leave           | You have left the team of #left
			member    | here   | en | team leave           | You are in no team
			stranger  | direct | de | team verlassen       | Du bist in keinem Team
			member    | here   | en | team dance           | I did not understand “dance”
			stranger  | direct | de | team tanzen          | „tanzen“ habe ich nicht verstanden
			""")
	void isAnswered(String who, String where, String language, String says, String answer) {
		Person person = person(who, language);
		Person there = where.equals("direct") ? person : person.in(channel(where));
		if (says.startsWith("[")) {
			there.commands("team");
			there.presses(says.substring(1, says.length() - 1));
		}
		else {
			there.commands(says);
		}
		assertThat(there.answer() + there.form()).contains(answer);
		assertThat(told("new")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			SHARED | en | shared with another company
			SHARED | de | mit einer anderen Firma geteilt
			ABSENT | en | I am not in this channel, so I could not post there.\\nInvite me (en). Then try again.
			ABSENT | de | Ich bin nicht in diesem Kanal und könnte dort nichts schreiben.\\nInvite me (de).
			       | en | I cannot look up this channel at the moment
			       | de | Ich kann diesen Kanal gerade nicht abrufen
			""")
	void isNoTeam(ChannelKind kind, String language, String answer) {
		ChannelRef channel = ref("new");
		if (kind != null) {
			this.platform.channel(channel, new Channel(kind, "#new"));
		}
		else {
			this.platform.keepsBack(channel);
		}
		Person person = person("member", language).in(channel("new"));
		person.commands("team setup").sees(answer.replace("\\n", "\n"));
		person
			.submits("team.setup", "",
					Map.of("minimum", List.of("5"), "time", List.of("09:30"), "zone", List.of("UTC")))
			.sees(answer.replace("\\n", "\n"));
		assertThat(person.form()).isEmpty();
		assertThat(this.teams.find(channel)).isEmpty();
	}

	@Test
	void theButtonInTheChannelOpensTheForm() {
		Person anna = person("member", "en").in(channel("new"));
		anna.commands("team").sees("[Set up a team here]");
		anna.presses("team.setup", "").seesForm("Set up a team").submits().sees("is a team now");
	}

	@Test
	void theChannelIsToldWhatItMeansInItsLanguage() {
		Person anna = person("stranger", "en").in(channel("new"));
		anna.commands("team setup").seesForm("Tuesday", "09:30", "confidential", "nobody's answers, no names");
		anna.fills(Map.of("day", "Thursday", "time", "14:00", "zone", "Europe/Vienna", "language", "Deutsch", "minimum",
				"7"));
		anna.submits().sees("#new-" + this.number + " is a team now", "Nobody takes part yet, you neither");
		assertThat(told("new"))
			.contains("Dieser Kanal ist jetzt ein Team", "Jeden Donnerstag um 14:00 (Mitteleuropäische Zeit)",
					"Was nie erscheint: Namen", "mindestens 7 Leuten", "Jede Person entscheidet selbst", "vertraulich",
					"[Teilnehmen]")
			.doesNotContainIgnoringCase("anonym")
			.doesNotContain(anna.ref().id());
		Team team = team("new");
		assertThat(team.settings().day()).isEqualTo(DayOfWeek.THURSDAY);
		assertThat(team.settings().time()).isEqualTo(LocalTime.of(14, 0));
		assertThat(team.settings().zone()).isEqualTo(ZoneId.of("Europe/Vienna"));
		assertThat(this.teams.minimum(team.id(), THIS_WEEK)).isEqualTo(7);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			minimum | 4        | a whole number from 5 to 100
			minimum | 101      | a whole number from 5 to 100
			minimum | 5.5      | a whole number from 5 to 100
			minimum | many     | a whole number from 5 to 100
			minimum |          | a whole number from 5 to 100
			time    | 25:00    | a time such as 09:30
			zone    | Atlantis | I do not know the time zone
			""")
	void whatIsWrongIsSaidAtItsField(String field, String value, String problem) {
		Person anna = person("member", "en").in(channel("new"));
		anna.commands("team setup").fills(field, (value != null) ? value : "").submits().seesProblem(field, problem);
		assertThat(this.teams.find(ref("new"))).isEmpty();
	}

	@Test
	void aMemberCountsFromTheNextWeekOn() {
		setUp("here", Map.of("zone", "UTC"));
		Person anna = person("here", "en");
		Team team = team("here");
		assertThat(this.teamMembers.counting(team.id(), THIS_WEEK)).isEmpty();
		assertThat(this.teamMembers.counting(team.id(), NEXT_WEEK)).containsExactly(id(anna));
		anna.commands("team")
			.sees("from Monday, 9 March on",
					"The first summary in which you count comes on\nTuesday, 17 March, 10:30 (Central",
					"at least 5 people", "nobody sees your answers, or that you take part");
		this.clock.set("2026-03-25T08:00:00Z");
		anna.commands("team").sees("since Monday, 9 March.", "The next summary comes on Tuesday, 31 March, ");
	}

	@Test
	void theWeekIsThatOfTheTeamsZone() {
		this.clock.set("2026-03-08T23:30:00Z");
		setUp("here", Map.of("zone", "Europe/Berlin"));
		Person anna = person("member", "en").in(channel("here"));
		anna.commands("team join").sees("From Monday, 16 March on");
	}

	@Test
	void nothingOfThatIsReadInTheChannel() {
		setUp("here", Map.of());
		String told = told("here");
		Person anna = person("member", "en").in(channel("here"));
		anna.presses("Take part")
			.commands("team leave")
			.commands("team join")
			.commands("team")
			.presses("Leave the team");
		assertThat(this.platform.seenBy(ref("here"))).singleElement()
			.satisfies((message) -> assertThat(message.text()).isEqualTo(told));
	}

	@Test
	void aChannelThatIsRenamedIsCalledByItsNewName() {
		Person anna = person("here", "en");
		this.platform.channel(ref("here"), new Channel(ChannelKind.INTERNAL, "#here-anew"));
		person("member", "en").in(channel("here")).presses("Take part").sees("the weekly summary of #here-anew");
		anna.commands("team").sees("the team of #here-anew");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | shared with another company
			de | mit einer anderen Firma geteilt
			""")
	void nobodyJoinsInAChannelThatIsSharedMeanwhile(String language, String answer) {
		Person anna = person("member", language).in(channel("here"));
		this.platform.channel(ref("here"), new Channel(ChannelKind.SHARED, "#here"));
		anna.presses("Take part").sees(answer);
		assertThat(this.teamMembers.all(id(anna))).isEmpty();
	}

	/**
	 * A client can send any press, with what was ever read in the channel.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "team.join", "team.change" })
	void nobodyJoinsFromOutsideOfTheChannel(String action) {
		Person anna = person("member", "en");
		Person ben = person("member", "en");
		String team = team("here").id().toString();
		anna.presses(action, team).sees("write it in the channel of the team");
		this.platform.isIn(ref("here"), ben.ref());
		anna.presses(action, team).sees("write it in the channel of the team");
		anna.in(channel("new")).presses(action, team).sees("This channel is no team");
		assertThat(this.teamMembers.all(id(anna))).isEmpty();
		ben.presses(action, team).sees("From Monday, 9 March on your answers go");
		this.dialogue.person(this.workspace + "-other", "anna")
			.joins()
			.presses(action, team)
			.sees("write it in the channel");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "00000000-0000-0000-0000-000000000000" })
	void nobodyJoinsWhatIsNoTeam(String team) {
		person("member", "en").presses("team.join", team).sees("write it in the channel of the team");
	}

	@Test
	void whoIsInTheChannelCanDecideInTheDirectChat() {
		Person anna = person("other", "en");
		this.platform.isIn(ref("here"), person("member", "en").ref(), person("member", "en").ref(), anna.ref());
		anna.presses("team.join", team("here").id().toString()).sees("[Change to this team]");
		anna.presses("Change to this team").sees("Until then they count in #other-");
		this.platform.channel(ref("other"), new Channel(ChannelKind.SHARED, "#other"));
		this.platform.isIn(ref("other"), anna.ref());
		anna.presses("team.join", team("other").id().toString()).sees("shared with another company");
	}

	@Test
	void leavingEndsItAtOnce() {
		Person anna = person("here", "en");
		this.clock.set("2026-03-25T08:00:00Z");
		anna.commands("team")
			.presses("Leave the team")
			.sees("This week does not count any more", "what was published stays");
		for (LocalDate week = THIS_WEEK; week.isBefore(THIS_WEEK.plusWeeks(8)); week = week.plusWeeks(1)) {
			assertThat(this.teamMembers.counting(team("here").id(), week)).isEmpty();
		}
		anna.commands("team").sees("You are in no team");
	}

	@Test
	void changingCountsInEachWeekOnce() {
		Person anna = person("other", "en");
		this.clock.set("2026-03-18T08:00:00Z");
		setUp("here", Map.of());
		anna.in(channel("here")).presses("Take part").presses("Change to this team");
		anna.sees("From Monday, 23 March on", "#here-", "Until then they count in #other-");
		for (LocalDate week = NEXT_WEEK; week.isBefore(NEXT_WEEK.plusWeeks(6)); week = week.plusWeeks(1)) {
			boolean before = week.isBefore(LocalDate.of(2026, 3, 23));
			assertThat(this.teamMembers.counting(team("other").id(), week)).hasSize(before ? 1 : 0);
			assertThat(this.teamMembers.counting(team("here").id(), week)).hasSize(before ? 0 : 1);
		}
		anna.commands("team").sees("You take part in the team of #here-").presses("Leave the team");
		assertThat(this.teamMembers.all(id(anna))).isEmpty();
	}

	@Test
	void changingBackInTheSameWeekIsAsIfNothingHadHappened() {
		Person anna = person("other", "en");
		this.clock.set("2026-03-18T08:00:00Z");
		setUp("here", Map.of());
		anna.in(channel("here")).presses("Take part").presses("Change to this team");
		anna.in(channel("other")).commands("team join").presses("Change to this team");
		for (LocalDate week = NEXT_WEEK; week.isBefore(NEXT_WEEK.plusWeeks(6)); week = week.plusWeeks(1)) {
			assertThat(this.teamMembers.counting(team("other").id(), week)).hasSize(1);
			assertThat(this.teamMembers.counting(team("here").id(), week)).isEmpty();
		}
	}

	@Test
	void aTeamChangesItsSettingsAndTheChannelsMessageFollows() {
		Person anna = person("here", "en");
		anna.commands("team").presses("Team settings").seesForm("Tuesday", "5");
		anna.fills(Map.of("day", "Friday", "minimum", "8", "language", "Deutsch")).submits().sees("Saved for the team");
		assertThat(this.platform.seenBy(ref("here"))).hasSize(1);
		assertThat(told("here")).contains("Jeden Freitag", "mindestens 5 Leuten, ab Montag, 9. März von mindestens 8");
		assertThat(this.teams.minimum(team("here").id(), THIS_WEEK)).isEqualTo(5);
		assertThat(this.teams.minimum(team("here").id(), NEXT_WEEK)).isEqualTo(8);
		anna.commands("team settings").fills("minimum", "7").submits();
		anna.seesProblem("minimum", "a whole number from 8 to 100");
	}

	@Test
	void whoLeftWhileTheFormWasOpenChangesNothing() {
		Person anna = person("here", "en");
		anna.commands("team settings").fills("time", "11:00");
		person("here", "en").commands("team settings").fills("time", "12:00").submits();
		anna.in(channel("here")).commands("team leave");
		anna.submits().sees("Only those who take part");
		assertThat(team("here").settings().time()).isEqualTo(LocalTime.of(12, 0));
	}

	@Test
	void whoLeavesTheChannelLeavesTheTeam() {
		Person anna = person("here", "en");
		this.dialogue.happens(new Incoming.Left(anna.ref(), ref("new")));
		anna.commands("team").sees("You take part");
		this.dialogue.happens(new Incoming.Left(anna.ref(), ref("here")));
		anna.commands("team").sees("You are in no team");
	}

	@Test
	void whoLeftTheChannelWhileNobodyListenedIsFoundWithinADay() {
		Person anna = person("here", "en");
		Person ben = person("here", "en");
		Person cleo = person("here", "en");
		this.platform.isIn(ref("here"), anna.ref(), ben.ref(), cleo.ref());
		lookAtAll();
		assertThat(counting()).hasSize(3);
		this.platform.isIn(ref("here"), anna.ref(), this.dialogue.person("stranger").ref(), cleo.ref());
		lookAtAll();
		assertThat(counting()).hasSize(3);
		this.clock.advance(Duration.ofHours(20));
		lookAtAll();
		assertThat(counting()).containsExactlyInAnyOrder(id(anna), id(cleo));
		ben.commands("team").sees("You are in no team");
	}

	@Test
	void nobodyLeavesWhereThePlatformDoesNotTellOrNamesNobody() {
		Person anna = person("here", "en");
		Person ben = person("here", "en");
		lookAtAll();
		assertThat(counting()).hasSize(2);
		this.platform.isIn(ref("here"), this.dialogue.person("stranger").ref());
		this.clock.advance(Duration.ofHours(1));
		lookAtAll();
		assertThat(counting()).containsExactlyInAnyOrder(id(anna), id(ben));
	}

	/**
	 * Those of other tests too, of which nobody tells.
	 */
	private void lookAtAll() {
		for (int minute = 0; minute < 10; minute++) {
			this.left.look();
		}
	}

	private Set<MemberId> counting() {
		return this.teamMembers.counting(team("here").id(), NEXT_WEEK);
	}

	@Test
	void whoIsGoneFromTheWorkspaceIsGoneFromTheTeam() {
		Person anna = person("here", "en");
		this.dialogue.happens(new Incoming.Deactivated(anna.ref()));
		assertThat(this.teamMembers.counting(team("here").id(), NEXT_WEEK)).isEmpty();
	}

	@Test
	void whoStopsStays() {
		Person anna = person("here", "en");
		anna.commands("stop");
		assertThat(this.teamMembers.counting(team("here").id(), NEXT_WEEK)).hasSize(1);
	}

	@Test
	void aChannelThatIsGoneClosesTheTeamAndANewOneBeginsWithNobody() {
		Person anna = person("here", "en");
		anna.commands("team settings").fills("minimum", "6").submits();
		this.dialogue.happens(new Incoming.ChannelGone(ref("here")));
		this.dialogue.happens(new Incoming.ChannelGone(ref("here")));
		assertThat(team("here").open()).isFalse();
		assertThat(told("here")).contains("is a team no more").doesNotContain("[Take part]");
		anna.commands("team").sees("is closed", "Nothing more is published", "[Leave the team]");
		anna.in(channel("here")).commands("team join").sees("This channel is no team");

		this.clock.set("2026-03-18T08:00:00Z");
		Person bert = this.dialogue.person(this.workspace, "bert").in(channel("here"));
		bert.commands("team setup").fills("minimum", "5").submits().seesProblem("minimum", "from 6 to 100");
		bert.fills("minimum", "6").submits().sees("is a team now");
		assertThat(told("here")).contains("This channel is a team now", "[Take part]");
		assertThat(this.platform.seenBy(ref("here"))).hasSize(1);
		assertThat(this.teamMembers.all(id(anna))).isEmpty();
		anna.commands("team").sees("You are in no team");
	}

	@Test
	void aWorkspaceThatComesBackHasItsTeams() {
		Person anna = person("here", "en");
		this.dialogue.happens(new Incoming.Uninstalled(anna.ref().workspace()));
		this.clock.set("2026-03-11T08:00:00Z");
		this.dialogue.happens(new Incoming.Installed(anna.ref().workspace(), anna.ref()));
		anna.commands("team").sees("You have taken part in the team of #here");
		assertThat(this.teamMembers.counting(team("here").id(), NEXT_WEEK)).hasSize(1);
	}

	@Test
	void aChannelInWhichTheBotMayNotSpeakIsNoTeam() {
		this.platform
			.behave((call) -> (call.to() instanceof ChannelRef) ? new Delivery.Refused("not_in_channel") : null);
		setUp("here", Map.of());
		assertThat(team("here").open()).isFalse();
	}

	@Test
	void homeSaysItInALine() {
		Person anna = person("here", "en");
		anna.opensHome()
			.sees("Team of #here-" + this.number + ": the first summary in which you count comes on Tue, 17 Mar.");
		this.dialogue.happens(new Incoming.ChannelGone(ref("here")));
		anna.opensHome().sees("is closed");
		anna.commands("team leave").opensHome().doesNotSee("team of");
	}

	private Person person(String who, String language) {
		Person person = this.dialogue.person(this.workspace, who + "-" + this.number + "-" + COUNT.incrementAndGet());
		this.platform.profile(person.ref(), profile(Profile.Standing.REGULAR, language));
		setUp("here", Map.of());
		switch (who) {
			case "guest" -> this.platform.profile(person.ref(), profile(Profile.Standing.GUEST, language));
			case "bot" -> this.platform.profile(person.ref(), profile(Profile.Standing.BOT, language));
			case "closed" -> this.platform.profile(person.ref(), profile(Profile.Standing.DEACTIVATED, language));
			case "stranger" -> {
			}
			default -> person.joins();
		}
		switch (who) {
			case "here" -> person.in(channel("here")).commands("team join");
			case "other", "left" -> {
				setUp(who, Map.of());
				person.in(channel(who)).commands("team join");
			}
			default -> {
			}
		}
		if (who.equals("left")) {
			this.dialogue.happens(new Incoming.ChannelGone(ref("left")));
		}
		return person;
	}

	private void setUp(String channel, Map<String, String> values) {
		Person founder = this.dialogue.person(this.workspace, "founder").in(channel(channel));
		if (this.teams.find(ref(channel)).filter(Team::open).isEmpty()) {
			founder.commands("team setup").fills(values).submits();
		}
	}

	private static Profile profile(Profile.Standing standing, String language) {
		return new Profile(ZoneId.of("Europe/Berlin"), Locale.forLanguageTag(language), standing, false);
	}

	private MemberId id(Person person) {
		return this.members.find(person.ref()).orElseThrow().id();
	}

	private Team team(String channel) {
		return this.teams.find(ref(channel)).orElseThrow();
	}

	private String told(String channel) {
		return this.platform.seenBy(ref(channel))
			.stream()
			.map(TestPlatform.Shown::text)
			.reduce("", (before, last) -> last);
	}

	private String channel(String name) {
		return name + "-" + this.number;
	}

	private ChannelRef ref(String name) {
		return new ChannelRef(TestPlatform.NAME, this.workspace, channel(name));
	}

}
