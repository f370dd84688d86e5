package worthwhile.msteams.answering;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.msteams.FakeTeams;
import worthwhile.msteams.TeamsDoor;
import worthwhile.msteams.TeamsMessage;
import worthwhile.msteams.TeamsTest;
import worthwhile.privacy.JdbcEverything;
import worthwhile.testing.DialogueContract;
import worthwhile.testing.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

@TeamsTest(properties = "worthwhile.heartbeats.enabled=true")
class DialogueInTeamsTests extends DialogueContract {

	/** Other people for each test: what they see of the ones before is none of theirs. */
	private static final AtomicInteger NUMBERS = new AtomicInteger();

	private final String channel;

	private final TeamsSide maya;

	private final TeamsSide james;

	private final FakeTeams teams;

	private final TeamsDoor door;

	@Autowired
	private JdbcClient jdbc;

	DialogueInTeamsTests(@Autowired FakeTeams teams, @Autowired MutableClock clock, @LocalServerPort int port) {
		TeamsDoor door = new TeamsDoor(port, teams, clock);
		this.teams = teams;
		this.door = door;
		int number = NUMBERS.incrementAndGet();
		this.channel = "19:marketing-" + number + "@thread.tacv2";
		this.maya = new TeamsSide(teams, door, "MAYA-" + number);
		this.james = new TeamsSide(teams, door, "JAMES-" + number);
	}

	@Override
	protected Side inDirectChat() {
		return this.maya;
	}

	@Override
	protected Side inChannel() {
		return this.maya.in(this.channel);
	}

	@Override
	protected Side anotherInChannel() {
		return this.james.in(this.channel);
	}

	@Test
	void answersOnceWhatComesThreeTimes() {
		TeamsSide nora = side("NORA");
		ObjectNode said = nora.activity("message").put("text", "a probe of three");
		nora.send(said);
		nora.send(said);
		nora.send(said);
		nora.say("a probe after it");
		sees(nora, "heard: a probe after it");
		assertThat(nora.messages()).filteredOn((words) -> words.contains("heard: a probe of three")).hasSize(1);
	}

	@Test
	void saysKindlyThatAChangedMessageIsNotReadAgain() {
		TeamsSide omar = side("OMAR");
		ObjectNode edit = omar.activity("messageUpdate").put("text", "a probe, changed");
		edit.withObject("/channelData").put("eventType", "editMessage");
		omar.send(edit);
		await().until(() -> !omar.messages().isEmpty());
		assertThat(omar.messages()).noneMatch((words) -> words.contains("heard"));
	}

	@Test
	void takesWhatItDoesNotUnderstandWithoutAWord() {
		TeamsSide pia = side("PIA");
		for (String type : List.of("typing", "messageReaction", "endOfConversation", "somethingNew", "invoke")) {
			assertThat(this.door.post(pia.activity(type).put("name", "somethingNew")).body()).isEmpty();
		}
		ObjectNode foreign = pia.activity("message").put("text", "");
		foreign.putObject("value").put("of", "another card");
		assertThat(this.door.post(foreign).body()).isEmpty();
		assertThat(pia.messages()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "help", "trend", "settings", "export", "log 25m linkedin", "week", "team", "probe",
			"probe file", "privacy", "verdict", "forget", "pause", "stop" })
	void leavesOneNeutralLineInTheChannelAtMost(String command) {
		TeamsSide quin = side("Q" + Math.abs(command.hashCode()));
		quin.in(this.channel).command(command);
		quin.say("a probe after it");
		sees(quin, "heard: a probe after it");
		assertThat(quin.messages()).hasSizeGreaterThan(1);
		assertThat(this.teams.seen(this.channel)).extracting(TeamsMessage::words)
			.containsExactly("I answered in our chat.");
	}

	@Test
	void letsSomebodyOutsideTheDirectoryRead() {
		TeamsSide guest = side("GUEST");
		ObjectNode said = guest.activity("message").put("text", "/join");
		((ObjectNode) said.path("from")).remove("aadObjectId");
		guest.send(said);
		await().until(() -> !guest.messages().isEmpty());
		assertThat(this.jdbc.sql("SELECT count(*) FROM member WHERE person = '29:GUEST'").query(Integer.class).single())
			.isZero();
	}

	@Test
	void sendsNotAgainWhatTeamsDeliveredWithAnError() {
		TeamsSide rosa = side("ROSA");
		rosa.say("a probe to be there");
		sees(rosa, "heard: a probe to be there");
		this.teams.failNext(FakeTeams.chat("ROSA"), WireMock.serverError());
		rosa.say("a probe with an error");
		rosa.say("a probe after it");
		sees(rosa, "heard: a probe after it");
		assertThat(this.teams.calls().stream().filter((call) -> call.isIn(FakeTeams.chat("ROSA")))).hasSize(3);
	}

	@Test
	void sendsAgainWhatTeamsDidNotTake() {
		TeamsSide sven = side("SVEN");
		this.teams.failNext(FakeTeams.chat("SVEN"), WireMock.status(412));
		sven.say("a probe of 412");
		sees(sven, "heard: a probe of 412");
		this.teams.failNext(FakeTeams.chat("SVEN"), WireMock.status(429).withHeader("Retry-After", "1"));
		sven.say("a probe of 429");
		sees(sven, "heard: a probe of 429");
		assertThat(sven.messages()).hasSize(2);
	}

	@Test
	void renewsATokenThatWasTakenBack() {
		TeamsSide tara = side("TARA");
		tara.say("a probe before");
		sees(tara, "heard: a probe before");
		int before = this.teams.tokens();
		this.teams.refuseTokens();
		tara.say("a probe afterwards");
		sees(tara, "heard: a probe afterwards");
		assertThat(this.teams.tokens()).isEqualTo(before + 1);
	}

	@Test
	void makesAChatOnceForWhoAsksInAChannel() {
		TeamsSide ugo = side("UGO");
		ugo.in(this.channel).command("probe");
		sees(ugo, "Choose");
		ugo.in(this.channel).command("probe");
		await().until(() -> ugo.messages().size() == 2);
		assertThat(this.teams.calls()
			.stream()
			.filter((call) -> call.path().isEmpty() && call.body().toString().contains("29:UGO"))).hasSize(1);
	}

	@Test
	void greetsWhoInstallsItAndForgetsHowWhoRemovesItIsReached() {
		TeamsSide vera = side("VERA");
		vera.send(vera.activity("installationUpdate").put("action", "add"));
		vera.send(vera.activity("installationUpdate").put("action", "add"));
		sees(vera, "Worthwhile");
		assertThat(rows("aad-VERA")).isEqualTo(1);
		vera.send(vera.activity("installationUpdate").put("action", "remove"));
		assertThat(rows("aad-VERA")).isZero();
	}

	@Test
	void forgetsHowSomebodyIsReachedWhoWantsToBeForgotten() {
		TeamsSide wim = side("WIM");
		joins(wim, "WIM");
		wim.command("forget");
		sees(wim, "Delete everything stored on you?");
		wim.press("Delete everything");
		await().until(() -> new JdbcEverything(this.jdbc).tablesWith("WIM").isEmpty());
	}

	@Test
	void readsAPressOfAClientThatCannotReplaceCards() {
		TeamsSide xena = side("XENA");
		xena.command("probe");
		sees(xena, "Choose");
		TeamsMessage card = this.teams.seen(FakeTeams.chat("XENA")).get(0);
		ObjectNode press = xena.activity("message").put("text", "").put("replyToId", card.id());
		press.set("value", card.action("One more").orElseThrow().at("/fallback/data"));
		xena.send(press);
		sees(xena, "Changed in place");
		assertThat(xena.messages()).hasSize(1);
	}

	@Test
	void saysNotThatItAnsweredWhoCannotBeReached() {
		TeamsSide yara = side("YARA");
		yara.say("a probe before");
		sees(yara, "heard: a probe before");
		this.teams.failNext(FakeTeams.chat("YARA"), blocked());
		yara.in(this.channel).command("privacy");
		yara.say("a probe after it");
		sees(yara, "heard: a probe after it");
		assertThat(this.teams.seen(this.channel)).extracting(TeamsMessage::words)
			.singleElement()
			.asString()
			.startsWith("I cannot write to you yet");
	}

	@Test
	void putsNothingInThePlaceOfACardThatEverybodyReads() {
		TeamsSide zeno = side("ZENO");
		zeno.in(this.channel).command("probe everybody");
		await().until(() -> this.teams.seen(this.channel).size() == 1);
		zeno.command("probe form");
		sees(zeno, "A form");
		JsonNode form = this.teams.seen(FakeTeams.chat("ZENO")).get(0).card().at("/actions/0/data").deepCopy();
		JsonNode press = new JsonMapper().readTree("{\"worthwhile\":{\"action\":\"probe.change\"}}");
		JsonNode sound = ((ObjectNode) form.deepCopy()).put("number", "7");
		for (JsonNode data : List.of(press, form, sound)) {
			ObjectNode invoke = zeno.in(this.channel).activity("invoke").put("name", "adaptiveCard/action");
			invoke.put("replyToId", this.teams.seen(this.channel).get(0).id());
			invoke.putObject("value").putObject("action").set("data", data);
			assertThat(zeno.send(invoke).path("type").asString())
				.isEqualTo("application/vnd.microsoft.activity.message");
		}
		sees(zeno, "Changed in place");
		sees(zeno, "A whole number, please");
		sees(zeno, "sent: 7");
		assertThat(this.teams.seen(this.channel)).extracting(TeamsMessage::words).containsExactly("seen by all");
	}

	@Test
	void keepsNoFileOfWhoIsForgottenBeforeItIsThere() {
		TeamsSide bela = side("BELA");
		joins(bela, "BELA");
		this.teams.failNext(FakeTeams.chat("BELA"), WireMock.status(412));
		bela.say("a probe that waits a second");
		bela.command("export");
		ObjectNode yes = press(bela, "forget.yes");
		bela.send(yes);
		bela.say("a probe after it");
		sees(bela, "heard: a probe after it");
		assertThat(this.jdbc.sql("SELECT count(*) FROM teams_file WHERE person = 'aad-BELA'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void knowsNothingAgainOfWhoWasForgottenWhenThatComesTwice() {
		TeamsSide cleo = side("CLEO");
		joins(cleo, "CLEO");
		ObjectNode yes = press(cleo, "forget.yes");
		cleo.send(yes);
		cleo.send(yes);
		assertThat(rows("aad-CLEO")).isZero();
	}

	@Test
	void saysLaterThatAFileIsLostWhoseLinkDidNotArrive() {
		TeamsSide dora = side("DORA");
		joins(dora, "DORA");
		this.teams.failNext(FakeTeams.chat("DORA"), blocked());
		dora.command("export");
		dora.say("a probe after it");
		sees(dora, "heard: a probe after it");
		assertThat(this.jdbc.sql("SELECT count(*) FROM push WHERE recipient = 'aad-DORA' AND topic = 'lost-export'")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void answersNobodyOfAnotherTenant() {
		TeamsSide ezra = side("EZRA");
		ObjectNode said = ezra.activity("message").put("text", "a probe from elsewhere");
		said.withObject("/channelData/tenant").put("id", "72f988bf-0000-0000-0000-000000000009");
		said.withObject("/conversation").put("tenantId", "72f988bf-0000-0000-0000-000000000009");
		ezra.send(said);
		assertThat(rows("aad-EZRA")).isZero();
	}

	@Test
	void forgetsNoOtherChatThanTheOneThatLostIt() {
		TeamsSide finn = side("FINN");
		for (String chat : List.of("19:one@thread.v2", "19:two@thread.v2")) {
			finn.send(inGroup(finn.activity("message").put("text", "a probe among several"), chat));
		}
		ObjectNode own = finn.activity("conversationUpdate");
		own.putArray("membersRemoved").addObject().put("id", "28:" + FakeTeams.APP_ID);
		finn.send(own);
		assertThat(groups()).containsExactly("19:one@thread.v2", "19:two@thread.v2");
		finn.send(inGroup(finn.activity("installationUpdate").put("action", "remove"), "19:one@thread.v2"));
		assertThat(groups()).containsExactly("19:two@thread.v2");
	}

	@Test
	void remembersThatAChannelIsSharedWithAnotherCompany() {
		TeamsSide gina = side("GINA");
		ObjectNode said = gina.in(this.channel).activity("message").put("text", "a probe with a guest");
		said.withObject("/channelData/channel").put("type", "shared");
		gina.send(said);
		gina.in(this.channel).command("team setup");
		sees(gina, "another company");
	}

	private static ResponseDefinitionBuilder blocked() {
		return WireMock.jsonResponse("{\"error\":{\"code\":\"ConversationBlockedByUser\"}}", 403);
	}

	private static ObjectNode inGroup(ObjectNode activity, String chat) {
		activity.withObject("/conversation").put("conversationType", "groupChat").put("id", chat);
		return activity;
	}

	private List<String> groups() {
		return this.jdbc.sql("SELECT channel FROM teams_channel WHERE channel LIKE '%@thread.v2' ORDER BY channel")
			.query(String.class)
			.list();
	}

	private void joins(TeamsSide side, String id) {
		side.command("join");
		side.fill(Map.of());
		await().until(() -> this.jdbc.sql("SELECT count(*) FROM member WHERE person = :person")
			.param("person", "aad-" + id)
			.query(Integer.class)
			.single() == 1);
		// what was answered to that is there when the next answer is
		side.say("a probe of a member");
		sees(side, "heard: a probe of a member");
	}

	private static ObjectNode press(TeamsSide side, String action) {
		ObjectNode invoke = side.activity("invoke").put("name", "adaptiveCard/action");
		invoke.putObject("value").putObject("action").putObject("data").putObject("worthwhile").put("action", action);
		return invoke;
	}

	private int rows(String person) {
		return this.jdbc.sql("SELECT count(*) FROM teams_person WHERE person = :person")
			.param("person", person)
			.query(Integer.class)
			.single();
	}

	private TeamsSide side(String id) {
		return new TeamsSide(this.teams, this.door, id);
	}

	private static void sees(TeamsSide side, String words) {
		await().until(() -> side.messages().stream().anyMatch((message) -> message.contains(words)));
	}

}
