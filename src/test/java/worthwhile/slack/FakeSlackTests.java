package worthwhile.slack;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.util.http.SlackHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import okhttp3.Request;
import okhttp3.RequestBody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The double itself, through Slack's own library.
 */
class FakeSlackTests {

	private static final FakeSlack fake = FakeSlack.start();

	private static final Slack slack = slack();

	private final MethodsClient client = slack.methods(FakeSlack.TOKEN);

	private static Slack slack() {
		SlackConfig config = new SlackConfig();
		config.setMethodsEndpointUrlPrefix(fake.apiUrl().toString());
		config.setStatsEnabled(false);
		config.getHttpClientResponseHandlers().clear();
		return Slack.getInstance(config, new SlackHttpClient(SlackHttpClient.buildOkHttpClient(config)
			.newBuilder()
			// the library's client would repeat what was lost
			.retryOnConnectionFailure(false)
			.build()));
	}

	@BeforeEach
	void anew() {
		fake.reset();
	}

	@AfterAll
	static void close() throws Exception {
		slack.close();
		fake.close();
	}

	@Test
	void remembersAMessageAndItsChange() throws Exception {
		var posted = this.client.chatPostMessage((r) -> r.channel("U1").text("Hello"));
		this.client.chatUpdate((r) -> r.channel(posted.getChannel())
			.ts(posted.getTs())
			.text("Hello again")
			.blocksAsString(
					"[{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\"In a block\"}},{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"a\",\"value\":\"v\",\"text\":{\"type\":\"plain_text\",\"text\":\"Press\"}}]}]"));
		assertThat(fake.inDirectChat("U1")).singleElement().satisfies((message) -> {
			assertThat(message.id()).isEqualTo(posted.getChannel() + ":" + posted.getTs());
			assertThat(message.text()).isEqualTo("Hello again");
			assertThat(message.words()).isEqualTo("In a block\nPress");
			assertThat(message.press("Press").orElseThrow().get("value").asString()).isEqualTo("v");
		});
		this.client.chatDelete((r) -> r.channel(posted.getChannel()).ts(posted.getTs()));
		assertThat(fake.inDirectChat("U1")).isEmpty();
		assertThat(this.client.chatDelete((r) -> r.channel(posted.getChannel()).ts(posted.getTs())).getError())
			.isEqualTo("message_not_found");
	}

	@Test
	void showsAnEphemeralMessageToOneAlone() throws Exception {
		this.client.chatPostEphemeral((r) -> r.channel("C1").user("U1").text("For you"));
		assertThat(fake.seen("C1", "U1")).extracting(SlackMessage::text).containsExactly("For you");
		assertThat(fake.seen("C1", "U2")).isEmpty();
	}

	@Test
	void answersAsATestWants() throws Exception {
		fake.next("chat.postMessage", SlackAnswer.error("is_archived"), SlackAnswer.rateLimited(Duration.ofSeconds(7)),
				SlackAnswer.lost());
		assertThat(this.client.chatPostMessage((r) -> r.channel("C1").text("one")).getError()).isEqualTo("is_archived");
		assertThatExceptionOfType(SlackApiException.class)
			.isThrownBy(() -> this.client.chatPostMessage((r) -> r.channel("C1").text("two")))
			.satisfies((limited) -> assertThat(limited.getResponse().header("Retry-After")).isEqualTo("7"));
		assertThatExceptionOfType(java.io.IOException.class)
			.isThrownBy(() -> this.client.chatPostMessage((r) -> r.channel("C1").text("three")));
		assertThat(this.client.chatPostMessage((r) -> r.channel("C1").text("four")).isOk()).isTrue();
		assertThat(fake.messages("C1")).extracting(SlackMessage::text).containsExactly("three", "four");
		assertThat(fake.calls("chat.postMessage")).hasSize(4)
			.allMatch((call) -> call.team().equals(FakeSlack.TEAM) && call.token().equals(FakeSlack.TOKEN));
	}

	@Test
	void knowsTokens() throws Exception {
		assertThat(slack.methods("xoxb-strange").authTest((r) -> r).getError()).isEqualTo("invalid_auth");
		assertThat(this.client.authTest((r) -> r).getTeamId()).isEqualTo(FakeSlack.TEAM);
		fake.refuse(FakeSlack.TOKEN, "token_revoked");
		assertThat(this.client.authTest((r) -> r).getError()).isEqualTo("token_revoked");
	}

	@Test
	void knowsPeople() throws Exception {
		fake.person("U2", Map.of("tz", "Asia/Tokyo", "is_restricted", true));
		assertThat(this.client.usersInfo((r) -> r.user("U1").includeLocale(true)).getUser().getTz())
			.isEqualTo("Europe/Berlin");
		assertThat(this.client.usersInfo((r) -> r.user("U2")).getUser()).satisfies((user) -> {
			assertThat(user.getTz()).isEqualTo("Asia/Tokyo");
			assertThat(user.isRestricted()).isTrue();
		});
		fake.dnd("U1", Map.of("dnd_enabled", true, "next_dnd_end_ts", 99));
		assertThat(this.client.dndInfo((r) -> r.user("U1")).getNextDndEndTs()).isEqualTo(99);
	}

	@Test
	void opensViewsAndHomes() throws Exception {
		String view = "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"T\"},\"blocks\":[]}";
		var opened = this.client.viewsOpen((r) -> r.triggerId("t1").viewAsString(view));
		assertThat(opened.isOk()).isTrue();
		assertThat(fake.view("t1").orElseThrow().at("/title/text").asString()).isEqualTo("T");
		assertThat(this.client.viewsOpen((r) -> r.triggerId("t1").viewAsString(view)).getError())
			.isEqualTo("exchanged_trigger_id");
		this.client
			.viewsUpdate((r) -> r.viewId(opened.getView().getId()).viewAsString(view.replace("\"T\"", "\"Changed\"")));
		assertThat(fake.views()).singleElement()
			.satisfies((one) -> assertThat(one.at("/title/text").asString()).isEqualTo("Changed"));
		this.client.viewsPublish((r) -> r.userId("U1").viewAsString("{\"type\":\"home\",\"blocks\":[]}"));
		assertThat(fake.home("U1")).isPresent();
	}

	@Test
	void takesFiles() throws Exception {
		byte[] content = "what is in it".getBytes(StandardCharsets.UTF_8);
		var place = this.client.filesGetUploadURLExternal((r) -> r.filename("a.txt").length(content.length));
		slack.getHttpClient()
			.getOkHttpClient()
			.newCall(new Request.Builder().url(place.getUploadUrl()).post(RequestBody.create(content)).build())
			.execute()
			.close();
		String chat = this.client.conversationsOpen((r) -> r.users(java.util.List.of("U1"))).getChannel().getId();
		this.client.filesCompleteUploadExternal((r) -> r.files(java.util.List
			.of(com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails.builder()
				.id(place.getFileId())
				.title("a.txt")
				.build()))
			.channelId(chat)
			.initialComment("Here you are"));
		assertThat(fake.file(chat, "a.txt")).hasValue(content);
		assertThat(fake.inDirectChat("U1")).singleElement().satisfies((message) -> {
			assertThat(message.text()).isEqualTo("Here you are");
			assertThat(message.files()).containsExactly("a.txt");
		});
	}

	@Test
	void installsAndRefreshes() throws Exception {
		fake.grant("code-2", Map.of("team", Map.of("id", "T2", "name", "Two"), "access_token", "xoxb-2",
				"refresh_token", "r-2", "expires_in", 43200));
		var installed = slack.methods().oauthV2Access((r) -> r.clientId("id").clientSecret("secret").code("code-2"));
		assertThat(installed.getTeam().getId()).isEqualTo("T2");
		assertThat(slack.methods("xoxb-2").authTest((r) -> r).getTeamId()).isEqualTo("T2");
		var refreshed = slack.methods()
			.oauthV2Access(
					(r) -> r.clientId("id").clientSecret("secret").grantType("refresh_token").refreshToken("r-2"));
		assertThat(slack.methods(refreshed.getAccessToken()).authTest((r) -> r).getTeamId()).isEqualTo("T2");
		assertThat(slack.methods()
			.oauthV2Access(
					(r) -> r.clientId("id").clientSecret("secret").grantType("refresh_token").refreshToken("r-2"))
			.getError()).isEqualTo("invalid_refresh_token");
	}

	@Test
	void takesResponses() throws Exception {
		String url = fake.responseUrl("C1", "U1", "");
		for (int use = 0; use < 6; use++) {
			slack.getHttpClient().postJsonBody(url, Map.of("text", "use " + use)).close();
		}
		assertThat(fake.seen("C1", "U1")).hasSize(5).last().extracting(SlackMessage::text).isEqualTo("use 4");
		String shown = fake.seen("C1", "U1").get(0).ts();
		slack.getHttpClient()
			.postJsonBody(fake.responseUrl("C1", "U1", shown), Map.of("text", "replaced", "replace_original", true))
			.close();
		assertThat(fake.seen("C1", "U1")).first().extracting(SlackMessage::text).isEqualTo("replaced");
		fake.answered("C1", "U2", "{\"response_type\":\"in_channel\",\"text\":\"to all\"}");
		assertThat(fake.messages("C1")).extracting(SlackMessage::text).containsExactly("to all");
	}

	@Test
	void tellsWhereSocketModeConnects() throws Exception {
		fake.socket(java.net.URI.create("ws://127.0.0.1:1/"));
		assertThat(slack.methods("xapp-1").appsConnectionsOpen((r) -> r).getUrl()).isEqualTo("ws://127.0.0.1:1/");
	}

}
