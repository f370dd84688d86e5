package worthwhile.team.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import worthwhile.conversation.Incoming;
import worthwhile.identity.ChannelRef;
import worthwhile.message.Profile;
import worthwhile.people.Workspaces;
import worthwhile.schedule.Due;
import worthwhile.schedule.Sweep;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.Teams;
import worthwhile.testing.CountedStatements;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestPlatform;
import worthwhile.testing.TestPlatform.Shown;
import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a channel reads of its team, week by week. A team is set up on a Monday, its first
 * week begins seven days later, and its summaries come on Tuesdays at 09:30 UTC.
 */
@WorthwhileTest
class PublicationDialogueTests {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private static final String CHANNEL = "marketing";

	/** The Monday of the first week in which anybody counts. */
	private static final LocalDate FIRST = LocalDate.of(2026, 3, 9);

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private TestPlatform platform;

	@Autowired
	private MutableClock clock;

	@Autowired
	private Teams teams;

	@Autowired
	private Workspaces workspaces;

	@Autowired
	private Due due;

	@Autowired
	private Sweep sweep;

	@Autowired
	private PublishWeek publish;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private CountedStatements statements;

	private final String workspace = "publication-" + COUNT.incrementAndGet();

	private final List<Person> people = new ArrayList<>();

	@BeforeEach
	void aMonday() {
		this.platform.reset();
		this.jdbc.sql("DELETE FROM due").update();
	}

	@Test
	void twelvePeopleReadEightWeeks() {
		team(12, FIRST, Map.of());
		int[] minutes = { 40, 40, 40, 40, 10, 10, 130, 25 };
		for (int week = 0; week < minutes.length; week++) {
			answer(12, FIRST.plusWeeks(week), minutes[week] + "m linkedin on purpose, 1 lead");
			tuesdayAfter(FIRST.plusWeeks(week));
		}
		List<String> summaries = summaries();
		assertThat(summaries).hasSize(8);
		assertThat(summaries.get(0)).isEqualTo("""
				The team's week, 9 to 15 March
				The usual time was 30 to 60 minutes a day.
				Usual time a day: 30 to 60 minutes
				Mostly on purpose: more than half
				Mostly habit: at most half
				What came of it: more than half: a lead
				To talk about:
				QUESTION
				Of those who take part, in words and bands.
				What each person answers stays confidential.""".replace("QUESTION", question(0)));
		assertThat(summaries.get(1)).contains("the same band as last time",
				"30 to 60 minutes (four weeks before: 30 to 60 minutes)", "a lead (four weeks before: a lead)",
				"Usual time a day: In each summary, named by its first Monday: "
						+ "9 Mar: 30 to 60 minutes; 16 Mar: 30 to 60 minutes.");
		assertThat(summaries.get(4)).contains("More than half spent less time than in their own weeks before.",
				"Less time than before: more than half", "More time than before: at most half");
		assertThat(summaries.get(6)).contains("More than half spent more time than in their own weeks before.",
				"Less time than before: at most half (four weeks before: mixed, less)",
				"More time than before: more than half");
		assertThat(IntStream.range(0, 8).mapToObj(this::question)).doesNotHaveDuplicates();
		assertThat(String.join("\n", summaries)).doesNotContain("person-")
			.doesNotContainPattern("(?i)twelve|\\d+ (people|persons|of|answer)|%|anonym");
	}

	@Test
	void itReadsInTheLanguageOfTheChannel() {
		team(13, FIRST, Map.of("language", "Deutsch"));
		answer(13, FIRST, "40m linkedin habit");
		IntStream.range(0, 5)
			.forEach((each) -> this.people.get(each).commands("outcome lead linkedin 2h " + FIRST.plusDays(1)));
		this.jdbc.sql("UPDATE check_in SET feeling = 2").update();
		tuesdayAfter(FIRST);
		assertThat(summaries()).singleElement()
			.asString()
			.contains("Die Woche des Teams, 9. bis 15. März", "Üblich waren 30 bis 60 Minuten am Tag.",
					"Meist bewusst: weniger als ein Drittel", "Meist aus Gewohnheit: mehr als zwei Drittel",
					"Für zumindest einige: ein Interessent", "Eher belebt: weniger als ein Drittel",
					"Eher ausgelaugt: mehr als zwei Drittel", "Zum Reden", "vertraulich")
			.doesNotContainIgnoringCase("anonym");
	}

	@Test
	void aWeekWithFourAnswersIsMergedWithTheNext() {
		team(12, FIRST, Map.of());
		answer(4, FIRST, "40m linkedin");
		tuesdayAfter(FIRST);
		assertThat(summaries()).isEmpty();
		answer(8, FIRST.plusWeeks(1), "40m linkedin");
		tuesdayAfter(FIRST.plusWeeks(1));
		assertThat(summaries()).singleElement()
			.asString()
			.contains("The team's weeks, 9 to 22 March", "Two weeks, put together in one summary.")
			.doesNotContainPattern("(?i)too few|four (people|answers|of)");
		answer(8, FIRST.plusWeeks(2), "40m linkedin");
		tuesdayAfter(FIRST.plusWeeks(2));
		assertThat(summaries()).hasSize(2).last().asString().contains("The team's week, 23 to 29 March");
	}

	@Test
	void fourWeeksWithTooFewNeverAppear() {
		team(6, FIRST, Map.of());
		for (int week = 0; week < 4; week++) {
			answer(4, FIRST.plusWeeks(week), "40m linkedin");
			tuesdayAfter(FIRST.plusWeeks(week));
		}
		assertThat(summaries()).isEmpty();
		answer(6, FIRST.plusWeeks(4), "40m linkedin");
		tuesdayAfter(FIRST.plusWeeks(4));
		assertThat(summaries()).singleElement().asString().contains("The team's week, 6 to 12 April");
	}

	@Test
	void aWeekInWhichDifferentPeopleAnsweredCountsThemTogether() {
		team(6, FIRST, Map.of());
		answer(this.people.subList(0, 3), FIRST, "40m linkedin");
		tuesdayAfter(FIRST);
		answer(this.people.subList(2, 4), FIRST.plusWeeks(1), "40m linkedin");
		tuesdayAfter(FIRST.plusWeeks(1));
		assertThat(summaries()).as("four people").isEmpty();
		answer(this.people.subList(4, 5), FIRST.plusWeeks(2), "40m linkedin");
		tuesdayAfter(FIRST.plusWeeks(2));
		assertThat(summaries()).singleElement().asString().contains("Three weeks, put together in one summary.");
	}

	@Test
	void whatIsToldAfterwardsChangesNothing() {
		team(6, FIRST, Map.of());
		answer(6, FIRST, "40m linkedin, 1 lead");
		tuesdayAfter(FIRST);
		List<String> before = summaries();
		List<String> stored = stored();
		String day = FIRST.plusDays(1).toString();
		this.people.get(0).commands("log " + day + " 400m linkedin");
		this.people.get(1).commands("delete " + day).presses("Everything told for Tuesday, 10 March").presses("Delete");
		this.people.get(2).commands("log " + FIRST.plusDays(3) + " 90m linkedin habit");
		this.people.get(3).commands("forget").presses("Delete everything");
		this.people.get(4).in(CHANNEL).commands("team leave");
		join(1);
		this.dialogue.settle();
		assertThat(stored()).isEqualTo(stored).hasSize(1);
		assertThat(summaries()).isEqualTo(before);
		answer(6, FIRST.plusWeeks(1), "40m linkedin");
		tuesdayAfter(FIRST.plusWeeks(1));
		assertThat(summaries()).as("four of them count still").hasSize(1);
		assertThat(stored()).isEqualTo(stored);
	}

	@Test
	void anAnswerCountsAsItStandsAtPublication() {
		team(5, FIRST, Map.of());
		answer(5, FIRST, "40m linkedin");
		for (Person person : this.people) {
			person.commands("delete " + FIRST.plusDays(1)).presses("Delete");
			person.commands("log " + FIRST.plusDays(2) + " 10m linkedin");
		}
		tuesdayAfter(FIRST);
		assertThat(summaries()).singleElement().asString().contains("The usual time was 0 to 15 minutes a day.");
	}

	@Test
	void whoLeavesBeforeItCountsNoMore() {
		team(5, FIRST, Map.of());
		answer(5, FIRST, "40m linkedin");
		this.people.get(0).in(CHANNEL).commands("team leave");
		tuesdayAfter(FIRST);
		assertThat(summaries()).isEmpty();
	}

	@Test
	void whoChangesCountsInEachWeekOnce() {
		team(6, FIRST, Map.of());
		this.clock.set(at(FIRST, 12));
		setUp("other", Map.of());
		for (Person person : this.people) {
			person.in("other").commands("team join").presses("Change to this team");
		}
		answer(6, FIRST, "40m linkedin");
		answer(6, FIRST.plusWeeks(1), "10m linkedin");
		tuesdayAfter(FIRST.plusWeeks(1));
		this.clock.set(at(FIRST.plusWeeks(2).plusDays(1), 12));
		this.dialogue.settle();
		assertThat(summaries()).singleElement()
			.asString()
			.contains("The team's week, 9 to 15 March", "30 to 60 minutes");
		assertThat(summaries("other")).singleElement()
			.asString()
			.contains("The team's week, 16 to 22 March", "0 to 15 minutes");
	}

	@Test
	void moreThanFiveAreNeededWhereATeamWantsThat() {
		team(6, FIRST, Map.of("minimum", "7"));
		answer(6, FIRST, "40m linkedin");
		tuesdayAfter(FIRST);
		assertThat(summaries()).isEmpty();
	}

	@Test
	void theYearWithFiftyThreeWeeks() {
		LocalDate last = LocalDate.of(2026, 12, 28);
		team(5, last, Map.of());
		for (int week = 0; week < 2; week++) {
			answer(5, last.plusWeeks(week), "40m linkedin");
			tuesdayAfter(last.plusWeeks(week));
		}
		assertThat(summaries()).hasSize(2);
		assertThat(summaries().get(0)).contains("The team's week, 28 December to 3 January");
		assertThat(summaries().get(1)).contains("The team's week, 4 to 10 January");
	}

	/**
	 * The summary of a week comes in the week after: the day on which clocks change.
	 */
	@ParameterizedTest
	@CsvSource({ "2026-03-16, 02:30, 2026-03-29T01:00:00Z", "2026-10-12, 02:30, 2026-10-25T00:30:00Z",
			"2026-03-16, 09:30, 2026-03-29T07:30:00Z", "2026-10-12, 09:30, 2026-10-25T08:30:00Z" })
	void clocksThatChangeNeitherSkipNorDouble(LocalDate first, String time, Instant at) {
		team(5, first, Map.of("zone", "Europe/Berlin", "day", "Sunday", "time", time));
		answer(5, first, "40m linkedin");
		answer(5, first.plusWeeks(1), "40m linkedin");
		this.clock.set(at.minusSeconds(1));
		this.dialogue.settle();
		assertThat(summaries()).isEmpty();
		this.clock.set(at);
		this.dialogue.settle();
		assertThat(summaries()).hasSize(1);
		this.dialogue.liveUntil(at.plus(Duration.ofHours(3)).toString());
		assertThat(summaries()).hasSize(1);
		this.dialogue.liveUntil(at.plus(Duration.ofDays(7).plusHours(2)).toString());
		assertThat(summaries()).hasSize(2);
	}

	@Test
	void aChangeOfDayOrZoneNeitherSkipsNorDoublesAWeek() {
		team(5, FIRST, Map.of());
		for (int week = 0; week < 4; week++) {
			answer(5, FIRST.plusWeeks(week), "40m linkedin");
		}
		tuesdayAfter(FIRST);
		change(Map.of("day", "Friday"));
		assertThat(next()).isEqualTo("2026-03-27T09:30:00Z");
		this.dialogue.liveUntil("2026-03-25T12:00:00Z");
		change(Map.of("day", "Wednesday", "zone", "Pacific/Auckland"));
		assertThat(next()).as("is late for it").isEqualTo("2026-03-24T20:30:00Z");
		this.dialogue.settle();
		change(Map.of("day", "Monday", "zone", "America/Los_Angeles"));
		assertThat(next()).isEqualTo("2026-03-30T16:30:00Z");
		this.dialogue.liveUntil("2026-04-06T20:00:00Z");
		assertThat(weeks()).containsExactly("2026-03-09", "2026-03-16", "2026-03-23", "2026-03-30");
	}

	@Test
	void aWeekThatWaitsIsNotDecidedAgainOnAnotherDay() {
		team(5, FIRST, Map.of());
		answer(4, FIRST, "40m linkedin");
		tuesdayAfter(FIRST);
		answer(this.people.subList(4, 5), FIRST, "40m linkedin");
		change(Map.of("day", "Friday"));
		assertThat(next()).isEqualTo("2026-03-27T09:30:00Z");
		this.dialogue.liveUntil("2026-03-27T10:00:00Z");
		assertThat(summaries()).singleElement().asString().contains("Two weeks, put together");
	}

	@Test
	void whatWasMissedComesOneByOneInOrder() {
		team(5, FIRST, Map.of());
		for (int week = 0; week < 2; week++) {
			answer(5, FIRST.plusWeeks(week), "40m linkedin");
		}
		this.clock.set(at(FIRST.plusWeeks(2).plusDays(1), 12));
		this.dialogue.settle();
		assertThat(weeks()).containsExactly("2026-03-09");
		this.dialogue.liveUntil(at(FIRST.plusWeeks(2).plusDays(1), 13).toString());
		assertThat(weeks()).containsExactly("2026-03-09", "2026-03-16");
		assertThat(summaries().get(1)).contains("The team's week, 16 to 22 March");
		assertThat(next()).isEqualTo("2026-03-31T09:30:00Z");
	}

	@Test
	void twoNodesPublishAWeekOnce() {
		team(5, FIRST, Map.of());
		answer(5, FIRST, "40m linkedin");
		Instant now = at(FIRST.plusWeeks(1).plusDays(1), 12);
		Map<UUID, Instant> claimed = Map.of(team().id().value(), now);
		ExecutorService nodes = Executors.newFixedThreadPool(2);
		try {
			Stream
				.generate(() -> CompletableFuture.runAsync(() -> new TransactionTemplate(this.transactions)
					.executeWithoutResult((status) -> this.publish.perform(claimed, now)), nodes))
				.limit(2)
				.toList()
				.forEach(CompletableFuture::join);
		}
		finally {
			nodes.shutdown();
		}
		assertThat(weeks()).containsExactly("2026-03-09");
		assertThat(
				this.jdbc.sql("SELECT count(*) FROM push WHERE topic = 'team-summary'").query(Integer.class).single())
			.isEqualTo(1);
	}

	@Test
	void aBatchIsSmallAndTheOthersComeNext() {
		Instant now = at(FIRST, 12);
		Map<UUID, Instant> many = new HashMap<>();
		IntStream.range(0, 70).forEach((place) -> many.put(UUID.randomUUID(), now.minusSeconds(place)));
		Map<UUID, Instant> next = this.publish.perform(many, now);
		assertThat(next).hasSize(20);
		assertThat(next.values()).containsOnly(now.plusMillis(1));
		assertThat(next.keySet())
			.allMatch((team) -> many.getOrDefault(team, Instant.MIN).isAfter(now.minusSeconds(20)));
	}

	@Test
	void aClosedTeamPublishesNothingAndWhatWasPublishedStays() {
		team(5, FIRST, Map.of());
		answer(5, FIRST, "40m linkedin");
		answer(5, FIRST.plusWeeks(1), "40m linkedin");
		this.clock.set(at(FIRST.plusWeeks(1).plusDays(1), 12));
		this.sweep.sweep();
		assertThat(weeks()).hasSize(1);
		this.dialogue.happens(new Incoming.ChannelGone(ref(CHANNEL)));
		assertThat(summaries()).as("was queued still").isEmpty();
		assertThat(this.due.at(PublishWeek.KIND, team().id().value())).isEmpty();
		tuesdayAfter(FIRST.plusWeeks(1));
		assertThat(weeks()).hasSize(1);
	}

	@Test
	void aTeamThatIsOpenedAgainBeginsAnew() {
		team(5, FIRST, Map.of());
		answer(5, FIRST, "40m linkedin");
		this.dialogue.happens(new Incoming.ChannelGone(ref(CHANNEL)));
		this.clock.set(at(FIRST.plusWeeks(2), 8));
		setUp(CHANNEL, Map.of());
		this.people.forEach((person) -> person.in(CHANNEL).commands("team join"));
		answer(5, FIRST.plusWeeks(3), "40m linkedin");
		tuesdayAfter(FIRST.plusWeeks(3));
		assertThat(summaries()).singleElement().asString().contains("The team's week, 30 March to 5 April");
	}

	@Test
	void aPausedWorkspacePublishesWhenItIsResumed() {
		team(5, FIRST, Map.of());
		answer(5, FIRST, "40m linkedin");
		pause(true);
		tuesdayAfter(FIRST);
		assertThat(weeks()).isEmpty();
		pause(false);
		this.dialogue.liveUntil(at(FIRST.plusWeeks(1).plusDays(1), 14).toString());
		assertThat(summaries()).hasSize(1);
	}

	@Test
	void aWorkspaceThatRemovedTheBotPublishesNothingUntilItIsBack() {
		team(5, FIRST, Map.of());
		answer(5, FIRST, "40m linkedin");
		Person anna = this.people.get(0);
		this.dialogue.happens(new Incoming.Uninstalled(anna.ref().workspace()));
		assertThat(this.due.at(PublishWeek.KIND, team().id().value())).isEmpty();
		tuesdayAfter(FIRST);
		this.dialogue.happens(new Incoming.Installed(anna.ref().workspace(), anna.ref()));
		this.dialogue.settle();
		assertThat(summaries()).hasSize(1);
	}

	@Test
	void aMemberSeesTheLastOneAndWhenTheNextComes() {
		team(5, FIRST, Map.of());
		Person anna = this.people.get(0);
		anna.commands("team").doesNotSee("The team's week");
		answer(5, FIRST, "40m linkedin");
		tuesdayAfter(FIRST);
		anna.commands("team")
			.sees("The next summary comes on Tuesday, 24 March, ", "The team's week, 9 to 15 March", "30 to 60 minutes",
					"[Leave the team]");
		assertThat(summaries()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UPDATE team_publication SET question = 1 + question",
			"UPDATE team_publication SET content = '{}'", "DELETE FROM team_publication", "TRUNCATE team_publication",
			"DELETE FROM team WHERE id IN (SELECT team FROM team_publication)",
			"INSERT INTO team_publication SELECT team, workspace, first_week, 2, published_at, content, question "
					+ "FROM team_publication",
			"INSERT INTO team_publication SELECT team, workspace, first_week - 7, 1, published_at, content, question "
					+ "FROM team_publication",
			"INSERT INTO team_publication SELECT team, workspace, first_week + 8, 1, published_at, content, question "
					+ "FROM team_publication" })
	void whatWasPublishedIsNeverChanged(String statement) {
		team(5, FIRST, Map.of());
		answer(5, FIRST, "40m linkedin");
		tuesdayAfter(FIRST);
		List<String> before = stored();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(statement).update());
		assertThat(stored()).isEqualTo(before).hasSize(1);
	}

	@Test
	void itGoesWithTheWorkspace() {
		team(5, FIRST, Map.of());
		answer(5, FIRST, "40m linkedin");
		tuesdayAfter(FIRST);
		assertThat(stored()).hasSize(1);
		this.people.forEach((person) -> person.commands("forget").presses("Delete everything"));
		this.workspaces.delete(team().workspace());
		assertThat(this.jdbc
			.sql("SELECT count(*) FROM team_publication p JOIN workspace w ON w.id = p.workspace "
					+ "WHERE w.ref = :ref")
			.param("ref", this.workspace)
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.teams.find(ref(CHANNEL))).isEmpty();
	}

	@Test
	void itTakesAsManyStatementsForManyAsForFew() {
		team(5, FIRST, Map.of());
		answer(5, FIRST, "40m linkedin, 1 lead");
		int few = statements(FIRST);
		join(20);
		answer(20, FIRST.plusWeeks(2), "40m linkedin, 1 lead");
		tuesdayAfter(FIRST.plusWeeks(1));
		assertThat(statements(FIRST.plusWeeks(2))).isEqualTo(few).isLessThan(17);
		assertThat(weeks()).hasSize(2);
	}

	private int statements(LocalDate week) {
		Instant now = at(week.plusWeeks(1).plusDays(1), 10);
		this.clock.set(now);
		this.statements.reset();
		new TransactionTemplate(this.transactions).executeWithoutResult(
				(status) -> this.publish.perform(Map.of(team().id().value(), now.minusSeconds(1800)), now));
		return this.statements.count();
	}

	/**
	 * A channel with so many people in its team.
	 * @param first the Monday of its first week
	 */
	private void team(int size, LocalDate first, Map<String, String> settings) {
		this.clock.set(at(first.minusWeeks(1), 8));
		setUp(CHANNEL, settings);
		join(size);
	}

	private void setUp(String channel, Map<String, String> settings) {
		Person founder = this.dialogue.person(this.workspace, "founder").in(channel);
		Map<String, String> all = new HashMap<>(Map.of("zone", "UTC"));
		all.putAll(settings);
		founder.commands("team setup").fills(all).submits();
	}

	private void join(int count) {
		for (int place = 0; place < count; place++) {
			Person person = this.dialogue.person(this.workspace, "person-" + this.people.size());
			this.platform.profile(person.ref(),
					new Profile(ZoneId.of("UTC"), Locale.ENGLISH, Profile.Standing.REGULAR, false));
			person.commands("join").submits();
			person.in(CHANNEL).commands("team join");
			this.people.add(person);
		}
		quiet();
	}

	/**
	 * Nobody is asked anything in these tests.
	 */
	private void quiet() {
		this.jdbc.sql("DELETE FROM due WHERE kind <> :kind").param("kind", PublishWeek.KIND).update();
	}

	/**
	 * The first ones of the people answer for the Tuesday of a week, on the Monday after.
	 */
	private void answer(int count, LocalDate week, String sentence) {
		answer(this.people.subList(0, count), week, sentence);
	}

	private void answer(List<Person> answering, LocalDate week, String sentence) {
		this.clock.set(at(week.plusWeeks(1), 12));
		answering.forEach((person) -> person.commands("log " + week.plusDays(1) + " " + sentence));
		quiet();
	}

	private void tuesdayAfter(LocalDate week) {
		Instant noon = at(week.plusWeeks(1).plusDays(1), 12);
		this.clock.set(at(week.plusWeeks(1).plusDays(1), 9));
		this.dialogue.settle();
		this.clock.set(noon);
		this.dialogue.settle();
	}

	private void change(Map<String, String> settings) {
		this.people.get(0).in(CHANNEL).commands("team settings").fills(settings).submits();
	}

	private void pause(boolean paused) {
		this.jdbc.sql("UPDATE workspace SET paused = :paused WHERE ref = :ref")
			.param("paused", paused)
			.param("ref", this.workspace)
			.update();
	}

	private static Instant at(LocalDate day, int hour) {
		return LocalDateTime.of(day.getYear(), day.getMonth(), day.getDayOfMonth(), hour, 0).toInstant(ZoneOffset.UTC);
	}

	private String next() {
		return this.due.at(PublishWeek.KIND, team().id().value()).orElseThrow().toString();
	}

	private List<String> summaries() {
		return summaries(CHANNEL);
	}

	private List<String> summaries(String channel) {
		return this.platform.seenBy(ref(channel))
			.stream()
			.map(Shown::text)
			.filter((text) -> text.startsWith("The team's week") || text.startsWith("Die Woche des Teams"))
			.toList();
	}

	private String question(int summary) {
		String[] lines = summaries().get(summary).split("\n");
		return lines[lines.length - 3];
	}

	private List<String> stored() {
		return this.jdbc.sql("SELECT p::text FROM team_publication p WHERE team = :team ORDER BY first_week")
			.param("team", team().id().value())
			.query(String.class)
			.list();
	}

	private List<String> weeks() {
		return this.jdbc.sql("SELECT first_week::text FROM team_publication WHERE team = :team ORDER BY first_week")
			.param("team", team().id().value())
			.query(String.class)
			.list();
	}

	private Team team() {
		return this.teams.find(ref(CHANNEL)).orElseThrow();
	}

	private ChannelRef ref(String channel) {
		return new ChannelRef(TestPlatform.NAME, this.workspace, channel);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Counting {

		@Bean
		static CountedStatements countedStatements() {
			return CountedStatements.all();
		}

	}

}
