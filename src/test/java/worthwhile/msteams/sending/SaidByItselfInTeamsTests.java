package worthwhile.msteams.sending;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.identity.WorkspaceRef;
import worthwhile.msteams.FakeTeams;
import worthwhile.msteams.TeamsDoor;
import worthwhile.msteams.TeamsMessage;
import worthwhile.msteams.TeamsTest;
import worthwhile.msteams.answering.TeamsSide;
import worthwhile.outbox.Outbox;
import worthwhile.testing.Dialogue;
import worthwhile.testing.JdbcCrowd;
import worthwhile.testing.MutableClock;
import worthwhile.testing.ProbeHandler;
import worthwhile.testing.TestDatabase;
import worthwhile.testing.Tries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static worthwhile.testing.Patience.await;

/**
 * What the bot says by itself in Teams, and what becomes of it for each answer that Teams
 * gives. It is Monday, 2 March 2026, 8:00 UTC; people live in New York.
 */
@TeamsTest
@Import(ProbeHandler.class)
class SaidByItselfInTeamsTests {

	private static final String START = "2026-03-02T08:00:00Z";

	private static final String A_WEEK_LATER = "2026-03-09T08:00:00Z";

	private static final String OTHER_TENANT = "72f988bf-0000-0000-0000-000000000002";

	private static final int CROWD = Tries.of(1000, 200);

	private final FakeTeams teams;

	private final TeamsDoor door;

	private final MutableClock clock;

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private Outbox outbox;

	@Autowired
	private ForgetStrangers strangers;

	@Autowired
	private TestDatabase database;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private JdbcClient jdbc;

	SaidByItselfInTeamsTests(@Autowired FakeTeams teams, @Autowired MutableClock clock, @LocalServerPort int port) {
		this.teams = teams;
		this.clock = clock;
		this.door = new TeamsDoor(port, teams, clock);
	}

	@BeforeEach
	void nobodyIsKnown() {
		this.database.empty();
		this.clock.set(START);
	}

	/**
	 * Each twentieth person is one for whom Teams has such an answer.
	 */
	@Test
	void reachesAThousandPeopleInTwoTenantsHoweverTeamsAnswers() {
		Instant asked = Instant.parse("2026-03-03T10:00:00Z");
		new JdbcCrowd(this.jdbc).joins(CROWD, "crowd-", asked, tenant(FakeTeams.TENANT), tenant(OTHER_TENANT));
		areInTeams();
		IntStream.rangeClosed(1, CROWD).forEach(this::fails);
		this.dialogue.liveUntil("2026-03-03T19:59:00Z");

		Map<String, Long> seen = this.teams.all()
			.stream()
			.collect(Collectors.groupingBy(TeamsMessage::conversation, Collectors.counting()));
		for (int number = 1; number <= CROWD; number++) {
			assertThat(seen.getOrDefault(chat(number), 0L)).as("person %d", number).isEqualTo(times(number));
		}
		assertThat(standing("ACTIVE")).isEqualTo(CROWD - 4 * CROWD / 20);
		assertThat(standing("UNREACHABLE")).isEqualTo(4 * CROWD / 20);
		assertThat(this.outbox.next()).isEmpty();
		assertThat(this.jdbc.sql("SELECT count(*) FROM push").query(Integer.class).single()).isZero();
	}

	private void fails(int number) {
		String chat = chat(number);
		switch (number % 20) {
			case 0 -> this.teams.failNext(chat, WireMock.status(429).withHeader("Retry-After", "7"));
			case 1 -> this.teams.failNext(chat, WireMock.status(412));
			case 2 -> this.teams.failNext(chat, WireMock.status(502));
			case 3 -> this.teams.failNextThoughDone(chat, WireMock.status(503));
			case 4 -> failsFor(chat, 2, WireMock.status(504));
			case 5 -> this.teams.failNextThoughDone(chat, WireMock.status(500));
			case 6 -> this.teams.failNext(chat, WireMock.status(401));
			case 7 -> this.teams.failNext(chat, FakeTeams.error(403, "ConversationBlockedByUser"));
			case 8 -> this.teams.failNext(chat, FakeTeams.error(403, "BotDisabledByAdmin"));
			case 9 -> this.teams.failNext(chat, FakeTeams.error(403, "MessageWritesBlocked"));
			case 10 -> this.teams.failNext(chat, FakeTeams.error(403, "BotNotInConversationRoster"));
			case 11 -> this.teams.failNext(chat, FakeTeams.error(404, "ConversationNotFound"));
			case 12 -> this.teams.failNext(chat, WireMock.status(413));
			case 13 -> failsFor(chat, 100, WireMock.status(412));
			default -> {
				// Teams takes it
			}
		}
	}

	private void failsFor(String chat, int calls, ResponseDefinitionBuilder answer) {
		for (int call = 0; call < calls; call++) {
			this.teams.failNext(chat, answer);
		}
	}

	/**
	 * Twice only where nobody knew whether it was there.
	 */
	private static long times(int number) {
		return switch (number % 20) {
			case 3 -> 2;
			case 4, 7, 8, 9, 10, 13 -> 0;
			default -> 1;
		};
	}

	private static String chat(int number) {
		return FakeTeams.chat("crowd-" + number);
	}

	/**
	 * The chat with half of them was never opened, but with those whose chat is gone.
	 */
	private void areInTeams() {
		this.jdbc.sql("INSERT INTO teams_tenant (tenant, service) SELECT ref, :service FROM workspace")
			.param("service", this.teams.serviceUrl())
			.update();
		this.jdbc.sql("""
				INSERT INTO teams_person (tenant, person, account, conversation, zone, language)
				SELECT w.ref, m.person, '29:' || m.person,
					CASE WHEN m.id::text < '8' OR m.person ~ '[13579]1$' THEN :chat || m.person ELSE '' END, 'UTC', 'en'
				FROM member m JOIN workspace w ON w.id = m.workspace
				""").param("chat", FakeTeams.chat("")).update();
	}

	private static WorkspaceRef tenant(String id) {
		return new WorkspaceRef("msteams", id);
	}

	private int standing(String standing) {
		return this.jdbc.sql("SELECT count(*) FROM member WHERE standing = :standing")
			.param("standing", standing)
			.query(Integer.class)
			.single();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ConversationBlockedByUser", "BotDisabledByAdmin", "MessageWritesBlocked",
			"BotNotInConversationRoster" })
	void explainsToWhomItCouldNotWriteThatItDidNot(String code) {
		TeamsSide ada = joined("ADA-" + code);
		this.teams.failNext(FakeTeams.chat("ADA-" + code), FakeTeams.error(403, code));
		this.dialogue.liveUntil("2026-03-02T22:00:00Z");
		assertThat(standing("UNREACHABLE")).isEqualTo(1);
		ada.command("");
		sees(ada, "My last message did not reach you here, so I stopped asking.");
		ada.press("Ask me again");
		sees(ada, "Good to have you back.");
		assertThat(standing("ACTIVE")).isEqualTo(1);
	}

	@Test
	void asksAgainWhoInstallsItAgain() {
		TeamsSide ben = joined("BEN");
		this.teams.failNext(FakeTeams.chat("BEN"), FakeTeams.error(403, "BotNotInConversationRoster"));
		this.dialogue.liveUntil("2026-03-02T22:00:00Z");
		assertThat(standing("UNREACHABLE")).isEqualTo(1);
		ben.send(ben.activity("installationUpdate").put("action", "add"));
		assertThat(standing("ACTIVE")).isEqualTo(1);
		this.dialogue.liveUntil("2026-03-03T22:00:00Z");
		sees(ben, "How much time went into business social media");
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 413 })
	void saysInWordsWhatTeamsDoesNotTakeAsACard(int status) {
		TeamsSide cara = joined("CARA-" + status);
		int before = cara.messages().size();
		this.teams.failNext(FakeTeams.chat("CARA-" + status), WireMock.status(status));
		this.dialogue.liveUntil("2026-03-02T22:00:00Z");
		List<TeamsMessage> seen = this.teams.seen(FakeTeams.chat("CARA-" + status));
		assertThat(seen).hasSize(before + 1).last().satisfies((message) -> {
			assertThat(message.card().isMissingNode()).isTrue();
			assertThat(message.words()).contains("How much time went into business social media");
		});
	}

	@Test
	void makesAChatAnewOnce() {
		joined("DAN");
		String chat = FakeTeams.chat("DAN");
		this.teams.failNext(chat, FakeTeams.error(404, "ConversationNotFound"));
		this.teams.failNext(chat, FakeTeams.error(404, "ConversationNotFound"));
		this.dialogue.liveUntil("2026-03-02T22:00:00Z");
		assertThat(standing("UNREACHABLE")).isEqualTo(1);
		assertThat(this.teams.calls()
			.stream()
			.filter((call) -> call.path().isEmpty() && call.body().toString().contains("29:DAN"))).hasSize(1);
	}

	/**
	 * Nothing but the address from which somebody asked is known then.
	 */
	@Test
	void isSorryInTheChannelWhileTheDatabaseIsAway() throws SQLException {
		TeamsSide eve = new TeamsSide(this.teams, this.door, "EVE");
		eve.say("a probe before");
		sees(eve, "heard: a probe before");
		String place = "19:outage@thread.tacv2";
		this.database.disappear();
		this.dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
		try {
			eve.in(place).say("a probe while it is away");
			await().until(() -> !this.teams.seen(place).isEmpty());
		}
		finally {
			this.database.reappear();
		}
		assertThat(this.teams.seen(place)).extracting(TeamsMessage::words)
			.containsExactly("Sorry, that did not work. Nothing was stored; please try again in a moment.");
		await().until(this::works);
		assertThat(eve.messages()).hasSize(1);
	}

	private boolean works() {
		try {
			return this.jdbc.sql("SELECT true").query(Boolean.class).single();
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	@Test
	void goesByTheWorkspacesZoneAndSaysSoUntilSomebodyWrites() {
		TeamsSide fay = new TeamsSide(this.teams, this.door, "FAY");
		ObjectNode installed = fay.activity("installationUpdate").put("action", "add");
		installed.remove("localTimezone");
		fay.send(installed);
		await().until(() -> this.outbox.deliver() >= 0 && !fay.messages().isEmpty());
		TeamsMessage welcome = this.teams.seen(FakeTeams.chat("FAY")).get(0);
		ObjectNode press = fay.activity("invoke").put("name", "task/fetch").put("replyToId", welcome.id());
		press.remove("localTimezone");
		press.putObject("value").set("data", welcome.action("Join").orElseThrow().path("data"));
		assertThat(fay.send(press).toString())
			.contains("Coordinated Universal Time, as is usual here: I do not know your own time zone yet.");
		fay.command("join");
		assertThat(fay.form().toString()).contains("Eastern").doesNotContain("as is usual in your workspace");
	}

	@Test
	void forgetsAfterAWeekHowThoseAreReachedWhoDidNotJoin() {
		TeamsSide gus = new TeamsSide(this.teams, this.door, "GUS");
		gus.say("a probe of a stranger");
		sees(gus, "heard: a probe of a stranger");
		joined("HAL");
		this.clock.set("2026-03-09T07:59:59Z");
		this.strangers.beat();
		assertThat(known()).containsExactlyInAnyOrder("aad-GUS", "aad-HAL");
		this.clock.set(A_WEEK_LATER);
		this.strangers.beat();
		assertThat(known()).containsExactly("aad-HAL");
		gus.say("a probe a week later");
		sees(gus, "heard: a probe a week later");
		assertThat(known()).containsExactlyInAnyOrder("aad-GUS", "aad-HAL");
		this.clock.set("2027-03-09T08:00:00Z");
		this.strangers.beat();
		assertThat(known()).containsExactly("aad-HAL");
	}

	@Test
	void forgetsStrangersBitByBitAndLooksAtMembersOnce() {
		joined("IDA");
		this.jdbc.sql("""
				INSERT INTO teams_person (tenant, person, account, conversation, zone, language, known_until)
				SELECT tenant, 'stranger-' || n, '29:' || n, '', '', '', known_until
				FROM teams_person, generate_series(1, :count) AS n
				""").param("count", ForgetStrangers.AT_ONCE).update();
		this.clock.set(A_WEEK_LATER);
		this.strangers.beat();
		assertThat(known()).hasSizeBetween(1, 2);
		this.strangers.beat();
		assertThat(known()).containsExactly("aad-IDA");
		assertThat(this.jdbc.sql("SELECT count(*) FROM teams_person WHERE known_until IS NULL")
			.query(Integer.class)
			.single()).isOne();
	}

	/**
	 * The week in which they wait for it is not over before.
	 */
	@Test
	void welcomesAtTheEndOfTheWeekWhoInstalledIt() {
		TeamsSide jo = new TeamsSide(this.teams, this.door, "JO");
		jo.send(jo.activity("installationUpdate").put("action", "add"));
		this.clock.set("2026-03-09T07:59:59Z");
		this.strangers.beat();
		await().until(() -> this.outbox.deliver() >= 0 && !jo.messages().isEmpty());
		assertThat(jo.messages()).singleElement().asString().contains("Worthwhile");
	}

	@Test
	void followsTheZoneAndTheLanguageOfWhatSomebodySends() {
		TeamsSide lea = joined("LEA");
		assertThat(settings("LEA")).isEqualTo("America/New_York en");
		ObjectNode said = lea.activity("message").put("text", "a probe from Lisbon");
		lea.send(said.put("localTimezone", "Europe/Lisbon").put("locale", "de-DE"));
		sees(lea, "heard: a probe from Lisbon");
		assertThat(settings("LEA")).isEqualTo("Europe/Lisbon de");
		lea.send(lea.activity("conversationUpdate").put("localTimezone", "Asia/Tokyo"));
		assertThat(settings("LEA")).isEqualTo("Europe/Lisbon de");
	}

	private String settings(String person) {
		return this.jdbc.sql("SELECT zone || ' ' || language FROM member WHERE person = :person")
			.param("person", "aad-" + person)
			.query(String.class)
			.single();
	}

	@Test
	void answersWhereTeamsSaidLastThatItIs() {
		TeamsSide moe = joined("MOE");
		String elsewhere = this.teams.serviceUrl().replaceAll("/$", "");
		ObjectNode said = moe.activity("message").put("text", "a probe from a new address");
		moe.send(said.put("serviceUrl", elsewhere));
		sees(moe, "heard: a probe from a new address");
		assertThat(this.jdbc.sql("SELECT service FROM teams_tenant").query(String.class).list())
			.containsExactly(elsewhere);
		this.dialogue.liveUntil("2026-03-02T22:00:00Z");
		sees(moe, "How much time went into business social media");
	}

	@Test
	void handsAFileOverOnceAndForAQuarterOfAnHour() {
		TeamsSide nan = new TeamsSide(this.teams, this.door, "NAN");
		handsAFile(nan, 1);
		this.clock.advance(Duration.ofMinutes(14));
		assertThat(nan.file("probe.txt")).asString().isEqualTo("what is in it");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> nan.file("probe.txt"))
			.withMessageContaining("This link is over or was used");
		handsAFile(nan, 2);
		this.clock.advance(Duration.ofMinutes(15).plusSeconds(1));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> nan.file("probe.txt"))
			.withMessageContaining("This link is over or was used");
	}

	private static void handsAFile(TeamsSide side, int times) {
		side.command("probe file");
		await().until(() -> side.messages().stream().filter((words) -> words.contains("your file")).count() == times);
	}

	private List<String> known() {
		return this.jdbc.sql("SELECT person FROM teams_person").query(String.class).list();
	}

	@Test
	void tellsATeamItsWeekAndEachPersonTheirs() {
		this.clock.set("2026-03-06T12:00:00Z");
		String channel = "19:weekly@thread.tacv2";
		TeamsSide founder = new TeamsSide(this.teams, this.door, "FOUNDER").in(channel);
		founder.command("team setup");
		founder.fill(Map.of("zone", "UTC"));
		sees(founder, "is a team now");
		List<TeamsSide> people = IntStream.range(0, 5).mapToObj((number) -> joined("WEEK-" + number)).toList();
		people.forEach((person) -> {
			person.in(channel).command("team join");
			sees(person, "your answers go into the weekly summary");
		});
		for (int day = 9; day <= 13; day++) {
			this.dialogue.liveUntil("2026-03-%02dT20:45:00Z".formatted(day));
			people.forEach((person) -> answers(person, "40m linkedin on purpose, 1 lead"));
		}
		this.dialogue.liveUntil("2026-03-13T23:00:00Z");
		people.forEach((person) -> assertThat(person.messages()).as("%s", person.messages())
			.filteredOn((words) -> words.contains("Your week, "))
			.singleElement()
			.asString()
			.contains("Mon 9 Mar to Fri 13 Mar", "5 leads", "Only you see this."));
		assertThat(this.teams.seen(channel)).noneMatch((message) -> message.words().contains("Your week"));
		this.dialogue.liveUntil("2026-03-17T12:00:00Z");
		assertThat(this.teams.seen(channel)).extracting(TeamsMessage::words)
			.filteredOn((words) -> words.contains("The team's week"))
			.singleElement()
			.asString()
			.contains("9 to 15 March", "30 to 60 minutes", "a lead")
			.doesNotContain("Somebody", "WEEK-");
	}

	private void answers(TeamsSide person, String sentence) {
		int before = person.messages().size();
		person.say(sentence);
		await().until(() -> person.messages().size() > before);
	}

	private TeamsSide joined(String id) {
		TeamsSide person = new TeamsSide(this.teams, this.door, id);
		person.command("join");
		person.fill(Map.of());
		sees(person, "Good to have you.");
		return person;
	}

	private static void sees(TeamsSide side, String words) {
		await().until(() -> side.messages().stream().anyMatch((message) -> message.contains(words)));
	}

}
