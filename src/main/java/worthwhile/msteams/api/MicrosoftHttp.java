package worthwhile.msteams.api;

import java.net.http.HttpClient;
import java.time.Duration;

import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * How Microsoft's addresses are called: over HTTP/1.1, following nobody elsewhere, and
 * giving up in time.
 */
@TeamsPart
public class MicrosoftHttp {

	private static final Duration CONNECTING = Duration.ofSeconds(2);

	private final RestClient client;

	public MicrosoftHttp(TeamsSettings settings) {
		HttpClient http = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NEVER)
			.connectTimeout(CONNECTING)
			.build();
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
		requests.setReadTimeout(settings.patience());
		this.client = RestClient.builder()
			.requestFactory(requests)
			.defaultStatusHandler((status) -> true, (request, response) -> {
				// what an answer means, its reader says
			})
			.build();
	}

	/**
	 * The client, whose answers are read whatever their status.
	 */
	public RestClient client() {
		return this.client;
	}

}
