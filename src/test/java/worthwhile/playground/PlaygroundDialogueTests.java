package worthwhile.playground;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

import worthwhile.testing.DialogueContract;
import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@WorthwhileTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "worthwhile.playground.enabled=true", "worthwhile.heartbeats.enabled=true" })
class PlaygroundDialogueTests extends DialogueContract {

	private final int port;

	private final PlaygroundPage direct;

	PlaygroundDialogueTests(@LocalServerPort int port) {
		this.port = port;
		this.direct = new PlaygroundPage(port, "maya", "maya");
	}

	@Override
	protected Side inDirectChat() {
		return this.direct;
	}

	@Override
	protected Side inChannel() {
		return new PlaygroundPage(this.port, "maya", "marketing");
	}

	@Override
	protected Side anotherInChannel() {
		return new PlaygroundPage(this.port, "james", "marketing");
	}

	@Test
	void keepsOwnWordsAsText() {
		PlaygroundPage page = new PlaygroundPage(this.port, "ravi", "ravi");
		page.say("<img src=x onerror=alert(1)>");
		assertThat(page.words()).contains("<img src=x onerror=alert(1)>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "POST; people/maya/rooms/maya/submissions; {}",
			"POST; people/maya/rooms/maya/submissions; {\"values\":null}",
			"POST; people/maya/rooms/maya/submissions; {\"values\":{\"a\":null}}",
			"POST; people/maya/rooms/maya/words; null", "POST; people/maya/rooms/maya/presses; [",
			"POST; people/maya/clock; {}", "POST; people/maya/clock; {\"to\":\"NEVER\"}",
			"PUT; people/maya; {\"zone\":\"Europe/London\",\"language\":\"en\"}", "POST; people; {\"name\":{}}" })
	void saysThatWhatCannotBeReadWasTheSendersFault(String method, String path, String body) throws Exception {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:%d/playground/api/%s".formatted(this.port, path)))
			.header("Content-Type", "application/json")
			.method(method, BodyPublishers.ofString(body))
			.build();
		HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("That could not be understood.");
	}

	@Test
	void answersOnTheHomePageItself() {
		PlaygroundPage page = new PlaygroundPage(this.port, "ravi", "ravi");
		page.command("join");
		page.fill(Map.of("time", "16:30", "days", "MONDAY", "networks", "linkedin", "main", "linkedin"));
		assertThat(page.home()).contains("How much time went into");
		int messages = page.messages().size();
		page.pressAtHome("~30 min");
		assertThat(page.home()).contains("What came of it?");
		page.pressAtHome("Nothing yet");
		page.pressAtHome("That's it");
		assertThat(page.home()).contains("Today: ");
		assertThat(page.messages()).hasSize(messages);
		page.pressAtHome("See your trend");
		assertThat(page.messages()).hasSize(messages + 1);
	}

	@Test
	void refusesWhatIsTooLong() {
		PlaygroundPage page = new PlaygroundPage(this.port, "ravi", "ravi");
		assertThatExceptionOfType(HttpClientErrorException.class).isThrownBy(() -> page.say("x".repeat(20_001)))
			.withMessageContaining("at most 20,000 characters");
		assertThat(page.words()).noneMatch((words) -> words.startsWith("xxx"));
	}

	@Test
	void keepsDirectChatsApart() {
		assertThatExceptionOfType(HttpClientErrorException.NotFound.class)
			.isThrownBy(() -> new PlaygroundPage(this.port, "ravi", "maya").messages());
	}

	@Test
	void servesThePageAndItsChartLibrary() {
		RestClient http = RestClient.create("http://localhost:" + this.port);
		assertThat(http.get().uri("/").retrieve().body(String.class)).contains("/playground/app.js");
		assertThat(http.get().uri("/playground/app.js").retrieve().toBodilessEntity().getStatusCode().value())
			.isEqualTo(200);
		assertThat(http.get()
			.uri("/webjars/chart.js/dist/chart.umd.min.js")
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value()).isEqualTo(200);
	}

}
