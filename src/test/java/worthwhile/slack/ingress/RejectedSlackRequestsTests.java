package worthwhile.slack.ingress;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.system.CapturedOutput;

import worthwhile.slack.Signed;
import worthwhile.slack.SlackTest;
import worthwhile.slack.answering.Payloads;
import worthwhile.slack.ingress.Knock.Answer;
import worthwhile.testing.MutableClock;
import worthwhile.testing.Tries;
import worthwhile.web.GuardedDoor;
import worthwhile.web.RawBody;
import worthwhile.web.RejectReason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@SlackTest(properties = { "logging.level.worthwhile=debug", "logging.level.com.slack.api=debug",
		"logging.level.org.springframework.web=debug" })
class RejectedSlackRequestsTests extends GuardedDoor {

	private static final String SSL_CHECK = "ssl_check=1&token=marker";

	private static final String COMMAND = "command=%2Fmarker&text=marker&user_id=Umarker";

	private static final int MEGABYTES = 1024 * 1024;

	RejectedSlackRequestsTests() {
		super("slack");
	}

	@ParameterizedTest(name = "{0}: {2}")
	@MethodSource
	void isRefusedInOneLine(String what, Function<MutableClock, Knock> request, int status, RejectReason refusal,
			CapturedOutput output) {
		double before = counted(refusal);
		Answer answer = request.apply(clock()).send(port());
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.body()).isEmpty();
		assertThat(said(output).lines()).singleElement()
			.asString()
			.contains("WARN", "Refused a request for slack: " + refusal.words())
			.hasSizeLessThan(250);
		assertThat(said(output)).doesNotContain("marker", "v0=");
		assertThat(counted(refusal)).isEqualTo(before + 1);
	}

	static Stream<Arguments> isRefusedInOneLine() {
		return Stream.of(
				row("another secret", signed((clock) -> new Signed("another", clock)), 401, RejectReason.FORGED),
				row("an empty secret", signed((clock) -> new Signed(" ", clock)), 401, RejectReason.FORGED),
				row("changed by one bit", (clock) -> command(clock).changed(), 401, RejectReason.FORGED),
				row("digest of another body", (clock) -> command(clock).signedAs(Knock.form("", new Signed(clock))),
						401, RejectReason.FORGED),
				row("no headers",
						(clock) -> command(clock).without("X-Slack-Signature").without("X-Slack-Request-Timestamp"),
						401, RejectReason.UNSIGNED),
				row("no signature", (clock) -> command(clock).without("X-Slack-Signature"), 401, RejectReason.UNSIGNED),
				row("no time", (clock) -> command(clock).without("X-Slack-Request-Timestamp"), 401,
						RejectReason.UNSIGNED),
				row("time in words", (clock) -> command(clock).with("X-Slack-Request-Timestamp", "marker"), 401,
						RejectReason.UNSIGNED),
				row("time beyond all numbers",
						(clock) -> command(clock).with("X-Slack-Request-Timestamp", "9".repeat(40)), 401,
						RejectReason.UNSIGNED),
				row("negative time", (clock) -> command(clock).with("X-Slack-Request-Timestamp", "-1"), 401,
						RejectReason.UNSIGNED),
				row("signature cut off", (clock) -> command(clock).with("X-Slack-Signature", "v0="), 401,
						RejectReason.UNSIGNED),
				row("6 minutes old", at(Duration.ofMinutes(-6)), 401, RejectReason.STALE),
				row("5 minutes and a second old", at(Duration.ofSeconds(-301)), 401, RejectReason.STALE),
				row("5 minutes and a second ahead", at(Duration.ofSeconds(301)), 401, RejectReason.STALE),
				row("6 minutes ahead", at(Duration.ofMinutes(6)), 401, RejectReason.STALE),
				row("a day ahead", at(Duration.ofDays(1)), 401, RejectReason.STALE),
				row("2 MB", (clock) -> large(clock), 413, RejectReason.TOO_LARGE),
				row("2 MB in chunks", (clock) -> large(clock).chunked(), 413, RejectReason.TOO_LARGE),
				row("2 MB, not signed", (clock) -> large(clock).without("X-Slack-Signature"), 413,
						RejectReason.TOO_LARGE),
				row("2 MB in chunks, not signed", (clock) -> large(clock).chunked().without("X-Slack-Signature"), 401,
						RejectReason.UNSIGNED),
				row("ssl_check, not signed",
						(clock) -> Knock.form(SSL_CHECK, new Signed(clock)).without("X-Slack-Signature"), 401,
						RejectReason.UNSIGNED),
				row("GET", (clock) -> command(clock).method("GET"), 405, RejectReason.METHOD),
				row("PUT", (clock) -> command(clock).method("PUT"), 405, RejectReason.METHOD),
				row("OPTIONS", (clock) -> command(clock).method("OPTIONS"), 405, RejectReason.METHOD),
				row("nothing", form(""), 400, RejectReason.UNREADABLE),
				row("words", form("marker"), 400, RejectReason.UNREADABLE),
				row("broken escapes", form("marker=%zz&payload=%"), 400, RejectReason.UNREADABLE),
				row("a payload that is no JSON", form("payload=marker"), 400, RejectReason.UNREADABLE),
				row("a payload without type", form("payload=%7B%22marker%22%3A1%7D"), 400, RejectReason.UNREADABLE),
				row("a payload of a type of its own", form("payload=%7B%22type%22%3A%22marker%22%7D"), 400,
						RejectReason.UNREADABLE),
				row("half a JSON", json("{\"type\":\"event_callback\",\"event\":{\"type\":\"marker"), 400,
						RejectReason.UNREADABLE),
				row("an event without event", json("{\"type\":\"event_callback\",\"marker\":1}"), 400,
						RejectReason.UNREADABLE),
				row("a list", json("[\"marker\"]"), 400, RejectReason.UNREADABLE),
				row("deep JSON", json("{\"type\":\"event_callback\",\"event\":" + "[".repeat(400_000) + "\"marker"),
						400, RejectReason.UNREADABLE),
				row("deep JSON in a form", form("payload=" + "%7B%22a%22%3A".repeat(70_000)), 400,
						RejectReason.UNREADABLE),
				row("bytes of no text",
						(clock) -> Knock.of("application/json", new byte[] { -1, -2, 0, 1 }, new Signed(clock)), 400,
						RejectReason.UNREADABLE));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void isLetIn(String what, Function<MutableClock, Knock> request, String body, CapturedOutput output) {
		Answer answer = request.apply(clock()).send(port());
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).contains(body);
		assertThat(said(output)).isEmpty();
	}

	static Stream<Arguments> isLetIn() {
		String challenge = "{\"type\":\"url_verification\",\"challenge\":\"Zażółć\"}";
		return Stream.of(arguments("ssl_check", form(SSL_CHECK), ""),
				arguments("the first contact", json(challenge), "Zażółć"),
				arguments("with CRLF at the end", json(challenge + "\r\n"), "Zażółć"),
				arguments("with CRLF inside", json(challenge.replace(",", ",\r\n")), "Zażółć"),
				arguments("in chunks", chunked(json(challenge)), "Zażółć"),
				arguments("almost 1 MB", json(challenge + " ".repeat(MEGABYTES - 100)), "Zażółć"),
				arguments("5 minutes old", at(challenge, Duration.ofMinutes(-5)), "Zażółć"),
				arguments("5 minutes ahead", at(challenge, Duration.ofMinutes(5)), "Zażółć"),
				arguments("an event that nobody minds",
						json("{\"type\":\"event_callback\",\"event\":{\"type\":\"emoji_changed\"}}"), ""));
	}

	@Test
	void refusesWhatIsBrokenOffInOneLine(CapturedOutput output) {
		assertThat(command(clock()).breakOff(port()).status()).isEqualTo(400);
		assertThat(command(clock()).chunked().breakOff(port()).status()).isEqualTo(400);
		// the server's own page for it is seen at DEBUG
		assertThat(said(output).lines().filter((line) -> !line.contains("DEBUG"))).singleElement()
			.asString()
			.contains(RejectReason.UNFINISHED.words());
		assertThat(said(output)).doesNotContain("marker", "\tat ");
	}

	@Test
	void refusesAReplayedRequestInOneLine(CapturedOutput output) {
		Map<String, String> fields = Payloads.command("Umarker", "Cmarker", "marker", "help");
		Knock knock = Knock.form(Payloads.urlEncoded(fields), new Signed(clock()));
		assertThat(knock.send(port()).status()).isEqualTo(200);
		Answer replayed = knock.send(port());
		assertThat(replayed.status()).isEqualTo(409);
		assertThat(replayed.body()).isEmpty();
		assertThat(said(output).lines()).singleElement().asString().contains(RejectReason.REPLAYED.words());
		assertThat(said(output)).doesNotContain("marker");
	}

	@Test
	void doesNotWaitForABodyThatIsTooLarge() {
		assertThat(large(clock()).sendOnly(port(), 0).status()).isEqualTo(413);
		assertThat(large(clock()).chunked().sendOnly(port(), RawBody.LARGEST + 32 * 1024).status()).isEqualTo(413);
	}

	@Test
	void doesNotWaitForABodyThatNothingCouldSave() {
		assertThat(command(clock()).without("X-Slack-Signature").sendOnly(port(), 0).status()).isEqualTo(401);
	}

	@Test
	void saysTheSameReasonOnceAMinute(CapturedOutput output) {
		double before = counted(RejectReason.FORGED);
		for (int count = 0; count < 50; count++) {
			assertThat(command(clock()).changed().send(port()).status()).isEqualTo(401);
		}
		assertThat(said(output).lines()).hasSize(1);
		assertThat(counted(RejectReason.FORGED)).isEqualTo(before + 50);
		clock().advance(Duration.ofMinutes(1));
		assertThat(command(clock()).changed().send(port()).status()).isEqualTo(401);
		assertThat(said(output).lines()).hasSize(2);
	}

	@Test
	void holdsNothingOfWhatItRefused() {
		knockManyTimes(50);
		long before = heap();
		knockManyTimes(Tries.of(1000, 200));
		assertThat(heap() - before).isLessThan(2L * MEGABYTES);
	}

	private void knockManyTimes(int times) {
		byte[] body = new byte[RawBody.LARGEST + 1];
		Signed signed = new Signed(clock());
		Knock announced = Knock.of("application/json", body, signed);
		Knock chunked = Knock.of("application/json", body, signed).chunked();
		for (int count = 0; count < times; count += 2) {
			assertThat(announced.send(port()).status()).isEqualTo(413);
			assertThat(chunked.send(port()).status()).isEqualTo(413);
		}
	}

	private static long heap() {
		for (int count = 0; count < 3; count++) {
			System.gc();
		}
		Runtime runtime = Runtime.getRuntime();
		return runtime.totalMemory() - runtime.freeMemory();
	}

	private static Arguments row(String what, Function<MutableClock, Knock> request, int status, RejectReason refusal) {
		return arguments(what, request, status, refusal);
	}

	private static Function<MutableClock, Knock> signed(Function<MutableClock, Signed> signed) {
		return (clock) -> Knock.form(COMMAND, signed.apply(clock));
	}

	private static Function<MutableClock, Knock> form(String body) {
		return (clock) -> Knock.form(body, new Signed(clock));
	}

	private static Function<MutableClock, Knock> json(String body) {
		return (clock) -> Knock.json(body, new Signed(clock));
	}

	private static Function<MutableClock, Knock> chunked(Function<MutableClock, Knock> request) {
		return request.andThen(Knock::chunked);
	}

	private static Function<MutableClock, Knock> at(Duration distance) {
		return at(COMMAND, distance);
	}

	private static Function<MutableClock, Knock> at(String body, Duration distance) {
		return (clock) -> Knock.json(body, new Signed(MutableClock.at(clock.instant().plus(distance))));
	}

	private static Knock command(MutableClock clock) {
		return Knock.form(COMMAND, new Signed(clock));
	}

	private static Knock large(MutableClock clock) {
		byte[] body = "marker".repeat(2 * MEGABYTES).getBytes(StandardCharsets.UTF_8);
		return Knock.of("application/json", Arrays.copyOf(body, 2 * MEGABYTES), new Signed(clock));
	}

}
