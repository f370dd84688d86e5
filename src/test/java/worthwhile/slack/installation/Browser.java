package worthwhile.slack.installation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Somebody's browser on the way through the installation.
 */
public class Browser {

	private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

	private static final HttpClient client = HttpClient.newHttpClient();

	private final String bot;

	private final Map<String, String> cookies = new HashMap<>();

	private String language = "en";

	public Browser(int port) {
		this.bot = "http://127.0.0.1:" + port;
	}

	Browser speaking(String language) {
		this.language = language;
		return this;
	}

	/**
	 * Opens the page with the button.
	 */
	HttpResponse<String> begins() {
		return opens("/slack/install");
	}

	/**
	 * Opens the page with the button, agrees in Slack and comes back with a code.
	 */
	public HttpResponse<String> installs(String code) {
		return comesBack(state(begins()), code);
	}

	HttpResponse<String> comesBack(String state, String code) {
		return opens("/slack/oauth_redirect?state=" + state + "&code=" + code);
	}

	HttpResponse<String> opens(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.bot + path))
			.header("Accept-Language", this.language);
		if (!this.cookies.isEmpty()) {
			request.header("Cookie",
					this.cookies.entrySet()
						.stream()
						.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
						.collect(Collectors.joining("; ")));
		}
		try {
			HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
			response.headers().allValues("Set-Cookie").forEach(this::keep);
			return response;
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void keep(String cookie) {
		String[] pair = cookie.split(";", 2)[0].split("=", 2);
		this.cookies.put(pair[0], pair[1]);
	}

	/**
	 * Where the button of a page leads.
	 */
	static String link(HttpResponse<String> page) {
		Matcher link = LINK.matcher(page.body());
		if (!link.find()) {
			throw new AssertionError("No link in " + page.body());
		}
		return HtmlUtils.htmlUnescape(link.group(1));
	}

	static String state(HttpResponse<String> page) {
		return Objects
			.requireNonNull(UriComponentsBuilder.fromUriString(link(page)).build().getQueryParams().getFirst("state"));
	}

}
