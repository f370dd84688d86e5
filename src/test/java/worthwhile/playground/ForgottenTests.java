package worthwhile.playground;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import worthwhile.people.Members;
import worthwhile.privacy.JdbcEverything;
import worthwhile.testing.WorthwhileTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

@WorthwhileTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "worthwhile.playground.enabled=true", "worthwhile.heartbeats.enabled=true" })
class ForgottenTests {

	private static final String MARKER = "marker-in-a-note";

	private final Members members;

	private final ClockMover mover;

	private final JdbcCast cast;

	private final JdbcEverything everything;

	private final int port;

	ForgottenTests(@Autowired Members members, @Autowired ClockMover mover, @Autowired JdbcCast cast,
			@Autowired JdbcClient jdbc, @LocalServerPort int port) {
		this.members = members;
		this.mover = mover;
		this.cast = cast;
		this.everything = new JdbcEverything(jdbc);
		this.port = port;
	}

	@Test
	void keepsNothingOfASamplePersonButTheirEntryAndTheFarewell() {
		PlaygroundPage maya = new PlaygroundPage(this.port, "maya", "maya");
		String id = live(maya);
		forget(maya);
		await().untilAsserted(() -> assertThat(this.everything.tablesWith(id, MARKER)).isEmpty());
		assertThat(maya.words()).isEmpty();
		assertThat(maya.messages()).singleElement().asString().startsWith("Everything stored on you is deleted");
		// what was queued for her goes when her page has it
		await().untilAsserted(() -> assertThat(this.everything.tablesWith("maya"))
			.containsExactlyInAnyOrder("playground_person", "playground_message"));
		assertThat(this.cast.find("maya")).isEqualTo(SamplePeople.find("maya"));
	}

	@Test
	void isAStoryThatWasToldOnceThoughTwoAskForIt() {
		PlaygroundPage ines = new PlaygroundPage(this.port, "ines", "ines");
		List.of(tell("ines"), tell("ines")).forEach(CompletableFuture::join);
		assertThat(ines.words()).containsOnlyOnce("/worthwhile join").hasSizeBetween(55, 70);
		assertThat(ines.messages()).noneMatch((message) -> message.contains("not understand"))
			.last()
			.asString()
			.contains("Your last 13 weeks", "the minutes of an answered day are falling");
		ines.command("forget");
		ines.press("Delete everything");
		assertThat(this.cast.find("ines")).isEmpty();
		assertThat(this.members.find(Playground.person("ines"))).isEmpty();
	}

	private CompletableFuture<?> tell(String person) {
		return CompletableFuture.supplyAsync(() -> RestClient.create("http://localhost:" + this.port)
			.post()
			.uri("/playground/api/people/{person}/story", person)
			.retrieve()
			.toBodilessEntity());
	}

	/**
	 * Says something everywhere, and is asked a few times.
	 */
	private String live(PlaygroundPage maya) {
		maya.command("join");
		maya.fill(Map.of("time", "16:30", "days", "WEDNESDAY", "networks", "linkedin", "main", "linkedin"));
		maya.command("log 25m linkedin reading, 1 lead");
		maya.command("edit today");
		maya.fill(Map.of("note", MARKER, "minutes-linkedin", "25"));
		maya.say("some words with a " + MARKER);
		new PlaygroundPage(this.port, "maya", "marketing").say("to everybody: " + MARKER);
		maya.command("export");
		int before = maya.messages().size();
		this.mover.start(this.mover.view().now().plusSeconds(15 * 24 * 3600), () -> {
		});
		await().until(() -> this.mover.view().move() == null && maya.messages().size() >= before + 2);
		return this.members.find(Playground.person("maya")).orElseThrow().id().toString();
	}

	private void forget(PlaygroundPage maya) {
		assertThat(this.everything.tablesWith(MARKER)).contains("playground_message", "check_in");
		maya.command("forget");
		maya.press("Delete everything");
	}

}
