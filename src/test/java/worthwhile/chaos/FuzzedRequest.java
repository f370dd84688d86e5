package worthwhile.chaos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import worthwhile.slack.Signed;
import worthwhile.slack.answering.Payloads;

/**
 * A request that no platform sends, or only a broken one.
 *
 * @param bytes as they go over the wire
 * @param head whether the answer has no body
 * @param signed whether the signature is right
 * @param toTheDoor whether it is a POST to where a platform's requests are taken in
 */
record FuzzedRequest(byte[] bytes, boolean head, boolean signed, boolean toTheDoor) {

	/** Stands in each of them: in a log it would be content. */
	static final String MARK = "Qzx7fuzz";

	private static final String DOOR = "/slack/events";

	private static final List<String> PATHS = List.of("/", DOOR, DOOR + "/", DOOR + ";a=b", "/slack/install",
			"/slack/oauth_redirect", "/slack/oauth_redirect?code=%zz", "/slack/oauth_redirect?code=1&state=",
			"/slack/oauth_redirect?error=access_denied", "/slack/../slack/events", "//slack//events", "/error",
			"/actuator", "/actuator/health", "/actuator/prometheus", "/favicon.ico", "/index.html", "/api/people",
			"/api/chat", "/page/page.js", "/webjars/chart.js", "/%2e%2e/%2e%2e/etc/passwd", "/%00", "/%", "/*", "*",
			"/slack/events?payload=%", "/.git/config");

	private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS",
			"TRACE", "CONNECT", "PROPFIND", "post", "G\u00cbT", "POST POST", "");

	private static final List<String> TYPES = List.of("application/x-www-form-urlencoded", "application/json",
			"multipart/form-data", "multipart/form-data; boundary=x", "text/xml", "application/json; charset=nonsense",
			"", "/", "application/x-www-form-urlencoded; charset=UTF-16", "application/octet-stream");

	/**
	 * Makes one.
	 */
	static FuzzedRequest of(SplittableRandom random) {
		boolean usual = random.nextInt(2) == 0;
		String method = (usual && random.nextInt(8) > 0) ? "POST" : one(METHODS, random);
		String path = usual ? DOOR : path(random);
		byte[] body = body(random);
		boolean signed = random.nextInt(2) == 0;
		List<String> lines = new ArrayList<>();
		lines.add(method + " " + path + " " + ((random.nextInt(50) > 0) ? "HTTP/1.1" : "HTTP/7.1"));
		lines.add("Host: localhost");
		lines.add("Content-Type: "
				+ ((usual && random.nextInt(3) > 0) ? TYPES.get(random.nextInt(2)) : one(TYPES, random)));
		lines.add("Content-Length: " + body.length);
		lines.add("X-Marked: " + MARK);
		signature(random, body, signed).forEach((name, value) -> lines.add(name + ": " + value));
		if (random.nextInt(40) == 0) {
			lines.add("Cookie: " + MARK + "=" + noise(random, 200));
		}
		return new FuzzedRequest(bytes(lines, body), method.equals("HEAD"), signed,
				method.equals("POST") && path.equals(DOOR));
	}

	private static String path(SplittableRandom random) {
		return switch (random.nextInt(4)) {
			case 0 -> "/" + noise(random, 40).replace(' ', '_');
			case 1 -> one(PATHS, random) + "?" + noise(random, 60).replace(' ', '+');
			default -> one(PATHS, random);
		};
	}

	private static Map<String, String> signature(SplittableRandom random, byte[] body, boolean right) {
		Signed signed = new Signed(right ? Traffic.SECRET : "another", Clock.systemUTC());
		if (right || random.nextInt(3) == 0) {
			return signed.headers(body);
		}
		return switch (random.nextInt(4)) {
			case 0 -> Map.of("X-Slack-Request-Timestamp", "1", "X-Slack-Signature",
					new Signed(Traffic.SECRET, Clock.systemUTC()).signature("1", body));
			case 1 -> Map.of("X-Slack-Signature", "v0=" + MARK);
			case 2 -> Map.of("X-Slack-Request-Timestamp", "9".repeat(40), "X-Slack-Signature", "v0=");
			default -> Map.of();
		};
	}

	private static byte[] body(SplittableRandom random) {
		String text = switch (random.nextInt(12)) {
			case 0 -> "";
			case 1 -> noise(random, 2000);
			case 2 -> "payload=" + noise(random, 300);
			case 3 -> "payload=%7B%22type%22%3A%22" + MARK + "%22%7D";
			case 4 -> "{\"type\":\"event_callback\",\"event\":" + "[".repeat(random.nextInt(3000));
			case 5 -> "{\"type\":\"url_verification\",\"challenge\":" + random.nextInt() + "}";
			case 6 -> cut(Payloads.urlEncoded(command(random)), random);
			case 7 -> Payloads.urlEncoded(command(random));
			case 8 -> cut(event(random), random);
			case 9 -> event(random);
			case 10 -> Payloads.urlEncoded(Map.of("payload", press(random)));
			default -> Payloads.urlEncoded(Map.of("payload", cut(press(random), random)));
		};
		return random.nextInt(20) == 0 ? noise(random, 30_000).getBytes(StandardCharsets.UTF_8)
				: text.getBytes(StandardCharsets.UTF_8);
	}

	private static Map<String, String> command(SplittableRandom random) {
		Map<String, String> fields = Payloads.command(stranger(random), "D" + MARK, "directmessage",
				noise(random, 120) + MARK);
		fields.replaceAll((name, value) -> (random.nextInt(15) == 0) ? noise(random, 30) : value);
		fields.keySet().removeIf((name) -> random.nextInt(15) == 0);
		return fields;
	}

	private static String event(SplittableRandom random) {
		String whole = switch (random.nextInt(4)) {
			case 0 -> Payloads.message(stranger(random), noise(random, 200) + MARK).toString();
			case 1 -> Payloads.event("user_change", (event) -> event.put("user", MARK)).toString();
			case 2 ->
				Payloads.event("member_left_channel", (event) -> event.put("channel", random.nextInt())).toString();
			default ->
				Payloads.event("app_home_opened", (event) -> event.put("tab", "home").put("user", MARK)).toString();
		};
		return swapped(whole, random);
	}

	private static String press(SplittableRandom random) {
		String whole = Payloads
			.press(stranger(random), Payloads.inMessage("D" + MARK, "1.1", random.nextBoolean()),
					Payloads.button(one(List.of("question.minutes", "help", "join", MARK), random), noise(random, 60)))
			.toString();
		return swapped(whole, random);
	}

	/**
	 * A value of another type here and there.
	 */
	private static String swapped(String json, SplittableRandom random) {
		List<String> values = List.of("null", "[]", "{}", "-1e99", "true", "\"" + MARK + "\"");
		String other = one(values, random);
		return (random.nextInt(3) > 0) ? json : json.replaceFirst(":(?:\"[^\"]*\"|\\{\\}|null)(?=[,}])", ":" + other);
	}

	private static String stranger(SplittableRandom random) {
		return "U" + MARK + random.nextInt(200);
	}

	private static String cut(String text, SplittableRandom random) {
		return text.substring(0, random.nextInt(text.length() + 1));
	}

	private static String noise(SplittableRandom random, int longest) {
		int length = random.nextInt(longest);
		StringBuilder noise = new StringBuilder(MARK);
		for (int i = 0; i < length; i++) {
			int next = random.nextInt(20);
			noise.append((next == 0) ? '%' : (next == 1) ? '"' : (char) (' ' + random.nextInt(95)));
		}
		return noise.toString();
	}

	private static <T> T one(List<T> of, SplittableRandom random) {
		return of.get(random.nextInt(of.size()));
	}

	private static byte[] bytes(List<String> lines, byte[] body) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
		bytes.writeBytes(body);
		return bytes.toByteArray();
	}

}
