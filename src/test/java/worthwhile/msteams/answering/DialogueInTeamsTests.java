package worthwhile.msteams.answering;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.conversation.Handler;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.message.ChannelPeople;
import worthwhile.message.ChatPlatform;
import worthwhile.message.PlatformUnavailable;
import worthwhile.msteams.FakeTeams;
import worthwhile.msteams.TeamsDoor;
import worthwhile.msteams.TeamsMessage;
import worthwhile.msteams.TeamsTest;
import worthwhile.privacy.JdbcEverything;
import worthwhile.testing.DialogueContract;
import worthwhile.testing.MutableClock;
import worthwhile.testing.Patience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
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

	private final MutableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private List<Handler> handlers;

	@Autowired
	private ChatPlatform teamsPlatform;

	DialogueInTeamsTests(@Autowired FakeTeams teams, @Autowired MutableClock clock, @LocalServerPort int port) {
		TeamsDoor door = new TeamsDoor(port, teams, clock);
		this.teams = teams;
		this.door = door;
		this.clock = clock;
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

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			FEDERATED | {"id":"29:FEDERATED","name":"Somebody (Contoso)","userPrincipalName":"somebody@contoso.com"}
			ANONYMOUS | {"id":"29:ANONYMOUS","aadObjectId":""}
			NOBODY    | {"id":"29:NOBODY","name":null,"aadObjectId":null,"objectId":null}
			""")
	void letsSomebodyOutsideTheDirectoryRead(String id, String from) {
		TeamsSide guest = side(id);
		ObjectNode said = guest.activity("message").put("text", "/join");
		guest.send(said.set("from", new JsonMapper().readTree(from)));
		sees(guest, "I cannot let guests join");
		assertThat(this.jdbc.sql("SELECT count(*) FROM member WHERE person = :person")
			.param("person", "29:" + id)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void takesNothingOfNobody() {
		TeamsSide kai = side("KAI");
		ObjectNode said = kai.activity("message").put("text", "a probe of nobody");
		said.withObject("/from").put("id", "");
		kai.send(said);
		ObjectNode own = kai.activity("message").put("text", "a probe of the bot's own");
		own.withObject("/from").put("id", "28:" + FakeTeams.APP_ID);
		kai.send(own);
		kai.say("a probe after it");
		sees(kai, "heard: a probe after it");
		assertThat(kai.messages()).hasSize(1);
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
	void tellsWhoIsInAChannelPartByPart() {
		side("YAN").command("probe");
		ChannelRef here = new ChannelRef("msteams", FakeTeams.TENANT, "19:people@thread.tacv2");
		this.teams.failNext(here.id(),
				WireMock.jsonResponse(
						"""
								{"continuationToken":"more","members":[{"id":"29:A","aadObjectId":"aad-A"},{"id":"29:B","objectId":"aad-B"}]}
								""",
						200));
		this.teams.failNext(here.id(), WireMock.jsonResponse("{\"members\":[{\"id\":\"29:C\"}]}", 200));
		ChannelPeople first = this.teamsPlatform.people(here, "");
		assertThat(first.people()).extracting(PersonRef::id).containsExactlyInAnyOrder("aad-A", "aad-B");
		ChannelPeople last = this.teamsPlatform.people(here, first.next());
		assertThat(last).isEqualTo(new ChannelPeople(Set.of(new PersonRef(here.workspace(), "29:C")), ""));
		assertThat(this.teams.calls()).last().asString().contains("continuationToken=more");
		this.teams.failNext(here.id(), WireMock.jsonResponse("{}", 429));
		assertThatExceptionOfType(PlatformUnavailable.class).isThrownBy(() -> this.teamsPlatform.people(here, ""));
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

	/**
	 * What is answered in their own chat leads on from there, and so does what somebody
	 * made up.
	 */
	@Test
	void asksTeamsWhetherSomebodyIsInTheChannelThatTheyMean() {
		TeamsSide hana = joined("HANA", Map.of());
		String place = "19:meant@thread.tacv2";
		TeamsSide there = hana.in(place);
		there.command("team setup");
		there.fill(Map.of());
		sees(hana, "is a team now");
		TeamsSide iris = joined("IRIS", Map.of());
		String team = this.jdbc.sql("SELECT id::text FROM team WHERE channel = :channel")
			.param("channel", place)
			.query(String.class)
			.single();
		ObjectNode made = press(iris, "team.join");
		made.withObject("/value/action/data/worthwhile").put("value", team);
		iris.send(made);
		sees(iris, "write it in the channel of the team");
		this.teams.failNext(place, WireMock.jsonResponse("{\"members\":[{\"aadObjectId\":\"aad-HANA\"}]}", 200));
		iris.send(made.put("id", "1999"));
		await().until(() -> iris.messages().stream().filter((words) -> words.contains("write it in")).count() == 2);
		this.teams.failNext(place, WireMock.jsonResponse("{\"members\":[{\"aadObjectId\":\"aad-HANA\"}]}", 200));
		hana.press("Take part", setUp(hana));
		sees(hana, "your answers go into the weekly summary");
		assertThat(this.jdbc
			.sql("SELECT count(*) FROM team_member t JOIN member m ON m.id = t.member_id "
					+ "WHERE m.person IN ('aad-HANA', 'aad-IRIS')")
			.query(Integer.class)
			.single()).isOne();
	}

	private TeamsMessage setUp(TeamsSide founder) {
		return this.teams.all()
			.stream()
			.filter((message) -> message.conversation().equals(FakeTeams.chat("HANA"))
					&& message.words().contains("is a team now"))
			.findFirst()
			.orElseThrow(() -> new AssertionError(founder.messages()));
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

	@Test
	void letsAFormInTheChatGrowWhereItStands() {
		TeamsSide yrsa = side("YRSA");
		yrsa.command("join");
		assertThat(yrsa.fields()).contains("networks").doesNotContain("zone");
		yrsa.unfold("Another time zone", Map.of("networks", "LinkedIn,Mastodon", "time", "09:15"));
		assertThat(yrsa.fields()).contains("zone");
		yrsa.fill(Map.of("zone", "Nowhere"));
		assertThat(yrsa.problems()).containsOnlyKeys("zone");
		yrsa.fill(Map.of("zone", "Europe/Lisbon"));
		sees(yrsa, "Good to have you.");
		assertThat(yrsa.messages()).hasSize(1);
		assertThat(settings("YRSA")).isEqualTo("09:15:00 Europe/Lisbon {linkedin,mastodon}");
	}

	@Test
	void letsADialogGrow() {
		TeamsSide abel = side("ABEL");
		abel.say("hello");
		sees(abel, "Join");
		abel.press("Join");
		abel.unfold("Another time zone", Map.of("networks", "LinkedIn,X", "main", "X"));
		abel.fill(Map.of("zone", "Nowhere"));
		assertThat(abel.problems()).containsOnlyKeys("zone");
		assertThat(abel.messages()).hasSize(1);
		abel.fill(Map.of("zone", "Asia/Tokyo"));
		sees(abel, "Good to have you.");
		assertThat(abel.messages()).hasSize(2);
		assertThat(settings("ABEL")).isEqualTo("16:30:00 Asia/Tokyo {x,linkedin}");
	}

	@Test
	void growsOverAndOverAndKeepsWhatWasFilledIn() {
		TeamsSide bea = joined("BEA", Map.of("networks", "LinkedIn,X"));
		bea.command("edit today");
		bea.unfold("More about X", Map.of("minutes-x", "many", "feeling", "Energised"));
		bea.unfold("Another outcome", Map.of("intent-x", "On purpose", "kind-0", "Lead"));
		bea.unfold("A note and more", Map.of());
		assertThat(bea.fields()).containsSubsequence("minutes-x", "intent-x", "kind-0", "kind-1", "feeling", "note");
		bea.fill(Map.of("note", "*mine*"));
		assertThat(bea.problems()).containsOnlyKeys("minutes-x");
		bea.fill(Map.of("minutes-x", "25"));
		sees(bea, "25 min");
		assertThat(this.jdbc
			.sql("SELECT c.note || ' ' || e.minutes || ' ' || e.intent || ' ' || o.kind FROM check_in c "
					+ "JOIN entry e USING (member_id, day) JOIN outcome o USING (member_id, day) "
					+ "JOIN member m ON m.id = member_id WHERE m.person = 'aad-BEA'")
			.query(String.class)
			.single()).isEqualTo("*mine* 25 on_purpose lead");
	}

	@Test
	void showsAFormInTheChatToAClientWithoutDialogs() {
		TeamsSide cora = side("CORA");
		cora.command("probe");
		sees(cora, "Choose");
		TeamsMessage card = this.teams.seen(FakeTeams.chat("CORA")).get(0);
		ObjectNode press = cora.activity("message").put("text", "").put("replyToId", card.id());
		press.set("value", card.action("A form").orElseThrow().path("data"));
		cora.send(press);
		cora.fill(Map.of("number", "5", "text", "by hand"));
		sees(cora, "sent: 5 by hand");
		assertThat(cora.messages()).hasSize(2);
	}

	@Test
	void saysInTheChatWhyAFormDoesNotOpen() {
		TeamsSide dov = side("DOV");
		dov.say("hello");
		sees(dov, "Join");
		dov.press("Join");
		dov.fill(Map.of());
		sees(dov, "Good to have you.");
		TeamsMessage card = this.teams.seen(FakeTeams.chat("DOV")).get(0);
		ObjectNode fetch = dov.activity("invoke").put("name", "task/fetch").put("replyToId", card.id());
		fetch.putObject("value").set("data", card.action("Join").orElseThrow().path("data"));
		assertThat(dov.send(fetch).at("/task/value").asString()).isEqualTo("Done. Have a look at our chat.");
		sees(dov, "You have joined already.");
	}

	@Test
	void keepsWhatIsNewerThanACardOnAnotherDevice() {
		TeamsSide edda = joined("EDDA", Map.of());
		edda.command("edit today");
		assertThat(edda.fields()).contains("minutes-linkedin");
		edda.send(edda.activity("message").put("text", "45m linkedin"));
		sees(edda, "45 min");
		edda.fill(Map.of());
		await().until(() -> edda.messages().stream().filter((words) -> words.contains("45 min")).count() == 2);
		assertThat(minutes("EDDA")).isEqualTo(45);
	}

	@Test
	void answersAnOldCardWithHowThingsStandNow() {
		TeamsSide flan = joined("FLAN", Map.of());
		flan.press("Answer for today");
		sees(flan, "~30 min");
		TeamsMessage old = latest("FLAN");
		flan.press("~30 min");
		await().until(() -> !latest("FLAN").words().equals(old.words()));
		flan.press("~10 min", old);
		flan.press("~10 min", old);
		flan.say("a probe after it");
		sees(flan, "heard: a probe after it");
		assertThat(minutes("FLAN")).isEqualTo(10);
		assertThat(this.teams.seen(FakeTeams.chat("FLAN")).stream().filter((seen) -> seen.id().equals(old.id())))
			.singleElement()
			.satisfies((seen) -> assertThat(seen.words()).isNotEqualTo(old.words()));
	}

	@Test
	void answersOnceWhatComesAgainWhileItIsBeingAnswered(@Autowired HeldHandler held) throws Exception {
		TeamsSide gita = side("GITA");
		ObjectNode said = gita.activity("message").put("text", "a word to hold");
		ExecutorService redelivery = Executors.newFixedThreadPool(3);
		try {
			List<Future<JsonNode>> answers = new ArrayList<>(List.of(redelivery.submit(() -> gita.send(said))));
			held.isAsked();
			answers.add(redelivery.submit(() -> gita.send(said)));
			answers.add(redelivery.submit(() -> gita.send(said)));
			await().until(() -> this.jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
				.query(Integer.class)
				.single() == 2);
			this.clock.advance(Duration.ofSeconds(16));
			held.answers();
			for (Future<JsonNode> answer : answers) {
				assertThat(answer.get()).isEmpty();
			}
		}
		finally {
			redelivery.shutdownNow();
		}
		gita.say("a probe after it");
		sees(gita, "heard: a probe after it");
		assertThat(gita.messages()).filteredOn("held"::equals).hasSize(1);
	}

	@Test
	void answersSixtyOnePeopleInAChannelWithoutAskingWhoIsThere() {
		String crowded = "19:crowded@thread.tacv2";
		List<TeamsSide> people = IntStream.range(0, 61).mapToObj((number) -> side("CROWD-" + number)).toList();
		people.forEach((person) -> person.in(crowded).say("a probe among many"));
		people.forEach((person) -> sees(person, "heard: a probe among many"));
		await().until(() -> this.teams.seen(crowded).size() == 61);
		assertThat(this.teams.seen(crowded)).extracting(TeamsMessage::words).containsOnly("I answered in our chat.");
		assertThat(people).allSatisfy((person) -> assertThat(person.messages()).hasSize(1));
		assertThat(this.teams.calls()).noneMatch((call) -> call.method().equals("GET") && call.isIn(crowded));
	}

	@Test
	void saysNothingOfAnyCommandInAChannel() {
		TeamsSide hugo = joined("HUGO", Map.of());
		List<String> commands = this.handlers.stream().flatMap((handler) -> handler.commands().stream()).toList();
		assertThat(commands).hasSizeGreaterThan(30);
		for (int number = 0; number < commands.size(); number++) {
			String place = "19:command-%d@thread.tacv2".formatted(number);
			String marker = "a probe " + "x".repeat(number + 1);
			hugo.in(place).command(commands.get(number));
			hugo.say(marker);
			await().until(hugo::messages, (messages) -> messages.contains("heard: " + marker));
			await().until(() -> !this.teams.seen(place).isEmpty());
			assertThat(this.teams.seen(place)).as(commands.get(number))
				.singleElement()
				.extracting(TeamsMessage::words)
				.isIn("I answered in our chat.", "There is a form for that. This button opens it.\nOpen the form");
		}
	}

	@Test
	void isSorryWhereSomebodyAsked() {
		TeamsSide ivo = side("IVO");
		String place = "19:sorry@thread.tacv2";
		ivo.in(place).command("probe fail");
		await().until(() -> !this.teams.seen(place).isEmpty());
		ivo.say("a probe after it");
		sees(ivo, "heard: a probe after it");
		assertThat(this.teams.seen(place)).extracting(TeamsMessage::words)
			.containsExactly("Sorry, that did not work. Nothing was stored; please try again in a moment.");
		assertThat(ivo.messages()).hasSize(1);
	}

	private TeamsSide joined(String id, Map<String, String> settings) {
		TeamsSide person = side(id);
		person.command("join");
		person.fill(settings);
		sees(person, "Good to have you.");
		return person;
	}

	private TeamsMessage latest(String person) {
		List<TeamsMessage> seen = this.teams.seen(FakeTeams.chat(person));
		return seen.get(seen.size() - 1);
	}

	private String settings(String person) {
		return this.jdbc
			.sql("SELECT asked_at || ' ' || zone || ' ' || networks::text FROM member WHERE person = :person")
			.param("person", "aad-" + person)
			.query(String.class)
			.single();
	}

	private int minutes(String person) {
		return this.jdbc
			.sql("SELECT sum(minutes) FROM entry JOIN member ON member.id = member_id WHERE person = :person")
			.param("person", "aad-" + person)
			.query(Integer.class)
			.single();
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

	/**
	 * Takes its time to answer.
	 */
	static final class HeldHandler implements Handler {

		private final CountDownLatch asked = new CountDownLatch(1);

		private final CountDownLatch answer = new CountDownLatch(1);

		@Override
		public String name() {
			return "held";
		}

		@Override
		public boolean membersOnly() {
			return false;
		}

		@Override
		public Optional<Reply> words(Incoming.Words words, Speaker speaker) {
			if (!words.text().equals("a word to hold")) {
				return Optional.empty();
			}
			this.asked.countDown();
			Patience.await(this.answer);
			return Optional.of(Reply.say("held"));
		}

		void isAsked() {
			Patience.await(this.asked);
		}

		void answers() {
			this.answer.countDown();
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Slowly {

		@Bean
		HeldHandler heldHandler() {
			return new HeldHandler();
		}

	}

}
