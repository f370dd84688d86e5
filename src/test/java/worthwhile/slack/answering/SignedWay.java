package worthwhile.slack.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import worthwhile.slack.Signed;

/**
 * Signed requests over HTTP.
 */
final class SignedWay implements Way {

	private final HttpClient http = HttpClient.newHttpClient();

	private final URI address;

	private final Signed signed;

	SignedWay(int port, Signed signed) {
		this.address = URI.create("http://localhost:" + port + "/slack/events");
		this.signed = signed;
	}

	@Override
	public Answer command(Map<String, String> fields) {
		return send(this.signed.form(this.address, Payloads.urlEncoded(fields)));
	}

	@Override
	public Answer interaction(JsonNode payload) {
		return send(this.signed.form(this.address, Payloads.urlEncoded(Map.of("payload", payload.toString()))));
	}

	@Override
	public Answer event(JsonNode payload) {
		return send(this.signed.event(this.address, payload.toString()));
	}

	/**
	 * An event that is delivered again.
	 * @param again for which time
	 */
	Answer event(JsonNode payload, int again) {
		HttpRequest first = this.signed.event(this.address, payload.toString());
		return send(HttpRequest.newBuilder(first, (name, value) -> true)
			.header("X-Slack-Retry-Num", Integer.toString(again))
			.build());
	}

	private Answer send(HttpRequest request) {
		try {
			HttpResponse<String> response = this.http.send(request, BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
