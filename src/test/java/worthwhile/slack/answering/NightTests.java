package worthwhile.slack.answering;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import worthwhile.identity.WorkspaceRef;
import worthwhile.people.Workspace;
import worthwhile.people.Workspaces;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.Signed;
import worthwhile.slack.SlackAnswer;
import worthwhile.slack.SlackCall;
import worthwhile.slack.installation.Browser;
import worthwhile.slack.installation.InstallTest;
import worthwhile.testing.Dialogue;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happens to the bot's tokens while nobody looks, and the question that comes all
 * the same.
 */
@InstallTest
class NightTests {

	private static final Duration LIFE = Duration.ofHours(12);

	@Autowired
	private FakeSlack slack;

	@Autowired
	private MutableClock clock;

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private Workspaces workspaces;

	@Autowired
	private TestDatabase database;

	private final Browser browser;

	private final Way way;

	private final SlackPerson anna;

	private final Map<String, Instant> given = new ConcurrentHashMap<>();

	private int installed;

	NightTests(@Autowired FakeSlack slack, @Autowired MutableClock clock, @LocalServerPort int port) {
		this.browser = new Browser(port);
		this.way = new SignedWay(port, new Signed(clock));
		this.anna = new SlackPerson(slack, this.way, "U1ANNA");
	}

	/**
	 * Anna is asked at 16:30 in Amsterdam, which is 15:30 UTC.
	 */
	@BeforeEach
	void askedOnAMonday() {
		this.slack.reset();
		this.database.empty();
		this.clock.set("2026-03-02T08:00:00Z");
		this.slack.behave(this::refuseTokensThatAreOver);
		install();
		this.anna.command("join");
		this.anna.fill(Map.of("networks", "LinkedIn"));
		this.dialogue.liveUntil("2026-03-02T17:00:00Z");
		assertThat(asked("2026-03-02")).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "app_uninstalled,tokens_revoked", "tokens_revoked,app_uninstalled" })
	void theQuestionComesAfterRemovalReinstallationAndARotation(String news) {
		this.clock.set("2026-03-02T17:30:00Z");
		this.slack.refuse(token(), "account_inactive");
		for (String type : news.split(",")) {
			assertThat(this.way.event(removal(type)).status()).isEqualTo(200);
		}
		assertThat(standing()).isEqualTo(Workspace.Standing.GONE);
		this.clock.set("2026-03-02T21:00:00Z");
		install();
		assertThat(standing()).isEqualTo(Workspace.Standing.ACTIVE);
		assertThat(this.way.event(removal("app_uninstalled")).status()).isEqualTo(200);
		assertThat(standing()).isEqualTo(Workspace.Standing.ACTIVE);

		this.dialogue.liveUntil("2026-03-03T07:30:00Z");
		this.dialogue.liveUntil("2026-03-03T17:00:00Z");
		assertThat(this.slack.calls("oauth.v2.access").stream().filter(NightTests::isRefreshing)).hasSize(1);
		assertThat(asked("2026-03-03")).isOne();
		assertThat(lastPost().token()).startsWith("xoxe.xoxb-refreshed-");
	}

	@Test
	void theQuestionComesWithATokenThatEndedInTheNight() {
		this.dialogue.liveUntil("2026-03-03T17:00:00Z");
		assertThat(asked("2026-03-03")).isOne();
		assertThat(lastPost().token()).startsWith("xoxe.xoxb-refreshed-");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-03-02T19:00:00Z", "2026-03-02T21:00:00Z" })
	void aCommandWaitsForNoRefresh(String now) {
		this.clock.set(now);
		this.anna.command("log 25m linkedin");
		this.anna.sees("Today: ");
		assertThat(this.slack.calls("oauth.v2.access").stream().filter(NightTests::isRefreshing)).isEmpty();
	}

	@Test
	void aFormWaitsForNoRefreshOfATokenThatStillWorks() {
		this.clock.set("2026-03-02T19:00:00Z");
		this.anna.command("edit today");
		assertThat(this.slack.views()).isNotEmpty();
		assertThat(this.slack.calls("oauth.v2.access").stream().filter(NightTests::isRefreshing)).isEmpty();
	}

	@Test
	void theQuestionComesWhenSlackEndsATokenEarly() {
		this.clock.set("2026-03-02T20:00:00Z");
		this.slack.refuse(token(), "token_expired");
		this.dialogue.liveUntil("2026-03-03T17:00:00Z");
		assertThat(asked("2026-03-03")).isOne();
	}

	@Test
	void theQuestionComesLateWhenNoTokenCouldBeHad() {
		Instant mended = Instant.parse("2026-03-03T16:00:00Z");
		this.slack.behave((call) -> (call.method().equals("oauth.v2.access") && this.clock.instant().isBefore(mended))
				? SlackAnswer.status(503) : null);
		this.dialogue.liveUntil("2026-03-03T15:59:00Z");
		assertThat(asked("2026-03-03")).isZero();
		this.dialogue.liveUntil("2026-03-03T18:00:00Z");
		assertThat(asked("2026-03-03")).isOne();
	}

	@Test
	void nothingComesWhereTheBotWasRemoved() {
		this.slack.refuse(token(), "account_inactive");
		this.way.event(removal("app_uninstalled"));
		this.dialogue.liveUntil("2026-03-04T17:00:00Z");
		assertThat(asked("2026-03-03") + asked("2026-03-04")).isZero();
	}

	/**
	 * As Slack does twelve hours after it gave a token.
	 */
	private @Nullable SlackAnswer refuseTokensThatAreOver(SlackCall call) {
		Instant given = this.given.computeIfAbsent(call.token(), (token) -> this.clock.instant());
		boolean over = !call.token().isEmpty() && !this.clock.instant().isBefore(given.plus(LIFE));
		return over ? SlackAnswer.error("token_expired") : null;
	}

	private void install() {
		this.installed++;
		this.slack.grant("code", Map.of("access_token", token(), "refresh_token", "xoxe-1-" + this.installed,
				"expires_in", LIFE.toSeconds()));
		assertThat(this.browser.installs("code").statusCode()).isEqualTo(200);
	}

	private String token() {
		return "xoxe.xoxb-" + this.installed;
	}

	private static JsonNode removal(String type) {
		return Payloads.event(type, (event) -> {
			if (type.equals("tokens_revoked")) {
				event.putObject("tokens").putArray("bot").add(Payloads.BOT);
			}
		});
	}

	/**
	 * How many questions about a day there are, whose buttons know it.
	 */
	private long asked(String day) {
		return this.slack.seen(FakeSlack.directChat("U1ANNA"), "U1ANNA")
			.stream()
			.filter((message) -> message.words().startsWith("How much time went into business social media today?"))
			.filter((message) -> message.blocks().toString().contains("\"value\":\"" + day + "/10\""))
			.count();
	}

	private SlackCall lastPost() {
		List<SlackCall> posts = this.slack.calls("chat.postMessage");
		return posts.get(posts.size() - 1);
	}

	private static boolean isRefreshing(SlackCall call) {
		return call.get("grant_type").equals("refresh_token");
	}

	private Workspace.Standing standing() {
		return this.workspaces.find(new WorkspaceRef("slack", FakeSlack.TEAM)).orElseThrow().standing();
	}

}
