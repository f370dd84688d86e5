package worthwhile.msteams;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jwt.JWTClaimsSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How what Teams sends arrives at the bot, signed.
 */
public final class TeamsDoor {

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final int port;

	private final FakeTeams teams;

	private final Clock clock;

	/**
	 * The same claims make the same token, and to sign takes longer than all the rest.
	 */
	private final Map<List<Object>, String> tokens = new ConcurrentHashMap<>();

	public TeamsDoor(int port, FakeTeams teams, Clock clock) {
		this.port = port;
		this.teams = teams;
		this.clock = clock;
	}

	/**
	 * Sends an activity as Teams does.
	 */
	public HttpResponse<String> post(JsonNode activity) {
		return post("Bearer " + token(), activity.toString());
	}

	/**
	 * A token that is right now.
	 */
	public String token() {
		JWTClaimsSet claims = TeamsKey.claims(this.teams.serviceUrl(), this.clock.instant().plus(Duration.ofHours(1)))
			.build();
		TeamsKey key = this.teams.key();
		return this.tokens.computeIfAbsent(List.of(key, claims), (same) -> key.sign(claims));
	}

	/**
	 * Sends anything.
	 * @param authorization the header, if there is one
	 */
	public HttpResponse<String> post(@Nullable String authorization, String body) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/api/messages"))
			.header("Content-Type", "application/json; charset=utf-8")
			.POST(HttpRequest.BodyPublishers.ofString(body));
		if (authorization != null) {
			request.header("Authorization", authorization);
		}
		return send(request.build());
	}

	/**
	 * Fetches a file by its link, as a person does: opening the page hands over nothing.
	 * @param name what it is called
	 */
	public byte[] fetch(String link, String name) {
		URI address = URI.create(link.replaceFirst("http://127.0.0.1/", "http://127.0.0.1:" + this.port + "/"));
		HttpResponse<String> page = send(HttpRequest.newBuilder(address).build());
		if (!page.body().contains("<button>")) {
			throw new AssertionError(page.body());
		}
		HttpResponse<String> file = send(
				HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.noBody()).build());
		if (!file.headers().firstValue("Content-Disposition").orElse("").contains(name)) {
			throw new AssertionError(file.statusCode() + " " + file.headers());
		}
		return file.body().getBytes(StandardCharsets.UTF_8);
	}

	private static HttpResponse<String> send(HttpRequest request) {
		try {
			return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
