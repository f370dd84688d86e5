package worthwhile.playground;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two presses at once on a fresh playground, and what follows.
 */
@WorthwhileTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "worthwhile.playground.enabled=true")
class GatherTeamTests {

	private static final JsonMapper JSON = new JsonMapper();

	private final int port;

	private final RestClient http;

	private final JdbcClient jdbc;

	@Autowired
	GatherTeamTests(@LocalServerPort int port, JdbcClient jdbc) {
		this.port = port;
		this.http = RestClient.create("http://localhost:" + port + "/playground/api/");
		this.jdbc = jdbc;
	}

	@BeforeEach
	void pressTwice() {
		List<CompletableFuture<Integer>> presses = Stream.generate(() -> CompletableFuture.supplyAsync(this::press))
			.limit(2)
			.toList();
		presses.forEach((press) -> assertThat(press.join()).isZero());
	}

	@Test
	void makeOneTeamOfTwelve() {
		assertThat(joined()).hasSize(12).doesNotContain("Sam Okafor");
		assertThat(get("people")).hasSize(13 + Story.values().length);
		assertThat(page("sam", "marketing").messages()).singleElement()
			.asString()
			.contains("This channel is a team now");
		assertThat(joined("aiko")).hasSize(1);
	}

	@Test
	void eachTakesPartInAConversationOfTheirOwn() {
		assertThat(page("emeka", "marketing").messages())
			.anyMatch((text) -> text.contains("your answers go into the weekly summary of #marketing"));
		assertThat(page("zeynep", "marketing").messages())
			.anyMatch((text) -> text.contains("gehen deine Antworten in die Woche von #marketing"));
		assertThat(this.jdbc.sql("SELECT count(*) FROM team_member").query(Integer.class).single()).isEqualTo(12);
	}

	@Test
	void eachHasHabitsOfTheirOwn() {
		assertThat(this.jdbc.sql("SELECT person FROM member WHERE cadence = 'WEEKLY'").query(String.class).list())
			.containsExactlyInAnyOrder("luca", "fatima");
		assertThat(this.jdbc.sql("SELECT networks[1] FROM member WHERE person = 'jonas'").query(String.class).single())
			.isEqualTo("mastodon");
		assertThat(this.jdbc.sql("SELECT DISTINCT language FROM member").query(String.class).list()).contains("en",
				"de");
		assertThat(this.jdbc.sql("SELECT DISTINCT zone FROM member").query(String.class).list()).hasSizeGreaterThan(8);
	}

	@Test
	void anotherPressSaysNothingMore() {
		int lines = lines();
		assertThat(press()).isZero();
		assertThat(lines()).isEqualTo(lines);
	}

	@Test
	void whoWasForgottenComesBackWithTheNextPress() {
		PlaygroundPage linh = page("linh", "linh");
		linh.command("forget");
		linh.press("Delete everything");
		assertThat(get("team").path("missing").asInt()).isEqualTo(1);
		assertThat(press()).isZero();
		assertThat(joined()).hasSize(12).contains("Linh Nguyen");
	}

	private int press() {
		return JSON.readTree(this.http.post().uri("team").retrieve().body(String.class)).path("missing").asInt(-1);
	}

	private JsonNode get(String what) {
		return JSON.readTree(this.http.get().uri(what).retrieve().body(String.class));
	}

	private List<String> joined() {
		return get("people").valueStream()
			.filter((person) -> person.path("joined").asBoolean())
			.map((person) -> person.path("name").asString())
			.toList();
	}

	private List<String> joined(String person) {
		return page(person, person).words().stream().filter("/worthwhile join"::equals).toList();
	}

	private int lines() {
		return this.jdbc.sql("SELECT count(*) FROM playground_message").query(Integer.class).single();
	}

	private PlaygroundPage page(String person, String room) {
		return new PlaygroundPage(this.port, person, room);
	}

}
