package worthwhile.msteams.ingress;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;

import worthwhile.msteams.FakeTeams;
import worthwhile.msteams.TeamsDoor;
import worthwhile.msteams.TeamsKey;
import worthwhile.msteams.TeamsTest;
import worthwhile.web.GuardedDoor;
import worthwhile.web.RawBody;
import worthwhile.web.RejectReason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Who is let in of those who say that they are Teams.
 */
@TeamsTest(properties = { "logging.level.worthwhile=debug", "logging.level.org.springframework=debug" })
class RejectedTeamsRequestsTests extends GuardedDoor {

	private static final Duration HOUR = Duration.ofHours(1);

	@Autowired
	private FakeTeams teams;

	RejectedTeamsRequestsTests() {
		super("msteams");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void isLetIn(String what, Function<Case, String> token) {
		assertThat(knock(token, activity("msteams", this.teams.serviceUrl()))).isEqualTo(200);
	}

	static Stream<Arguments> isLetIn() {
		return Stream.of(row("all right", (given) -> given.sign(given.claims(HOUR))),
				row("the address without its slash",
						(given) -> given.sign(given.claims(given.serviceUrl().replaceAll("/$", ""), HOUR))),
				row("the address in capitals",
						(given) -> given.sign(given.claims(given.serviceUrl().replace("amer", "AMER"), HOUR))),
				row("over for 4 minutes", (given) -> given.sign(given.claims(Duration.ofMinutes(-4)))),
				row("good from in 4 minutes on", (given) -> given.sign(given.claims(HOUR.plusMinutes(4)))),
				row("one of several audiences",
						(given) -> given.sign(given.claims(HOUR).audience(List.of("another", FakeTeams.APP_ID)))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void isRefusedInOneLine(String what, Function<Case, String> token, RejectReason refusal, CapturedOutput output) {
		double before = counted(refusal);
		assertThat(knock(token, activity("msteams", this.teams.serviceUrl()))).isEqualTo(refusal.status());
		assertThat(warned(output)).singleElement()
			.asString()
			.contains("Refused a request for msteams: " + refusal.words())
			.hasSizeLessThan(250);
		assertThat(said(output)).doesNotContain("eyJ", "marker");
		assertThat(counted(refusal)).isEqualTo(before + 1);
	}

	static Stream<Arguments> isRefusedInOneLine() {
		return Stream.of(
				row("over for 6 minutes", (given) -> given.sign(given.claims(Duration.ofMinutes(-6))),
						RejectReason.STALE),
				row("good from in 6 minutes on", (given) -> given.sign(given.claims(HOUR.plusMinutes(6))),
						RejectReason.STALE),
				row("without an end", (given) -> given.sign(given.claims(HOUR).expirationTime(null)),
						RejectReason.FORGED),
				row("for another bot", (given) -> given.sign(given.claims(HOUR).audience("another")),
						RejectReason.FORGED),
				row("for nobody", (given) -> given.sign(given.claims(HOUR).audience((String) null)),
						RejectReason.FORGED),
				row("of another issuer", (given) -> given.sign(given.claims(HOUR).issuer("https://sts.windows.net/")),
						RejectReason.FORGED),
				row("of no issuer", (given) -> given.sign(given.claims(HOUR).issuer(null)), RejectReason.FORGED),
				row("of another address", (given) -> given.sign(given.claims("https://example.org/amer/", HOUR)),
						RejectReason.FORGED),
				row("of no address", (given) -> given.sign(given.claims(HOUR).claim("serviceurl", null)),
						RejectReason.FORGED),
				row("with a key that is not endorsed",
						(given) -> given.teams()
							.publish(TeamsKey.other("key-of-webchat", "webchat"))
							.sign(given.claims(HOUR).build()),
						RejectReason.FORGED),
				row("with a key that nobody knows",
						(given) -> TeamsKey.other("key-of-nobody", "msteams").sign(given.claims(HOUR).build()),
						RejectReason.FORGED),
				row("with another key under the same id",
						(given) -> TeamsKey.other("key-1", "msteams").sign(given.claims(HOUR).build()),
						RejectReason.FORGED),
				row("not signed", (given) -> new PlainJWT(given.claims(HOUR).build()).serialize(), RejectReason.FORGED),
				row("signed with the public key as a secret", (given) -> given.hmac(given.claims(HOUR)),
						RejectReason.FORGED),
				row("with RS512", (given) -> given.teams().key().sign(JWSAlgorithm.RS512, given.claims(HOUR).build()),
						RejectReason.FORGED),
				row("no token at all", (given) -> "marker", RejectReason.FORGED),
				row("three points", (given) -> "a.b.c", RejectReason.FORGED),
				row("nothing", (given) -> "", RejectReason.UNSIGNED));
	}

	@Test
	void isRefusedWithoutAToken() {
		TeamsDoor door = new TeamsDoor(port(), this.teams, clock());
		assertThat(door.post(null, "{}").statusCode()).isEqualTo(401);
		assertThat(door.post("Basic marker", "{}").statusCode()).isEqualTo(401);
		assertThat(door.post("Bearer " + door.token(), "marker").statusCode()).isEqualTo(400);
		assertThat(door.post("Bearer " + door.token(), "[1]").statusCode()).isEqualTo(400);
		assertThat(door.post("Bearer " + door.token(), "[".repeat(400_000)).statusCode()).isEqualTo(400);
		assertThat(door.post("Bearer " + door.token(), " ".repeat(RawBody.LARGEST + 1)).statusCode()).isEqualTo(413);
	}

	@Test
	void isRefusedFromAnotherMessengerThanTheKeysAreFor() {
		assertThat(knock((given) -> given.sign(given.claims(HOUR)), activity("webchat", this.teams.serviceUrl())))
			.isEqualTo(401);
	}

	@Test
	void isRefusedWhereAnswersWouldGoToAStranger() {
		String stranger = "https://smba.trafficmanager.net.example.org/";
		assertThat(knock((given) -> given.sign(given.claims(stranger, HOUR)), activity("msteams", stranger)))
			.isEqualTo(401);
	}

	private int knock(Function<Case, String> token, String activity) {
		Case given = new Case(this.teams, clock().instant());
		return new TeamsDoor(port(), this.teams, clock()).post("Bearer " + token.apply(given), activity).statusCode();
	}

	private static String activity(String messenger, String serviceUrl) {
		return "{\"type\":\"typing\",\"channelId\":\"%s\",\"serviceUrl\":\"%s\",\"text\":\"marker\"}"
			.formatted(messenger, serviceUrl);
	}

	private Stream<String> warned(CapturedOutput output) {
		return said(output).lines().filter((line) -> line.contains(" WARN "));
	}

	private static Arguments row(String what, Function<Case, String> token) {
		return arguments(what, token);
	}

	private static Arguments row(String what, Function<Case, String> token, RejectReason refusal) {
		return arguments(what, token, refusal);
	}

	/**
	 * What a token is made of.
	 */
	record Case(FakeTeams teams, Instant now) {

		String serviceUrl() {
			return this.teams.serviceUrl();
		}

		JWTClaimsSet.Builder claims(Duration left) {
			return claims(serviceUrl(), left);
		}

		JWTClaimsSet.Builder claims(String serviceUrl, Duration left) {
			Instant end = this.now.plus(left);
			return TeamsKey.claims(serviceUrl, end).notBeforeTime(Date.from(end.minus(HOUR)));
		}

		String sign(JWTClaimsSet.Builder claims) {
			return this.teams.key("key-1").sign(claims.build());
		}

		String hmac(JWTClaimsSet.Builder claims) {
			try {
				SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("key-1").build(),
						claims.build());
				token.sign(new MACSigner(this.teams.key("key-1").key().toRSAPublicKey().getEncoded()));
				return token.serialize();
			}
			catch (JOSEException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
