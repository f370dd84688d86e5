package worthwhile.slack.installation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.identity.WorkspaceRef;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.SlackAnswer;
import worthwhile.slack.api.SlackApi;
import worthwhile.slack.api.SlackSettings;
import worthwhile.testing.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

@InstallTest
@ExtendWith(OutputCaptureExtension.class)
class RefreshingTests {

	private static final InstallTarget PLACE = new InstallTarget("", FakeSlack.TEAM);

	private static final WorkspaceRef WORKSPACE = new WorkspaceRef("slack", FakeSlack.TEAM);

	private static final Access OLD = new Access.Granted("xoxe.xoxb-old");

	@Autowired
	FakeSlack slack;

	@Autowired
	Tokens tokens;

	@Autowired
	MissingAccess missing;

	@Autowired
	SlackApi api;

	@Autowired
	SlackSettings settings;

	@Autowired
	JdbcInstallations installations;

	@Autowired
	Vault vault;

	@Autowired
	MutableClock clock;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void installedForTwelveHours() {
		this.slack.reset();
		this.slack.refresh("xoxe-1-old", FakeSlack.TEAM);
		keep("xoxe.xoxb-old", "xoxe-1-old", Duration.ofHours(12));
	}

	@Test
	void leavesATokenThatLasts() {
		this.clock.advance(Duration.ofHours(10).minusSeconds(1));
		assertThat(access()).isEqualTo(OLD);
		assertThat(calls()).isZero();
	}

	@Test
	void getsTheNextTokenTwoHoursBeforeTheOldOneEnds() {
		this.clock.advance(Duration.ofHours(10));
		Access next = access();
		assertThat(next).isInstanceOf(Access.Granted.class).isNotEqualTo(OLD);
		assertThat(access()).isEqualTo(next);
		assertThat(calls()).isOne();
		assertThat(this.slack.calls("oauth.v2.access").get(0).get("refresh_token")).isEqualTo("xoxe-1-old");
		this.clock.advance(Duration.ofHours(10));
		assertThat(access()).isNotEqualTo(next);
		assertThat(calls()).isEqualTo(2);
	}

	@Test
	void getsItOnceForTwoInstancesAtOnce() {
		this.slack.behave(
				(call) -> call.method().equals("oauth.v2.access") ? SlackAnswer.slow(Duration.ofMillis(400)) : null);
		this.clock.advance(Duration.ofHours(11));
		List<Access> got = bothAtOnce();
		assertThat(calls()).isOne();
		assertThat(got).contains(OLD, access());
	}

	@Test
	void letsTheOtherInstanceWaitForItIfTheOldOneHasEnded() {
		this.slack.behave(
				(call) -> call.method().equals("oauth.v2.access") ? SlackAnswer.slow(Duration.ofMillis(400)) : null);
		this.clock.advance(Duration.ofHours(13));
		List<Access> got = bothAtOnce();
		assertThat(calls()).isOne();
		assertThat(got).containsOnly(access()).doesNotContain(OLD);
	}

	@Test
	void goesOnWithTheOldOneWhenThatFails() {
		this.slack.next("oauth.v2.access", SlackAnswer.status(500));
		this.clock.advance(Duration.ofHours(11));
		assertThat(access()).isEqualTo(OLD);
		assertThat(access()).isEqualTo(OLD);
		assertThat(calls()).isOne();
		this.clock.advance(Duration.ofSeconds(30));
		assertThat(access()).isInstanceOf(Access.Granted.class).isNotEqualTo(OLD);
		assertThat(calls()).isEqualTo(2);
	}

	@Test
	void restsAsLongAsSlackWants() {
		this.slack.next("oauth.v2.access", SlackAnswer.rateLimited(Duration.ofMinutes(5)));
		this.clock.advance(Duration.ofHours(11));
		access();
		this.clock.advance(Duration.ofMinutes(4));
		assertThat(access()).isEqualTo(OLD);
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(access()).isNotEqualTo(OLD);
	}

	/**
	 * Slack then says that it has expired, and the message is tried again.
	 */
	@Test
	void doesNotTakeSlacksTroubleForARemoval() {
		this.slack.always("oauth.v2.access", SlackAnswer.error("bad_client_secret"));
		this.clock.advance(Duration.ofHours(13));
		assertThat(access()).isEqualTo(OLD);
		assertThat(this.missing.explain(WORKSPACE, Locale.ENGLISH)).isEmpty();
	}

	@Test
	void endsWhenSlackTakesTheRefreshTokenNoMore(CapturedOutput output) {
		this.slack.always("oauth.v2.access", SlackAnswer.error("invalid_refresh_token"));
		this.clock.advance(Duration.ofHours(11));
		assertThat(access()).isEqualTo(OLD);
		assertThat(access()).isEqualTo(OLD);
		assertThat(calls()).isOne();
		assertThat(output).containsOnlyOnce("Slack does not take the refresh token for workspace T0WORKING any more");
		assertThat(this.missing.explain(WORKSPACE, Locale.ENGLISH)).isEmpty();
		this.clock.advance(Duration.ofHours(1));
		assertThat(access()).isEqualTo(new Access.None());
		assertThat(this.missing.explain(WORKSPACE, Locale.ENGLISH)).get()
			.asString()
			.contains("My access to this workspace has ended", "https://bot.example.com/slack/install");
		keep("xoxb-anew", "", null);
		assertThat(access()).isEqualTo(new Access.Granted("xoxb-anew"));
		assertThat(this.missing.explain(WORKSPACE, Locale.ENGLISH)).isEmpty();
	}

	@Test
	void happensWhenSlackSaysThatTheTokenHasExpired() {
		this.tokens.expired(WORKSPACE, "xoxe.xoxb-old");
		Access next = access();
		assertThat(next).isNotEqualTo(OLD);
		this.tokens.expired(WORKSPACE, "xoxe.xoxb-old");
		assertThat(access()).isEqualTo(next);
		assertThat(calls()).isOne();
	}

	@Test
	void endsATokenThatCannotBeRefreshed() {
		keep("xoxb-lasting", "", null);
		this.tokens.expired(WORKSPACE, "xoxb-lasting");
		assertThat(access()).isEqualTo(new Access.None());
		assertThat(calls()).isZero();
	}

	@Test
	void isTakenOverFromAnInstanceThatDied() {
		this.clock.advance(Duration.ofHours(11));
		Instant now = this.clock.instant();
		this.installations.lease(installation(), "died", now, now.plusSeconds(30));
		assertThat(access()).isEqualTo(OLD);
		this.clock.advance(Duration.ofSeconds(30));
		assertThat(access()).isNotEqualTo(OLD);
	}

	@Test
	void doesNotOverwriteANewInstallation() {
		this.clock.advance(Duration.ofHours(11));
		this.slack.behave((call) -> {
			if (call.method().equals("oauth.v2.access")) {
				keep("xoxb-anew", "", null);
			}
			return null;
		});
		assertThat(access()).isEqualTo(new Access.Granted("xoxb-anew"));
		assertThat(access()).isEqualTo(new Access.Granted("xoxb-anew"));
	}

	/**
	 * Its lease had ended before Slack answered it.
	 */
	@Test
	void isNotEndedByAnInstanceThatWasTooSlow(CapturedOutput output) {
		this.clock.advance(Duration.ofHours(13));
		this.slack.behave((call) -> {
			if (call.method().equals("oauth.v2.access")) {
				Credentials quicker = new Credentials("xoxe.xoxb-quicker", "xoxe-1-quicker");
				this.installations.refreshed(installation(), this.vault.seal(PLACE, quicker),
						this.clock.instant().plus(Duration.ofHours(12)));
				return SlackAnswer.error("invalid_refresh_token");
			}
			return null;
		});
		assertThat(access()).isEqualTo(new Access.Granted("xoxe.xoxb-quicker"));
		assertThat(installation().ended()).isFalse();
		assertThat(output).doesNotContain("installed there again");
	}

	@Test
	void doesNotOutliveARemoval() {
		this.clock.advance(Duration.ofHours(11));
		this.slack.behave((call) -> {
			if (call.method().equals("oauth.v2.access")) {
				this.installations.remove(installation());
			}
			return null;
		});
		assertThat(access()).isEqualTo(new Access.None());
		assertThat(this.installations.find(PLACE)).isEmpty();
	}

	/**
	 * An older instance still encrypts with the older key.
	 */
	@Test
	void isNotDisturbedByAnotherKey() {
		this.clock.advance(Duration.ofHours(11));
		this.slack.behave((call) -> {
			if (call.method().equals("oauth.v2.access")) {
				Installation now = installation();
				this.installations.keep(now,
						this.vault.seal(PLACE, this.vault.open(PLACE, now.sealed()).orElseThrow()));
			}
			return null;
		});
		Access next = access();
		assertThat(next).isNotEqualTo(OLD);
		assertThat(access()).isEqualTo(next);
	}

	@ParameterizedTest
	@MethodSource
	void isQuietAboutTokens(SlackAnswer answer, CapturedOutput output) {
		this.slack.next("oauth.v2.access", answer);
		this.clock.advance(Duration.ofHours(13));
		access();
		access();
		assertThat(output.getAll()).doesNotContain("xox", "secret-marker");
	}

	static Stream<SlackAnswer> isQuietAboutTokens() {
		return Stream.of(SlackAnswer.well(), SlackAnswer.status(500), SlackAnswer.error("invalid_refresh_token"),
				SlackAnswer.body("{\"ok\":true,\"access_token\":\"xoxb-broken"));
	}

	private List<Access> bothAtOnce() {
		return Stream.of(instance(), instance())
			.map((instance) -> CompletableFuture.supplyAsync(() -> fresh(instance)))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
	}

	private Access fresh(Refreshing instance) {
		Installation installation = installation();
		return instance.fresh(installation, this.vault.open(PLACE, installation.sealed()).orElseThrow());
	}

	private Refreshing instance() {
		return new Refreshing(this.api, this.settings, this.installations, this.vault, this.clock);
	}

	private Access access() {
		return this.tokens.access(WORKSPACE);
	}

	private Installation installation() {
		return this.installations.find(PLACE).orElseThrow();
	}

	private int calls() {
		return this.slack.calls("oauth.v2.access").size();
	}

	private void keep(String token, String refreshToken, @Nullable Duration life) {
		Credentials credentials = new Credentials(token, refreshToken);
		Instant now = this.clock.instant();
		this.installations.keep(new Grant(PLACE, "", credentials, (life != null) ? now.plus(life) : null),
				this.vault.seal(PLACE, credentials), now);
	}

}
