package worthwhile.playground;

import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A press on a playground in which people did things before.
 */
@WorthwhileTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "worthwhile.playground.enabled=true")
class GatherTeamLaterTests {

	private static final JsonMapper JSON = new JsonMapper();

	private final int port;

	private final RestClient http;

	private final JdbcClient jdbc;

	@Autowired
	GatherTeamLaterTests(@LocalServerPort int port, JdbcClient jdbc) {
		this.port = port;
		this.http = RestClient.create("http://localhost:" + port + "/playground/api/");
		this.jdbc = jdbc;
	}

	@Test
	void leavesWhatPeopleDecidedAndFillsUpWhoeverIsMissing() {
		assertThatExceptionOfType(HttpClientErrorException.Conflict.class).isThrownBy(this::month)
			.withMessageContaining("Noch ist niemand dabei");
		PlaygroundPage maya = page("maya", "maya");
		maya.command("join");
		maya.fill(Map.of("time", "09:10", "days", "MONDAY", "networks", "reddit", "main", "reddit"));
		PlaygroundPage channel = page("maya", "marketing");
		channel.command("team setup");
		channel
			.fill(Map.of("day", "THURSDAY", "time", "10:15", "zone", "Asia/Tokyo", "language", "de", "minimum", "6"));
		channel.command("team join");
		deactivate("ravi");

		assertThat(missing()).isEqualTo(11);
		this.http.post().uri("team").retrieve().toBodilessEntity();
		assertThat(missing()).isZero();

		assertThat(this.jdbc.sql("SELECT asked_at || ' ' || networks[1] FROM member WHERE person = 'maya'")
			.query(String.class)
			.single()).isEqualTo("09:10:00 reddit");
		assertThat(this.jdbc.sql("SELECT zone FROM team").query(String.class).list()).containsExactly("Asia/Tokyo");
		assertThat(this.jdbc.sql("""
				SELECT member.person FROM team_member JOIN member ON member.id = team_member.member_id
				""").query(String.class).list()).hasSize(12).contains("maya", "mateo").doesNotContain("ravi", "sam");
		assertThat(channel.messages().stream().filter((text) -> text.startsWith("Team settings"))).isEmpty();
	}

	private void month() {
		this.http.post()
			.uri("people/sam/month")
			.header(HttpHeaders.ACCEPT_LANGUAGE, "de")
			.retrieve()
			.toBodilessEntity();
	}

	private void deactivate(String person) {
		this.http.put()
			.uri("people/{id}", person)
			.contentType(MediaType.APPLICATION_JSON)
			.body(JSON.writeValueAsString(Map.of("zone", "Asia/Kolkata", "language", "en", "standing", "DEACTIVATED")))
			.retrieve()
			.toBodilessEntity();
	}

	private int missing() {
		JsonNode gathered = JSON.readTree(this.http.get().uri("team").retrieve().body(String.class));
		return gathered.path("missing").asInt(-1);
	}

	private PlaygroundPage page(String person, String room) {
		return new PlaygroundPage(this.port, person, room);
	}

}
