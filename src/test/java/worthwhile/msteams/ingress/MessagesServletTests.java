package worthwhile.msteams.ingress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import worthwhile.msteams.api.MicrosoftHttp;
import worthwhile.msteams.api.ServiceHosts;
import worthwhile.msteams.api.TeamsSettings;
import worthwhile.web.RejectedRequests;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is taken in that nobody signed.
 */
class MessagesServletTests {

	private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-02T12:00:00Z"), ZoneOffset.UTC);

	private final List<String> taken = new ArrayList<>();

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:3978/", "http://localhost:3978/", "http://[::1]:3978/" })
	void takesWhatThisMachineSendsWhileItIsDeveloped(String service) throws IOException {
		assertThat(post(Map.of("development", "true"), service)).isEqualTo(200);
		assertThat(this.taken).containsExactly("typing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://smba.trafficmanager.net/amer/", "http://192.168.1.1/", "https://127.0.0.1/", "" })
	void takesNothingWhoseAnswerWouldGoElsewhereWhileItIsDeveloped(String service) throws IOException {
		assertThat(post(Map.of("development", "true"), service)).isEqualTo(401);
		assertThat(this.taken).isEmpty();
	}

	@Test
	void takesNothingOtherwise() throws IOException {
		Map<String, String> whole = Map.of("app-id", "id", "app-password", "marker", "tenant-id", "tenant",
				"service-hosts", "127.0.0.1");
		assertThat(post(whole, "http://127.0.0.1:3978/")).isEqualTo(401);
		assertThat(this.taken).isEmpty();
	}

	private int post(Map<String, String> given, String service) throws IOException {
		TeamsSettings settings = settings(given);
		RequestTokens tokens = new RequestTokens(settings, new SigningKeys(settings, new MicrosoftHttp(settings), NOON),
				NOON);
		MessagesServlet servlet = new MessagesServlet(settings, tokens, new ServiceHosts(settings),
				new RejectedRequests(NOON, new SimpleMeterRegistry(), new MockEnvironment()), (activity) -> {
					this.taken.add(activity.type());
					return null;
				});
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/messages");
		request.setContent("{\"type\":\"typing\",\"channelId\":\"msteams\",\"serviceUrl\":\"%s\"}".formatted(service)
			.getBytes(StandardCharsets.UTF_8));
		MockHttpServletResponse response = new MockHttpServletResponse();
		servlet.service(request, response);
		return response.getStatus();
	}

	private static TeamsSettings settings(Map<String, String> given) {
		MapConfigurationPropertySource source = new MapConfigurationPropertySource();
		given.forEach((name, value) -> source.put("worthwhile.msteams." + name, value));
		return new Binder(source).bindOrCreate("worthwhile.msteams", TeamsSettings.class);
	}

}
