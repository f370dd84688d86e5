package worthwhile.slack.ingress;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import worthwhile.slack.Signed;
import worthwhile.slack.SlackTest;
import worthwhile.slack.ingress.Knock.Answer;
import worthwhile.testing.MutableClock;
import worthwhile.web.RawBody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What comes from somebody who has no secret, on whichever path, by whichever method.
 */
@SlackTest
@ExtendWith(OutputCaptureExtension.class)
class StrangersTests {

	private static final String FORM = "application/x-www-form-urlencoded";

	@LocalServerPort
	private int port;

	@Autowired
	private MutableClock clock;

	private int saidBefore;

	@BeforeEach
	void mayBeSaidAgain(CapturedOutput output) {
		this.saidBefore = output.length();
		this.clock.advance(Duration.ofMinutes(1));
	}

	@ParameterizedTest(name = "{0} {1} {2}")
	@MethodSource
	void areRefusedInOneLineAtMost(String method, String path, String type, CapturedOutput output) {
		Answer answer = knock(type, "marker=%zz&marker=%").method(method).to(path).send(this.port);
		assertThat(answer.status()).isBetween(400, 499);
		assertThat(answer.body()).doesNotContain("marker", "Exception");
		assertThat(said(output).lines()).hasSizeLessThanOrEqualTo(1);
		assertThat(said(output)).doesNotContain("marker", "\tat ");
	}

	static Stream<Arguments> areRefusedInOneLineAtMost() {
		Stream<Arguments> everywhere = Stream.of("POST", "PUT", "PATCH", "DELETE", "TRACE", "marker")
			.flatMap((method) -> Stream.of("/", "/marker", "/error", "/slack/events", "/slack/install")
				.flatMap((path) -> Stream
					.of(FORM, "multipart/form-data", "multipart/form-data; boundary=marker", "application/json",
							"marker")
					.map((type) -> arguments(method, path, type))));
		Stream<Arguments> broken = Stream
			.of("/slack/oauth_redirect?code=%zz", "/slack/install?marker=%", "/error", "/error?status=200",
					"/actuator/health", "/actuator/prometheus", "/%00marker", "/..;/marker", "/marker\\marker",
					"/marker;a=%", "/slack/install;marker=%zz")
			.map((path) -> arguments("GET", path, FORM));
		return Stream.concat(everywhere, broken);
	}

	@ParameterizedTest
	@MethodSource
	void getTheirAnswerBeforeALargeBodyIsRead(String method, String path) {
		byte[] body = new byte[64 * RawBody.LARGEST];
		Knock knock = Knock.unsigned(FORM, body);
		assertThat(knock.method(method).to(path).sendOnly(this.port, 0).status()).isBetween(400, 499);
		assertThat(knock.chunked().sendOnly(this.port, 8192).status()).isBetween(400, 499);
	}

	static Stream<Arguments> getTheirAnswerBeforeALargeBodyIsRead() {
		return Stream.of("PUT", "PATCH", "DELETE", "POST")
			.flatMap((method) -> Stream.of("/", "/slack/events", "/marker").map((path) -> arguments(method, path)));
	}

	@Test
	void writeNothingIntoTheLogThatTheServerCannotRead(CapturedOutput output) {
		Answer answer = knock(FORM, "").method("[token=marker").send(this.port);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).doesNotContain("marker");
		assertThat(said(output)).isEmpty();
	}

	@Test
	void seeNothingOfAFailureWhosePlaceTheLogNames(CapturedOutput output) {
		Answer answer = knock(FORM, "").method("GET").to("/broken").send(this.port);
		assertThat(answer.status()).isEqualTo(500);
		assertThat(answer.body()).isEmpty();
		assertThat(said(output).lines()).singleElement()
			.asString()
			.contains("IllegalStateException", "StrangersTests", "broken")
			.doesNotContain("marker");
	}

	private Knock knock(String type, String body) {
		return Knock.of(type, body.getBytes(StandardCharsets.UTF_8), new Signed(this.clock))
			.without("X-Slack-Signature");
	}

	private String said(CapturedOutput output) {
		return output.getAll().substring(this.saidBefore);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Broken {

		@Bean
		BrokenPage brokenPage() {
			return new BrokenPage();
		}

	}

	@RestController
	static class BrokenPage {

		@GetMapping("/broken")
		String broken() {
			throw new IllegalStateException("marker");
		}

	}

}
