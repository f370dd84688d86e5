package worthwhile.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.gatling.javaapi.core.CoreDsl;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

/**
 * Requests as fast as they are answered, or at a given rate: the health page, messages in
 * Teams, or signed commands of Slack's to a path.
 */
public class Load extends Simulation {

	private static final int AT_ONCE = 32;

	private static final Duration SETTLING = Duration.ofSeconds(2);

	private static final String MESSAGE = """
			{"type":"message","id":"%d","channelId":"msteams","serviceUrl":"%s","locale":"en-US","localTimezone":"UTC",
			"from":{"id":"29:%s","name":"Load","aadObjectId":"%s"},"recipient":{"id":"28:%s","name":"Worthwhile"},
			"conversation":{"conversationType":"personal","tenantId":"%s","id":"a:%s"},
			"channelData":{"tenant":{"id":"%s"}},"textFormat":"plain","text":"log 25m linkedin reading, 10m contributing"}
			""";

	/** Unlike any of a load before. */
	private final long first = Instant.now().toEpochMilli() * 1000;

	private final AtomicLong sent = new AtomicLong();

	private final String secret = System.getProperty("load.secret", "of nobody");

	private final int members = Integer.getInteger("load.members", 1);

	public Load() {
		HttpProtocolBuilder protocol = http.baseUrl(System.getProperty("load.url")).shareConnections();
		String what = System.getProperty("load.what");
		setUp(population(scenario(what))).protocols(protocol);
	}

	private ScenarioBuilder scenario(String what) {
		return switch (what) {
			case "health" -> health();
			case "/api/messages", JdbcBareMessage.PATH, JdbcBareMessage.ROWS -> messages(what);
			default -> commands(what);
		};
	}

	private static PopulationBuilder population(ScenarioBuilder scenario) {
		Duration lasting = Duration.ofSeconds(Integer.getInteger("load.seconds"));
		double rate = Double.parseDouble(System.getProperty("load.rate", "0"));
		if (rate == 0) {
			return scenario.injectClosed(constantConcurrentUsers(AT_ONCE).during(lasting));
		}
		OpenInjectionStep steady = constantUsersPerSec(rate).during(lasting);
		return scenario.injectOpen(steady);
	}

	private static ScenarioBuilder health() {
		return CoreDsl.scenario("health").exec(http("health").get("/actuator/health").check(status().is(200)));
	}

	private ScenarioBuilder commands(String path) {
		return CoreDsl.scenario("commands").exec(exec(this::sign), http("command").post(path)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("X-Slack-Request-Timestamp", "#{time}")
			.header("X-Slack-Signature", "#{signature}")
			.body(StringBody("#{body}"))
			.check(status().is(200)));
	}

	private ScenarioBuilder messages(String path) {
		return CoreDsl.scenario("messages")
			.exec(exec((session) -> session.set("body", message(this.sent.incrementAndGet()))), http("message").post(path)
				.header("Content-Type", "application/json; charset=utf-8")
				.header("Authorization", "Bearer " + System.getProperty("load.token"))
				.body(StringBody("#{body}"))
				.check(status().is(200)));
	}

	private String message(long number) {
		String person = "U" + (1 + number % this.members);
		return MESSAGE.formatted(this.first + number, System.getProperty("load.service"), person, person,
				System.getProperty("load.bot"), System.getProperty("load.tenant"), person,
				System.getProperty("load.tenant"));
	}

	private Session sign(Session session) {
		long number = this.sent.incrementAndGet();
		String time = Long.toString(Instant.now().getEpochSecond());
		String body = command(number);
		return session.set("time", time)
			.set("body", body)
			.set("signature", "v0=" + hmac("v0:" + time + ":" + body));
	}

	private String command(long number) {
		return "token=none&team_id=T0LANE1&enterprise_id=E0&team_domain=load&channel_id=D0LOAD&channel_name=directmessage&user_id=U"
				+ (1 + number % this.members) + "&user_name=load&command=%2Fworthwhile&text="
				+ URLEncoder.encode("log 25m linkedin reading, 10m contributing", StandardCharsets.UTF_8)
				+ "&api_app_id=A0LOAD&is_enterprise_install=false&response_url="
				+ URLEncoder.encode("http://127.0.0.1:1/commands/T0LANE1/" + (this.first + number), StandardCharsets.UTF_8)
				+ "&trigger_id=" + (this.first + number) + ".1.load";
	}

	private String hmac(String signed) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
