package worthwhile.msteams.api;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

import org.apache.commons.lang3.concurrent.BasicThreadFactory;

import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * How Microsoft's addresses are called: over HTTP/1.1, following nobody elsewhere, and
 * giving up in time.
 */
@TeamsPart
public class MicrosoftHttp {

	private static final Duration CONNECTING = Duration.ofSeconds(2);

	/**
	 * What is sent is written by a thread too: one that is kept, since to start another
	 * for each message takes as long as to send it.
	 */
	private static final ThreadFactory THREADS = BasicThreadFactory.builder()
		.namingPattern("teams-http-%d")
		.daemon(true)
		.build();

	private final RestClient client;

	public MicrosoftHttp(TeamsSettings settings) {
		HttpClient http = HttpClient.newBuilder()
			.executor(Executors.newCachedThreadPool(THREADS))
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
